import type { Corridor, ExampleHub, UseCaseBed } from '@hub/service-kit/testing';
import {
  aMatchedRequest,
  anExpert,
  anExpertRequest,
  anIntroduction,
  aPair,
  mandateTerms,
  matchOf,
  roundTerms,
} from './builders.ts';
import { clearedOrganization, knownHub, knownPerson } from './foreign.ts';

/** A hub between these countries, with a fund that has a mandate and a round, and a startup of another's. */
export async function anExampleHub(bed: UseCaseBed, corridor: Corridor): Promise<ExampleHub> {
  const hub = await knownHub(bed, corridor);
  const organization = await clearedOrganization(bed);
  const person = await knownPerson(bed);
  const expert = await anExpert(bed, { person });
  const pair = await aPair(bed, { mandate: { organization } });
  const introduced = await anIntroduction(bed, pair);
  const requested = (await anExpertRequest(bed, { organization })).id;
  const matched = (await aMatchedRequest(bed, { organization, expert })).id;
  const own = await aPair(bed, { round: { organization } });
  const match = await matchOf(bed, own);
  const ids = {
    InvestorMandate: pair.mandate.id,
    FundraisingRound: own.round.id,
    Introduction: introduced.id,
    ExpertRequest: matched,
    'ExpertRequest of ORGANIZATION': requested,
    organization,
    match: match.id,
    MatchRun: match.run,
    ExpertProfile: expert.id,
    expert: expert.id,
    person: await knownPerson(bed),
  };
  return {
    own: { HUB: [hub], ORGANIZATION: [organization], PERSON: [person] },
    foreign: {
      HUB: [hub],
      ORGANIZATION: [await clearedOrganization(bed)],
      PERSON: [(await anExpert(bed)).person],
    },
    ids,
    inputs: {
      createMandate: { ...mandateTerms(organization), homeCountries: [corridor.homeCountry] },
      createRound: { ...roundTerms(organization), homeCountry: corridor.homeCountry },
      createExpertProfile: { areas: ['export certification'], hoursPerMonth: 20 },
    },
  };
}
