import { type Name, type SourceInput } from '@hub/hub-language';
import { give, type UseCaseBed } from '@hub/service-kit/testing';
import { importCompanies } from '../import/import-companies.ts';
import type { CompaniesRecords } from '../import/records.ts';
import { hub, type Hub } from '../hubs/hub.ts';
import { openMarketEntryCase } from '../market-entry/lead-case.ts';
import type { MarketEntryCase } from '../market-entry/market-entry-case.ts';
import type { Organization } from '../organizations/organization.ts';
import { registerOrganization, type NewOrganization } from '../organizations/register-organization.ts';
import { requestScreening } from '../screening/screen-organization.ts';
import type { ScreeningCase } from '../screening/screening-case.ts';

export const named = (value: string, lang = 'en', script = 'Latn'): Name => ({
  value,
  lang,
  script,
  alias: false,
});

/** Where a record stands in its document. */
export const aSource = (recordId: string, fields: Partial<SourceInput> = {}): SourceInput => ({
  recordId,
  sentences: ['S1'],
  modality: 'STATED',
  derived: false,
  ...fields,
});

let names = 0;

/** What somebody says of a company; a name of its own each time. */
export const aCompany = (values: Partial<NewOrganization> = {}): NewOrganization => ({
  names: [named(`Example Company ${++names}`)],
  kind: 'COMPANY',
  country: 'RU',
  city: { lang: 'en', value: 'Tomsk' },
  identifiers: [],
  example: true,
  ...values,
});

/** A registered organization, a draft. */
export const anOrganization = async (
  bed: UseCaseBed,
  values: Partial<NewOrganization> = {},
): Promise<Organization> => bed.accept(registerOrganization, aCompany(values));

/** Made for tests: its check digits fit, no register is asked. */
export const AN_INN = { scheme: 'RU-INN', value: '5000123450' } as const;
const FAR = '2100-01-01T00:00:00.000Z';

/** A screening that runs. */
export async function aRunningScreening(bed: UseCaseBed, organization: string): Promise<ScreeningCase> {
  const opened = await bed.accept(requestScreening, { organization });
  return give(bed, opened, 'runScreening');
}

/** A second person of Compliance, who did not run the screenings of these builders. */
export const asSecond = { as: { subject: 'boris', roles: ['COMPLIANCE'] } } as const;

/** A screening that found nothing, confirmed by `boris`, valid until a far day or another. */
export async function aClearScreening(
  bed: UseCaseBed,
  organization: string,
  validUntil = FAR,
): Promise<ScreeningCase> {
  const running = await aRunningScreening(bed, organization);
  const inReview = await give(bed, running, 'completeScreening', { hits: [], validUntil });
  return give(bed, inReview, 'clearScreening', {}, asSecond);
}

/** A screening in review, with one hit that `anna` decided. */
export async function aReviewedScreening(
  bed: UseCaseBed,
  organization: string,
  verdict: 'MATCH' | 'NO_MATCH',
): Promise<ScreeningCase> {
  const hits = [{ listEntry: 'list/1', name: 'Example Company Ltd' }];
  const running = await aRunningScreening(bed, organization);
  const inReview = await give(bed, running, 'completeScreening', { hits, validUntil: FAR });
  const decision = { listEntry: 'list/1', verdict, comment: 'compared by hand' };
  return give(bed, inReview, 'decideHit', decision, { as: { subject: 'anna', roles: ['COMPLIANCE'] } });
}

/** An organization that is verified and screened clear. */
export async function aVerifiedOrganization(bed: UseCaseBed): Promise<Organization> {
  const draft = await anOrganization(bed, { identifiers: [AN_INN] });
  await aClearScreening(bed, draft.id);
  return give(bed, await give(bed, draft, 'submitOrganization'), 'verifyOrganization');
}

/** An import of these records and no others. */
export const records = (some: Partial<CompaniesRecords> = {}): CompaniesRecords => ({
  document: { name: 'Example article', citation: 'Example Gazette, 2019', legend: [], notStated: [] },
  countries: [],
  persons: [],
  organizations: [],
  unnamedGroups: [],
  hubs: [],
  relationships: [],
  facts: [],
  ...some,
});

/** A hub that a document states. */
export async function aHub(bed: UseCaseBed, recordId = 'hub-1'): Promise<Hub> {
  const record = {
    source: aSource(recordId),
    names: [named('Example hub')],
    hostCountry: 'VN',
    homeCountry: 'RU',
    functions: [
      { source: aSource('f1'), names: [named('Market entry')], fromCountry: 'RU', toCountry: 'VN' },
    ],
    operatorRequirements: [{ source: aSource('r1'), text: { lang: 'en', value: 'Knows the market' } }],
  };
  const imported = await bed.accept(importCompanies, records({ hubs: [record] }));
  const id = imported.records.find(({ type }) => type === 'Hub')?.id;
  const row = await bed.reader().byId(hub, id);
  if (!row) throw new Error('the import made no hub');
  return row;
}

/** A market-entry case that has just been opened. */
export const aCase = async (bed: UseCaseBed, organization: string, at: Hub): Promise<MarketEntryCase> =>
  bed.accept(openMarketEntryCase, { hub: at.id, organization, targetCountry: 'VN' });
