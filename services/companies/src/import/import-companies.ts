import { invalidInput, isRefusal, newId, provenanceOf, type Name, type SourceInput } from '@hub/hub-language';
import { RecordImport, type ImportResult, type UnitOfWork } from '@hub/service-kit/use-case';
import { country, type Country } from '../facts/country.ts';
import { fact } from '../facts/fact.ts';
import { relationship } from '../facts/relationship.ts';
import { sourceDocument } from '../facts/source-document.ts';
import { unnamedGroup } from '../facts/unnamed-group.ts';
import { hub } from '../hubs/hub.ts';
import { addOrganization } from '../organizations/register-organization.ts';
import { membership, person } from '../people/person.ts';
import type {
  CompaniesRecords,
  CountryRecord,
  DocumentRecord,
  FactRecord,
  HubRecord,
  OrganizationRecord,
  PersonRecord,
  RelationshipRecord,
  UnnamedGroupRecord,
} from './records.ts';

/** Imports the records of one document in the order of their references, all or none. */
export async function importCompanies(work: UnitOfWork, input: CompaniesRecords): Promise<ImportResult> {
  const imports = new CompaniesImport(work, input.document.name);
  await imports.document(input.document);
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

/** A country that another document names in the same words is the same object. */
const hasNames = (known: Country, names: readonly Name[]) =>
  names.every(({ value, lang }) => known.names.some((name) => name.value === value && name.lang === lang));

const otherNames = ({ code, names }: Country, recordId: string) =>
  invalidInput(
    `${code} is recorded as ${names.map(({ value }) => value).join(', ')}: give these names, or none`,
    'names',
    recordId,
  );

class CompaniesImport {
  readonly records: RecordImport;
  readonly #work: UnitOfWork;

  constructor(work: UnitOfWork, document: string) {
    this.#work = work;
    this.records = new RecordImport(work, document);
  }

  document(record: DocumentRecord) {
    return this.records.record(sourceDocument, 'about', record, (given) => ({
      ...base,
      name: given.name,
      citation: given.citation,
      publishedAtLocal: given.publishedAtLocal ?? null,
      timeZone: given.timeZone ?? null,
      attribution: given.attribution ?? null,
      legend: given.legend.map(({ key, text }) => ({ key, text })),
      notStated: given.notStated,
      provenance: { document: given.name, recordId: 'about', sentences: [], derived: false },
    }));
  }

  country(record: CountryRecord) {
    return this.records.recordBy('Country', record.source.recordId, record, async (given) => {
      const { source, code, names } = given;
      const [known] = await this.#work.list(country, { code });
      if (known && !hasNames(known, names)) return otherNames(known, source.recordId);
      if (known) return { id: known.id, created: false };
      const provenance = await this.#provenance(source);
      return this.records.refusal ?? this.#work.create(country, { ...base, code, names, provenance });
    });
  }

  organization(record: OrganizationRecord) {
    return this.records.recordBy('Organization', record.source.recordId, record, async (given) => {
      const { recordId } = given.source;
      if (given.status !== 'DRAFT' && given.status !== 'PLANNED') {
        return invalidInput('an imported organization is DRAFT or PLANNED', 'status', recordId);
      }
      const sourced = {
        status: given.status,
        sourceStatus: given.sourceStatus ?? null,
        roleInSource: given.roleInSource ?? null,
        provenance: await this.#provenance(given.source),
      };
      const { names, kind, city, country: code } = given;
      const values = { ...base, names, kind, city, country: code, identifiers: [] };
      const created = await addOrganization(this.#work, values, sourced);
      return isRefusal(created) ? invalidInput(created.message, 'names', recordId) : created;
    });
  }

  person(record: PersonRecord) {
    return this.records.recordBy('Person', record.source.recordId, record, async (given) => {
      const provenance = await this.#provenance(given.source);
      const employer = given.organization
        ? await this.records.requireIdOf('Organization', given.organization)
        : undefined;
      if (this.records.refusal) return this.records.refusal;
      const created = this.records.create(person, {
        ...base,
        names: given.names,
        account: null,
        organizations: [],
        provenance,
      });
      if (employer !== undefined) {
        this.records.create(membership, {
          ...base,
          person: created.id,
          organization: employer,
          position: given.position ?? null,
          roles: given.roles,
          provenance,
        });
      }
      return created;
    });
  }

  unnamedGroup(record: UnnamedGroupRecord) {
    return this.records.record(unnamedGroup, record.source.recordId, record, async (given) => ({
      ...base,
      description: given.description,
      counted: given.counted ?? null,
      approximateTotal:
        typeof given.approximateTotal === 'number'
          ? { value: given.approximateTotal, qualifier: 'ABOUT' as const }
          : null,
      provenance: await this.#provenance(given.source),
    }));
  }

  hub(record: HubRecord) {
    return this.records.record(hub, record.source.recordId, record, async (given) => ({
      ...base,
      status: 'PLANNED' as const,
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
    }));
  }

  relationship(record: RelationshipRecord) {
    return this.records.record(relationship, record.source.recordId, record, async (given) => ({
      ...base,
      subject: await this.records.requireIdOf('Organization', given.subject),
      relation: given.relation,
      object:
        (await this.records.idOf('Hub', given.object)) ??
        (await this.records.requireIdOf('Organization', given.object)),
      provenance: await this.#provenance(given.source),
    }));
  }

  fact(record: FactRecord) {
    return this.records.record(fact, record.source.recordId, record, async (given) => ({
      ...base,
      category: given.category,
      parties: await Promise.all(
        given.parties.map(async ({ kind, id }) => ({
          kind,
          id: kind === 'ORGANIZATION' ? await this.records.requireIdOf('Organization', id) : id,
        })),
      ),
      sourceStatus: given.sourceStatus ?? null,
      provenance: await this.#provenance(given.source),
    }));
  }

  async #provenance(source: SourceInput) {
    const statedBy = source.statedBy ? await this.records.requireIdOf('Person', source.statedBy) : null;
    return provenanceOf(this.records.document, { ...source, statedBy });
  }
}
