import type { Recipe } from './recipe.ts';

const CONTRACTS = 'shared/change-feed/contracts';

/** Every change of a hub, drafts too, for the hub's own services: beside the public topic one that is internal. */
export const TOPIC: Recipe = {
  title: 'Add a topic',
  edits: [
    {
      file: `${CONTRACTS}/companies.hub-record.1.json`,
      copyOf: `${CONTRACTS}/companies.hub.1.json`,
      replace: [
        ['urn:hub:schema:companies.hub:', 'urn:hub:schema:companies.hub-record:'],
        ['"x-topic": "companies.hub.v1"', '"x-topic": "companies.hub-record.v1"'],
        ['"title": "Hub"', '"title": "HubRecord"'],
        ['"x-audience": "public"', '"x-audience": "internal"'],
      ],
    },
    {
      file: 'services/companies/src/hubs/hub.ts',
      after: "topic: 'companies.hub.v1'",
      insert: "  recordTopic: 'companies.hub-record.v1',",
    },
  ],
};
