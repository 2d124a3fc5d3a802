import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { spawnSync } from 'node:child_process';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';

/** One planted violation per rule of .dependency-cruiser.json: each must make its rule fire. */
const PROBES: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  'no-cycles': { 'infra/a.ts': "import './b.ts';", 'infra/b.ts': "import type {} from './a.ts';" },
  'services-are-apart': {
    'services/events/src/probe.ts': "import '../../companies/src/x.ts';",
    'services/companies/src/x.ts': '',
  },
  'only-public-entries': { 'gateway/src/probe.ts': "import '../../infra/b.ts';" },
  'kafkajs-behind-the-feed': { 'services/companies/src/kafka.ts': "import 'kafkajs';" },
  'platformatic-behind-the-feed': { 'infra/partners/probe.ts': "import '@platformatic/kafka';" },
  'no-typeorm-in-resolvers': { 'services/companies/src/x.resolvers.ts': "import 'typeorm';" },
  'feed-below-the-kit': { 'shared/change-feed/src/probe.ts': "import '../../service-kit/src/x.ts';" },
  'kit-below-testing': {
    'shared/service-kit/src/x.ts': "import '../../testing/src/x.ts';",
    'shared/testing/src/x.ts': '',
  },
  'testing-in-tests-only': { 'services/events/src/main.ts': "import '../../../shared/testing/src/x.ts';" },
};

type Report = {
  summary: { violations: { rule: { name: string } }[]; ruleSetUsed: { forbidden: { name: string }[] } };
};

/** Names of the boundary rules that do not fire on their planted violation, or have none. */
export function silentRules(): string[] {
  const folder = mkdtempSync(join(tmpdir(), 'hub-probes-'));
  try {
    for (const [file, content] of Object.values(PROBES).flatMap((files) => Object.entries(files))) {
      mkdirSync(dirname(join(folder, file)), { recursive: true });
      writeFileSync(join(folder, file), `${content}\nexport {};\n`);
    }
    symlinkSync(resolve('node_modules'), join(folder, 'node_modules'));
    writeFileSync(
      join(folder, 'tsconfig.json'),
      '{ "compilerOptions": { "allowImportingTsExtensions": true } }',
    );
    const tool = resolve('node_modules/dependency-cruiser/bin/dependency-cruise.mjs');
    const config = resolve('.dependency-cruiser.json');
    const args = [
      tool,
      '--config',
      config,
      '--output-type',
      'json',
      'services',
      'gateway',
      'shared',
      'infra',
    ];
    const { stdout, stderr } = spawnSync(process.execPath, args, { cwd: folder, encoding: 'utf8' });
    if (!stdout) throw new Error(stderr);
    const { summary } = JSON.parse(stdout) as Report;
    const fired = new Set(summary.violations.map(({ rule }) => rule.name));
    return summary.ruleSetUsed.forbidden
      .map(({ name }) => name)
      .filter((name) => !(name in PROBES) || !fired.has(name));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
