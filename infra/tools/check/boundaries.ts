/**
 * What may use what: an allow-list for each layer, from the bottom to the top. The rules of dependency-cruiser, a planted
 * violation of each of them, and the table in docs/ARCHITECTURE.md all come from here.
 */
export type Layer = {
  name: string;
  /** Where its files are; `*` stands for one folder, of which each is apart from its siblings. */
  folder: string;
  /**
   * Layers that it may use beside itself. `layer#entry` is one entry of a package: `#index` for its main one, else the
   * name in the `exports` of its package.json.
   */
  uses: readonly string[];
  /** What its suites may use besides. */
  suites?: readonly string[];
  /** Packages from npm that it may use; where absent, those of its package.json. */
  packages?: readonly string[];
};

const words = (text: string): string[] => text.split(' ');

/** What the packages above the feed stand on. */
const FEED = ['hub-language', 'change-feed'];
/** What every tool stands on. */
const GROUND = ['platform', 'stack', 'change-feed'];

export const LAYERS: readonly Layer[] = [
  {
    name: 'hub-language',
    folder: 'shared/hub-language',
    uses: [],
    packages: ['typeid-js', 'graphql', 'zod'],
  },
  {
    name: 'change-feed',
    folder: 'shared/change-feed',
    uses: [],
    suites: ['testing'],
    packages: ['ajv', 'ajv-formats', 'kafkajs', 'pg', '@platformatic/kafka'],
  },
  {
    name: 'service-kit',
    folder: 'shared/service-kit',
    uses: FEED,
    suites: ['testing'],
    packages: words(
      '@apollo/server @apollo/subgraph @as-integrations/express5 express graphql dataloader ' +
        'typeorm kysely pg typeid-js zod pino prom-client',
    ),
  },
  {
    name: 'followed-companies',
    folder: 'shared/followed-companies',
    uses: [...FEED, 'service-kit'],
    suites: ['testing'],
    packages: ['typeorm', 'kysely'],
  },
  {
    name: 'partner-client',
    folder: 'shared/partner-client',
    uses: words('change-feed#subscriber change-feed#snapshots'),
    suites: ['change-feed#testing'],
    packages: [],
  },
  {
    name: 'services',
    folder: 'services/*',
    uses: words(
      'hub-language change-feed#index change-feed#snapshots followed-companies service-kit#aggregate ' +
        'service-kit#definition service-kit#read service-kit#runtime service-kit#server service-kit#use-case',
    ),
    suites: ['change-feed', 'service-kit', 'testing', 'stack', 'platform'],
    packages: words('graphql kysely stdnum transliteration luxon ical-generator timezones-ical-library'),
  },
  {
    name: 'gateway',
    folder: 'gateway',
    uses: ['hub-language', 'service-kit#runtime'],
    suites: ['testing', 'stack', 'facts', 'identity', 'platform'],
    packages: words(
      '@apollo/gateway @apollo/server @as-integrations/express5 express graphql graphql-query-complexity ' +
        'graphiql react react-dom jose undici zod',
    ),
  },
  { name: 'platform', folder: 'infra/platform', uses: [], packages: ['pg', 'testcontainers'] },
  {
    name: 'stack',
    folder: 'infra/tools/stack',
    uses: words('platform hub-language change-feed service-kit#runtime services#follows'),
  },
  { name: 'facts', folder: 'infra/tools/facts', uses: GROUND },
  { name: 'identity', folder: 'infra/tools/identity', uses: [...GROUND, 'hub-language'] },
  {
    name: 'story',
    folder: 'infra/tools/story',
    uses: [...GROUND, 'facts', 'identity'],
  },
  { name: 'contracts', folder: 'infra/tools/contracts', uses: GROUND },
  {
    name: 'check',
    folder: 'infra/tools/check',
    uses: [...GROUND, 'contracts', 'hub-language', 'service-kit', 'services#app'],
  },
  {
    name: 'generate',
    folder: 'infra/tools/generate',
    uses: [...GROUND, 'contracts', 'check', 'hub-language', 'service-kit', 'gateway#env'],
  },
  { name: 'partners', folder: 'infra/tools/partners', uses: [...GROUND, 'partner-client'] },
  { name: 'feed', folder: 'infra/tools/feed', uses: GROUND },
  {
    name: 'audit',
    folder: 'infra/tools/audit',
    uses: [...GROUND, 'check', 'hub-language', 'service-kit#definition'],
    suites: words('service-kit#testing services#app'),
  },
  {
    name: 'feed-proof',
    folder: 'infra/tools/feed-proof',
    uses: [...GROUND, 'hub-language'],
  },
  {
    name: 'bench',
    folder: 'infra/tools/bench',
    uses: [...GROUND, 'hub-language', 'facts', 'story', 'feed-proof'],
  },
  { name: 'start', folder: 'infra/tools/start', uses: [...GROUND, 'facts', 'feed', 'identity'] },
  { name: 'suites', folder: 'infra/tools/suites', uses: [...GROUND, 'facts', 'story', 'feed-proof'] },
  {
    name: 'samples',
    folder: 'infra/tools/samples',
    uses: [...GROUND, 'check', 'suites', 'service-kit', 'services#lives'],
  },
  { name: 'recipes', folder: 'infra/tools/recipes', uses: ['platform'] },
  { name: 'mutation', folder: 'infra/tools/mutation', uses: ['platform'] },
  { name: 'repository', folder: 'infra/repository', uses: ['platform'] },
  { name: 'hooks', folder: 'infra/hooks', uses: ['platform'] },
  {
    name: 'commands',
    folder: 'infra/commands',
    uses: words(
      'platform stack facts story contracts check generate partners feed audit feed-proof bench identity start suites ' +
        'samples mutation',
    ),
    packages: ['@stryker-mutator/core'],
  },
  {
    name: 'testing',
    folder: 'shared/testing',
    uses: [...FEED, 'service-kit', 'platform', 'stack'],
  },
  {
    name: 'end-to-end suites',
    folder: 'infra/test',
    uses: words(
      'hub-language change-feed service-kit partner-client platform stack facts story partners feed-proof ' +
        'audit check recipes identity testing services#follows',
    ),
  },
];

/** Marks a module of a service that defines an aggregate; other features of that service may use it. */
export const AGGREGATE_MARK = 'defineAggregate';

/**
 * Folders of a service that stand on all features, and may use their modules, while they use nothing of these: the
 * import of documents, and what a block by Compliance does to whatever is open.
 */
export const OVER_FEATURES: readonly string[] = ['import', 'blocks'];

/** Generated files of a service that its resolvers use, and those that its other modules do. */
export const GENERATED_FOR_RESOLVERS = ['enums', 'graphql'];
export const GENERATED_FOR_USE_CASES = ['enums'];
