import { LAYERS, type Layer } from './boundaries.ts';
import { ruleNames } from './boundary-rules.ts';
import { exampleFolder, layerOf } from './layers.ts';

/** A planted import that must make a rule fire. */
export type Probe = {
  rule: string;
  file: string;
  /** A file of the repository, or the name of a package. */
  imports: string;
  /** The imported file imports the other back. */
  back?: boolean;
};

const IMPORTED = 'src/imported.ts';
const PACKAGES = ['pg', 'express', 'kafkajs', 'typeorm', 'undici'];

/** Every pair of layers of which one may not use the other, other packages' inner files, and packages from npm. */
export const layerProbes = (): Probe[] => LAYERS.flatMap(probesOf);

function probesOf(layer: Layer): Probe[] {
  const names = ruleNames(layer);
  const home = exampleFolder(layer);
  const code = `${home}/src/probe`;
  const suite = `${home}/src/probe.suite`;
  const whole = (uses: readonly string[]) => new Set(uses.filter((use) => !use.includes('#')).map(layerOf));
  const forbidden = (allowed: Set<string>) =>
    LAYERS.filter((other) => other !== layer && !allowed.has(other.name));
  const own = whole(layer.uses);
  const withSuites = whole([...layer.uses, ...(layer.suites ?? [])]);
  const sibling = layer.folder.includes('*') ? [layer.folder.replace('*', 'another-one')] : [];
  return [
    ...[...forbidden(own).map(exampleFolder), ...sibling].map((folder, index) => ({
      rule: names.uses,
      file: `${code}-${index}.ts`,
      imports: `${folder}/${IMPORTED}`,
    })),
    ...[...forbidden(withSuites).map(exampleFolder), ...sibling].map((folder, index) => ({
      rule: names.suites,
      file: `${suite}-${index}.test.ts`,
      imports: `${folder}/${IMPORTED}`,
    })),
    ...(layer.packages ? PACKAGES.filter((name) => !layer.packages?.includes(name)) : []).map((name) => ({
      rule: names.packages,
      file: `${code}-${name}.ts`,
      imports: name,
    })),
  ];
}

/** One or more for each rule that is not a layer's. */
export const SPECIAL_PROBES: readonly Probe[] = [
  { rule: 'no-cycles', file: 'infra/commands/a.ts', imports: 'infra/commands/b.ts', back: true },
  { rule: 'only-public-entries', file: 'gateway/src/inner.ts', imports: 'shared/service-kit/src/log.ts' },
  { rule: 'kafkajs-behind-the-feed', file: 'infra/tools/feed/probe.ts', imports: 'kafkajs' },
  { rule: 'kafkajs-behind-the-feed', file: 'services/companies/src/kafka.ts', imports: 'kafkajs' },
  { rule: 'declared-packages-only', file: 'services/companies/src/undeclared.ts', imports: 'undici' },
  {
    rule: 'no-tables-in-resolvers',
    file: 'services/companies/src/hubs/hub.resolvers.ts',
    imports: 'typeorm',
  },
  { rule: 'no-tables-in-resolvers', file: 'services/companies/src/graphql/resolvers.ts', imports: 'typeorm' },
  {
    rule: 'no-feed-in-resolvers',
    file: 'services/companies/src/hubs/x.resolvers.ts',
    imports: '@hub/change-feed',
  },
  {
    rule: 'features-meet-in-aggregates',
    file: 'services/companies/src/hubs/use-case.ts',
    imports: 'services/companies/src/organizations/use-case.ts',
  },
  {
    rule: 'features-meet-in-aggregates',
    file: 'services/companies/src/hubs/late.ts',
    imports: 'services/companies/src/graphql/resolvers.ts',
  },
  {
    rule: 'features-meet-in-aggregates',
    file: 'services/companies/src/hubs/imported.ts',
    imports: 'services/companies/src/import/import-companies.ts',
  },
  {
    rule: 'features-meet-in-aggregates',
    file: 'services/events/src/time/high.ts',
    imports: 'services/events/src/meetings/move-meeting.ts',
  },
  {
    rule: 'resolvers-meet-in-aggregates',
    file: 'services/companies/src/hubs/y.resolvers.ts',
    imports: 'services/companies/src/organizations/use-case.ts',
  },
  {
    rule: 'resolvers-for-graphql-only',
    file: 'services/companies/src/hubs/eager.ts',
    imports: 'services/companies/src/hubs/y.resolvers.ts',
  },
];

/** Imports by name that the rules of an earlier time let pass. */
export const NAMED_PROBES: readonly Probe[] = [
  { rule: 'services-uses', file: 'services/companies/src/named-1.ts', imports: '@hub/infra/stack' },
  { rule: 'gateway-uses', file: 'gateway/src/named-2.ts', imports: '@hub/service-kit/server' },
  { rule: 'gateway-uses', file: 'gateway/src/named-3.ts', imports: '@hub/change-feed' },
  { rule: 'service-kit-uses', file: 'shared/service-kit/src/named-4.ts', imports: '@hub/partner-client' },
  { rule: 'change-feed-uses', file: 'shared/change-feed/src/named-5.ts', imports: '@hub/partner-client' },
  { rule: 'commands-uses', file: 'infra/commands/named-6.ts', imports: '@hub/companies/app' },
  { rule: 'stack-uses', file: 'infra/tools/stack/named-6.ts', imports: '@hub/companies/app' },
  { rule: 'services-packages', file: 'services/companies/src/named-7.ts', imports: 'pg' },
  { rule: 'services-packages', file: 'services/companies/src/named-8.ts', imports: 'express' },
  {
    rule: 'services-uses',
    file: 'services/companies/src/named-9.ts',
    imports: '@hub/change-feed/dead-letters',
  },
  { rule: 'services-uses', file: 'services/events/src/named-10.ts', imports: '@hub/companies/app' },
  { rule: 'service-kit-uses', file: 'shared/service-kit/src/named-11.ts', imports: '@hub/testing' },
];
