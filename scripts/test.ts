// `npm test [-- STEP …]`: every check there is. Ends with a line `N passed, N failed`.
import { existsSync, globSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { buildPortal } from './portal-build.ts';
import { run } from './processes.ts';
import { withHub, withKeycloakHub } from './test-hub.ts';

const root = path.dirname(import.meta.dirname);
const workspaces = [
  'metadata-schemas',
  'openapi',
  'outbound',
  'catalog-api',
  'harvesters',
  'portal',
  'scripts',
];
const totals = { passed: 0, failed: 0, skipped: 0 };
const broken: string[] = [];

const binary = (name: string) => path.join(root, 'node_modules', '.bin', name);

/** One check that passes or fails as a whole. */
async function check(name: string, work: () => Promise<number>): Promise<void> {
  process.stdout.write(`\n── ${name}\n`);
  const code = await work();
  if (code === 0) totals.passed++;
  else {
    totals.failed++;
    broken.push(name);
  }
}

/** A run of node:test over files; each test counts. */
async function tests(
  name: string,
  patterns: string[],
  env: NodeJS.ProcessEnv = {},
  concurrency = 2,
): Promise<void> {
  const files = patterns.flatMap((pattern) =>
    globSync(pattern, { cwd: root, exclude: ['**/node_modules/**', '**/.next/**'] }),
  );
  process.stdout.write(`\n── ${name} (${files.length} files)\n`);
  const folder = mkdtempSync(path.join(os.tmpdir(), 'envhub-test-'));
  const counts = path.join(folder, 'counts.json');
  const code = await run(
    process.execPath,
    [
      '--disable-warning=ExperimentalWarning',
      '--test',
      // A failed test may leave something open; the run ends all the same.
      '--test-force-exit',
      `--test-concurrency=${concurrency}`,
      '--test-reporter=spec',
      '--test-reporter-destination=stdout',
      `--test-reporter=${path.join(root, 'scripts/count-reporter.ts')}`,
      `--test-reporter-destination=${counts}`,
      ...files,
    ],
    { cwd: root, env: { ...process.env, ...env } },
  );
  const counted = existsSync(counts)
    ? (JSON.parse(readFileSync(counts, 'utf8') || '{}') as Partial<typeof totals>)
    : {};
  totals.passed += counted.passed ?? 0;
  totals.skipped += counted.skipped ?? 0;
  // A runner that dies without naming a failed test has failed nevertheless.
  totals.failed += Math.max(counted.failed ?? 0, code === 0 ? 0 : 1);
  if (code !== 0) broken.push(name);
  rmSync(folder, { recursive: true });
}

const steps: Record<string, () => Promise<void>> = {
  lint: () => check('lint', () => run(binary('biome'), ['ci', '--error-on-warnings', '.'], { cwd: root })),
  types: async () => {
    // The types of the routes are generated: those of an older checkout would name pages that are gone.
    await check('types of the routes', () =>
      run(binary('next'), ['typegen'], {
        cwd: path.join(root, 'portal'),
        env: { ...process.env, NEXT_TELEMETRY_DISABLED: '1' },
      }),
    );
    for (const workspace of workspaces) {
      await check(`types: ${workspace}`, () =>
        run(binary('tsc'), ['--noEmit', '-p', path.join(root, workspace)], { cwd: root }),
      );
    }
  },
  unit: () =>
    tests('tests', [
      '{metadata-schemas,openapi,outbound,catalog-api,harvesters}/src/**/*.test.ts',
      'portal/src/**/*.test.{ts,tsx}',
      'scripts/*.test.ts',
      'scripts/bench/*.test.ts',
    ]),
  browser: async () => {
    await check('portal build', async () => {
      await buildPortal(root, (text) => process.stdout.write(`${text}\n`));
      return 0;
    });
    await withHub(root, (environment) =>
      tests('browser and clients', ['portal/e2e/**/*.test.ts', 'scripts/e2e/**/*.test.ts'], environment, 1),
    );
    const stories = ['portal/e2e/workspace/*.test.ts'];
    const keycloak = process.env.KEYCLOAK_URL;
    if (keycloak)
      await withKeycloakHub(root, keycloak, (environment) => tests('with Keycloak', stories, environment, 1));
    else if (process.env.CI === 'true') throw new Error('there is no Keycloak: KEYCLOAK_URL names one');
    else {
      totals.skipped++;
      process.stdout.write('\nSkipped: sign-in with Keycloak; KEYCLOAK_URL names one.\n');
    }
  },
};

const asked = process.argv.slice(2).filter((word) => !word.startsWith('-'));
for (const [name, step] of Object.entries(steps)) {
  if (asked.length > 0 && !asked.includes(name)) continue;
  await step().catch((error: unknown) => {
    process.stderr.write(`${name}: ${error instanceof Error ? error.stack : String(error)}\n`);
    totals.failed++;
    broken.push(name);
  });
}

if (broken.length > 0) process.stdout.write(`\nFailed: ${broken.join(', ')}\n`);
process.stdout.write(
  `\n${totals.passed} passed, ${totals.failed} failed${totals.skipped > 0 ? `, ${totals.skipped} skipped` : ''}\n`,
);
process.exitCode = totals.failed === 0 ? 0 : 1;
