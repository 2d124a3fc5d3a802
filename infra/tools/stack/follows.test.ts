import { describe, expect, it } from '@jest/globals';
import { FOLLOWS, followers, followersOf, followProblems } from './follows.ts';

const NOBODY = { companies: [], investments: [], events: [], projects: [] } as const;

describe('what services follow', () => {
  it('lies to the left of each', () => {
    expect(followProblems()).toEqual([]);
  });

  it.each([
    ['to its right', 'investments', 'events.event.v1'],
    ['of its own', 'events', 'events.event.v1'],
    ['when it stands leftmost', 'companies', 'projects.center.v1'],
  ] as const)('may not be a topic %s', (_what, service, topic) => {
    expect(followProblems({ ...NOBODY, [service]: [topic] })).toEqual([
      `${service} may not follow ${topic}: data flows companies → investments → events → projects`,
    ]);
  });

  it('says who follows a topic, in write order, and who follows any', () => {
    const all = { ...NOBODY, projects: ['companies.hub.v1'], investments: ['companies.hub.v1'] } as const;
    expect(followersOf('companies.hub.v1', all)).toEqual(['investments', 'projects']);
    expect(followersOf('companies.case.v1', all)).toEqual([]);
    expect(followers(all)).toEqual(['investments', 'projects']);
    expect(followers()).not.toContain('companies');
    expect(FOLLOWS.companies).toEqual([]);
  });
});
