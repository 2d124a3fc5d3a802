import {
  invalidInput,
  newId,
  provenanceOf,
  RecordImport,
  type SourceInput,
  type Work,
} from '@hub/service-kit';
import {
  countryAggregate,
  factAggregate,
  relationshipAggregate,
  sourceDocumentAggregate,
  unnamedGroupAggregate,
} from '../facts/fact.entity.ts';
import type {
  ImportCompaniesInput,
  ImportCountryInput,
  ImportFactInput,
  ImportHubInput,
  ImportOrganizationInput,
  ImportPersonInput,
  ImportRelationshipInput,
  ImportUnnamedGroupInput,
} from '../graphql/generated.ts';
import { hubAggregate } from '../hubs/hub.entity.ts';
import { registerOrganization } from '../organizations/register-organization.ts';
import { membershipAggregate, personAggregate } from '../people/person.entity.ts';

/** Imports the records of one document in the order of their references, all or none. */
export async function importCompanies(work: Work, input: ImportCompaniesInput) {
  const imports = new CompaniesImport(work, input.document.name);
  await imports.document(input);
  for (const record of input.countries) await imports.country(record);
  for (const record of input.organizations) await imports.organization(record);
  for (const record of input.persons) await imports.person(record);
  for (const record of input.unnamedGroups) await imports.unnamedGroup(record);
  for (const record of input.hubs) await imports.hub(record);
  for (const record of input.relationships) await imports.relationship(record);
  for (const record of input.facts) await imports.fact(record);
  return imports.records.result();
}

const base = { example: false } as const;

class CompaniesImport {
  readonly records: RecordImport;
  readonly #work: Work;

  constructor(work: Work, document: string) {
    this.#work = work;
    this.records = new RecordImport(work, document);
  }

  document({ document }: ImportCompaniesInput) {
    return this.records.record('SourceDocument', 'about', document, (given) =>
      this.#work.create(sourceDocumentAggregate, {
        ...base,
        kind: 'SOURCE_DOCUMENT',
        name: given.name,
        citation: given.citation,
        publishedAtLocal: given.publishedAtLocal ?? null,
        timeZone: given.timeZone ?? null,
        attribution: given.attribution ?? null,
        legend: given.legend.map(({ key, text }) => ({ key, text })),
        notStated: given.notStated,
        provenance: { document: given.name, recordId: 'about', sentences: [], derived: false },
      }),
    );
  }

  country(record: ImportCountryInput) {
    return this.records.record('Country', record.source.recordId, record, async ({ source, code, names }) =>
      this.#work.create(countryAggregate, {
        ...base,
        kind: 'COUNTRY',
        code,
        names,
        provenance: await this.#provenance(source),
      }),
    );
  }

  organization(record: ImportOrganizationInput) {
    return this.records.record('Organization', record.source.recordId, record, async (given) => {
      if (given.status !== 'DRAFT' && given.status !== 'PLANNED') {
        throw invalidInput('an imported organization is DRAFT or PLANNED', 'status', given.source.recordId);
      }
      const created = await registerOrganization(this.#work, {
        ...base,
        names: given.names,
        kind: given.kind,
        status: given.status,
        sourceStatus: given.sourceStatus ?? null,
        country: given.country ?? null,
        city: given.city ?? null,
        roleInSource: given.roleInSource ?? null,
        identifiers: [],
        provenance: await this.#provenance(given.source),
      });
      if ('__typename' in created) throw invalidInput(created.message, 'names', given.source.recordId);
      return created;
    });
  }

  person(record: ImportPersonInput) {
    return this.records.record('Person', record.source.recordId, record, async (given) => {
      const provenance = await this.#provenance(given.source);
      const person = await this.#work.create(personAggregate, { ...base, names: given.names, provenance });
      if (given.organization) {
        await this.#work.create(membershipAggregate, {
          ...base,
          person: person.id,
          organization: await this.records.requireIdOf('Organization', given.organization),
          position: given.position ?? null,
          roles: given.roles,
          provenance,
        });
      }
      return person;
    });
  }

  unnamedGroup(record: ImportUnnamedGroupInput) {
    return this.records.record('UnnamedGroup', record.source.recordId, record, async (given) =>
      this.#work.create(unnamedGroupAggregate, {
        ...base,
        kind: 'UNNAMED_GROUP',
        description: given.description,
        counted: given.counted ?? null,
        approximateTotal:
          typeof given.approximateTotal === 'number'
            ? { value: given.approximateTotal, qualifier: 'ABOUT' }
            : null,
        provenance: await this.#provenance(given.source),
      }),
    );
  }

  hub(record: ImportHubInput) {
    return this.records.record('Hub', record.source.recordId, record, async (given) =>
      this.#work.create(hubAggregate, {
        ...base,
        status: 'PLANNED',
        sourceStatus: given.sourceStatus ?? null,
        names: given.names,
        hostCountry: given.hostCountry,
        homeCountry: given.homeCountry ?? null,
        coordinator: given.coordinator
          ? await this.records.requireIdOf('Organization', given.coordinator)
          : null,
        operator: null,
        functions: await Promise.all(
          given.functions.map(async ({ source, names, fromCountry, toCountry }) => ({
            id: newId('fun'),
            names,
            fromCountry: fromCountry ?? null,
            toCountry: toCountry ?? null,
            provenance: await this.#provenance(source),
          })),
        ),
        operatorRequirements: await Promise.all(
          given.operatorRequirements.map(async ({ source, text }) => ({
            id: newId('opr'),
            text,
            provenance: await this.#provenance(source),
          })),
        ),
        provenance: await this.#provenance(given.source),
      }),
    );
  }

  relationship(record: ImportRelationshipInput) {
    return this.records.record('Relationship', record.source.recordId, record, async (given) =>
      this.#work.create(relationshipAggregate, {
        ...base,
        kind: 'RELATIONSHIP',
        subject: await this.records.requireIdOf('Organization', given.subject),
        relation: given.relation,
        object:
          (await this.records.idOf('Hub', given.object)) ??
          (await this.records.requireIdOf('Organization', given.object)),
        provenance: await this.#provenance(given.source),
      }),
    );
  }

  fact(record: ImportFactInput) {
    return this.records.record('Fact', record.source.recordId, record, async (given) =>
      this.#work.create(factAggregate, {
        ...base,
        kind: 'FACT',
        category: given.category,
        parties: await Promise.all(
          given.parties.map(async ({ kind, id }) => ({
            kind,
            id: kind === 'ORGANIZATION' ? await this.records.requireIdOf('Organization', id) : id,
          })),
        ),
        sourceStatus: given.sourceStatus ?? null,
        provenance: await this.#provenance(given.source),
      }),
    );
  }

  async #provenance(source: SourceInput) {
    const statedBy = source.statedBy ? await this.records.requireIdOf('Person', source.statedBy) : null;
    return provenanceOf(this.records.document, { ...source, statedBy });
  }
}
