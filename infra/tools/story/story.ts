import type { Scope } from '../identity/demo-people.ts';
import { settleDemoPeople } from '../identity/demo-grants.ts';
import { demoPlaces, type Places } from '../identity/demo-places.ts';
import { createClient } from '../stack/client.ts';
import { PartnerWitness } from './partner-witness.ts';
import { stopEachService } from './story-faults.ts';
import { hubInOneQuery } from './story-hub.ts';
import { introduceExamples } from './story-introduction.ts';
import { meetAtTheMission } from './story-meeting.ts';
import { bringTheProposal, proposeAsCompany } from './story-proposal.ts';
import { agreeOnTheRoadmap } from './story-roadmap.ts';
import type { Report, Stage, Story } from './story-tools.ts';

type Cast = Pick<Story, 'as' | 'placeOf'>;

/**
 * Tells the story of the hub against a running platform with the facts loaded: each step by the demo person whose step
 * it is. Rejects with an Error at the first step that does not hold.
 */
export async function tellStory(stage: Stage, report: Report): Promise<void> {
  const partner = new PartnerWitness(stage.partner, stage.topicPrefix ?? '');
  const chapter = async <T>(title: string, tell: () => Promise<T>): Promise<T> => {
    report(`\n${title}`);
    return tell();
  };
  try {
    const hub = await chapter('1. The hub with everything in it, by one query without a token', () =>
      hubInOneQuery(createClient(stage.url), report),
    );
    const cast = await chapter('2. People say who they are and are given their roles', () =>
      settlePeople(stage, report),
    );
    const story: Story = { stage, report, ...cast, partner, hub };
    const examples = await chapter('3. A fund and a startup, and the people of both', () =>
      introduceExamples(story),
    );
    await chapter('4. They join the mission and meet in its schedule', () =>
      meetAtTheMission(story, examples),
    );
    await chapter(
      '5. Two proposals: one is reviewed by three and approved, the other has just come in',
      async () => {
        await proposeAsCompany(story);
        const approved = await bringTheProposal(story);
        await agreeOnTheRoadmap(story, approved);
      },
    );
    await chapter('6. What the partner received', () => partner.bearWitness(story));
    await chapter('7. Each service is stopped in turn', () => stopEachService(story));
  } finally {
    await partner.close();
  }
}

/** Chapter 2: everyone has a profile of their own, and what they may is granted, not claimed. */
async function settlePeople(stage: Stage, report: Report): Promise<Cast> {
  const { url, operator } = stage;
  const tokenOf = (subject: string) => stage.tokenOf(subject);
  const places = await demoPlaces(operator);
  const people = await settleDemoPeople(url, operator, { tokenOf, places });
  report(`   ${people} people introduced themselves; their tokens say who they are, the hub what they may`);
  return {
    as: async (subject) => createClient(url, await tokenOf(subject)),
    placeOf: (scope) => idOf(places, scope),
  };
}

function idOf(places: Places, scope: Scope): string {
  const id = places.get(scope)?.scopeId;
  if (id === undefined) throw new Error(`${scope} is nowhere`);
  return id;
}
