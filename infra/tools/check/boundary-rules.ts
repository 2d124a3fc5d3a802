import {
  GENERATED_FOR_RESOLVERS,
  GENERATED_FOR_USE_CASES,
  LAYERS,
  OVER_FEATURES,
  type Layer,
} from './boundaries.ts';
import { pathOf, pathsOf, rootTools } from './layers.ts';
import { sharedModules } from './service-modules.ts';

/** A rule of dependency-cruiser: what matches it is forbidden. */
export type Rule = {
  name: string;
  comment: string;
  severity: 'error';
  from: { path?: string; pathNot?: string[] };
  to: { path?: string; pathNot?: string[]; circular?: boolean; dependencyTypes?: string[] };
};

const WORKSPACES = '^(services|gateway|shared|infra)/';
const FEATURE = '^services/([^/]+)/src/([^/]+)/';
const FEATURE_RESOLVERS = `${FEATURE}.*\\.resolvers\\.ts$`;
const RESOLVERS = '\\.resolvers\\.ts$|/graphql/resolvers\\.ts$';
/** Suites beside their files, and those of a package's test folder; infra/test is a layer of its own. */
const SUITES =
  '\\.test\\.ts$|^(services/[^/]+|gateway)/test/|^services/[^/]+/src/testing/|^services/.*\\.testing\\.ts$|^shared/[^/]+/test/';

/** Names of the rules of a layer. */
export const ruleNames = ({ name }: Layer) => {
  const stem = name.replaceAll(' ', '-');
  return { uses: `${stem}-uses`, suites: `${stem}-suites-use`, packages: `${stem}-packages` };
};

/** Every rule, with the allow-lists of boundaries.ts in it. */
export const boundaryRules = (): Rule[] => [
  ...generalRules(),
  ...LAYERS.flatMap(layerRules),
  ...featureRules(),
];

const generalRules = (): Rule[] => [
  rule('no-cycles', 'Types included.', {}, { circular: true }),
  rule(
    'only-public-entries',
    "Nobody reaches into another package's files by a relative path.",
    { path: '^((services|shared)/[^/]+|gateway|infra)/' },
    { path: '^((services|shared)/[^/]+|gateway|infra)/', pathNot: ['^$1/'], dependencyTypes: ['local'] },
  ),
  rule(
    'kafkajs-behind-the-feed',
    'One module speaks to kafkajs.',
    { pathNot: ['^shared/change-feed/'] },
    { path: 'node_modules/kafkajs/' },
  ),
  rule(
    'no-tables-in-resolvers',
    'Resolvers call use cases and readers.',
    { path: RESOLVERS },
    { path: 'node_modules/(typeorm|kysely)/' },
  ),
  rule(
    'no-feed-in-resolvers',
    'A feature publishes in its use cases.',
    { path: FEATURE_RESOLVERS },
    { path: '^shared/change-feed/' },
  ),
  rule(
    'declared-packages-only',
    'A package from npm stands in the package.json of who imports it, or is a tool of the whole repository.',
    {},
    { dependencyTypes: ['npm-no-pkg', 'npm-unknown'], pathNot: rootTools().map(inNodeModules) },
  ),
];

/** Everything of this repository that is neither in its own folder nor on its list is forbidden to a layer. */
function layerRules(layer: Layer): Rule[] {
  const { name, uses, suites = [], packages } = layer;
  const names = ruleNames(layer);
  const path = pathOf(layer);
  const own = path.replace('([^/]+)', '$1');
  const allowed = [own, ...uses.flatMap(pathsOf)];
  const forSuites = [...allowed, ...suites.flatMap(pathsOf)];
  const code = { path, pathNot: [SUITES] };
  const rules = [
    rule(names.uses, `What ${name} may use.`, code, { path: WORKSPACES, pathNot: allowed }),
    rule(
      names.suites,
      `What suites of ${name} may use.`,
      { path: `${path}(?:.*\\.test\\.ts$|test/)` },
      { path: WORKSPACES, pathNot: forSuites },
    ),
  ];
  if (!packages) return rules;
  const onList = packages.map(inNodeModules);
  const listed = rule(names.packages, `Packages from npm that ${name} may use.`, code, {
    path: 'node_modules/',
    pathNot: onList,
  });
  return [...rules, listed];
}

/** Inside a service: features meet in their aggregates, and only graphql/ knows resolvers. */
function featureRules(): Rule[] {
  const over = `/src/(graphql|generated|${OVER_FEATURES.join('|')})/`;
  const isFeature = { path: FEATURE, pathNot: [SUITES, over, RESOLVERS] };
  const meeting = (generated: readonly string[]) => ({
    path: '^services/$1/src/[^/]+/',
    pathNot: [
      '^services/$1/src/$2/',
      ...sharedModules().map(exactly),
      ...generated.map((name) => `^services/$1/src/generated/${name}\\.ts$`),
    ],
  });
  return [
    rule(
      'features-meet-in-aggregates',
      'A feature uses another one through the module of its aggregate; what defines none is ground, if it uses none.',
      isFeature,
      meeting(GENERATED_FOR_USE_CASES),
    ),
    rule(
      'resolvers-meet-in-aggregates',
      "A feature's resolvers do too, and use the types of graphql/.",
      { path: FEATURE_RESOLVERS, pathNot: ['/src/(graphql|generated)/'] },
      meeting(GENERATED_FOR_RESOLVERS),
    ),
    rule(
      'resolvers-for-graphql-only',
      'graphql/ merges resolvers; nothing else imports one.',
      { path: '^services/', pathNot: ['/src/graphql/', '/src/app\\.ts$', RESOLVERS] },
      { path: RESOLVERS },
    ),
  ];
}

const inNodeModules = (name: string) => `node_modules/(@types/)?${name}/`;

const exactly = (path: string) => `^${path.replaceAll('.', '\\.')}$`;

function rule(name: string, comment: string, from: Rule['from'], to: Rule['to']): Rule {
  return { name, comment, severity: 'error', from, to };
}
