// The library's types, each entry's in one file, and the report of what is public.
//
// API Extractor does both from the declarations that the compiler writes. Others only bundle (rollup-plugin-dts,
// dts-bundle-generator); its report leaves comments out, so that a review sees what changes for users and no more, and
// it says of each name whether it is documented.
import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { Extractor, ExtractorConfig, ExtractorLogLevel, type ExtractorResult } from '@microsoft/api-extractor';
import { repository } from '../host/paths';

/** The entries of the package's `exports` by the names of their files in dist/lib, with their sources. */
const entries = { index: 'engine/index', formats: 'formats/index' } as const;

/** Relative to the repository: the reviewed reports, and those of the last build. */
const reviewed = 'docs/api';
const built = 'dist/types/api';

/** Names of the reports, in both folders. */
export const reports: readonly string[] = Object.keys(entries).map((entry) => `${entry}.api.md`);

export const reviewedReport = (name: string): string => join(repository, reviewed, name);
export const builtReport = (name: string): string => join(repository, built, name);

/** Writes the types of all entries, without what is internal, to dist/lib, and the reports to `dist/types/api`. */
export function buildLibraryTypes(): void {
  rmSync(join(repository, 'dist/types'), { recursive: true, force: true });
  for (const folder of [built, 'dist/lib']) mkdirSync(join(repository, folder), { recursive: true });
  const tsc = createRequire(import.meta.url).resolve('typescript/bin/tsc');
  const emitted = spawnSync(process.execPath, [tsc, '-p', 'test/package'], { cwd: repository, encoding: 'utf8' });
  if (emitted.status !== 0) throw new Error(`The compiler wrote no declarations:\n${emitted.stdout}${emitted.stderr}`);
  for (const [entry, source] of Object.entries(entries))
    bundle(entry, join(repository, 'dist/types', `src/${source}.d.ts`));
}

function bundle(entry: string, declarations: string): void {
  const rollup = join(repository, 'dist/types', `${entry}.d.ts`);
  const { succeeded, errorCount }: ExtractorResult = Extractor.invoke(
    ExtractorConfig.prepare({
      configObject: {
        projectFolder: repository,
        mainEntryPointFilePath: declarations,
        compiler: { overrideTsconfig: { ...overrides, files: [declarations] } },
        apiReport: {
          enabled: true,
          reportFolder: built,
          reportTempFolder: 'dist/types/temporary',
          reportFileName: `${entry}.api.md`,
        },
        docModel: { enabled: false },
        tsdocMetadata: { enabled: false },
        dtsRollup: { enabled: true, untrimmedFilePath: rollup },
        messages: { extractorMessageReporting: { 'ae-missing-release-tag': { logLevel: ExtractorLogLevel.None } } },
      },
      configObjectFullPath: join(repository, 'test/package/library-types.ts'),
      packageJsonFullPath: join(repository, 'package.json'),
    }),
    // Writes its report in any case: it is compared by a test, which shows the difference.
    { localBuild: true, messageCallback: (message) => void (message.handled = true) },
  );
  if (!succeeded) throw new Error(`The types of ${entry} were not bundled: ${errorCount} errors.`);
  // The same types, for either kind of module.
  for (const ending of ['mts', 'cts']) copyFileSync(rollup, join(repository, 'dist/lib', `${entry}.d.${ending}`));
}

/** API Extractor brings a compiler of its own, for which the repository's settings are not meant. */
const overrides = {
  compilerOptions: {
    target: 'es2022',
    lib: ['es2023'],
    module: 'preserve',
    moduleResolution: 'bundler',
    strict: true,
    skipLibCheck: true,
    types: [],
  },
  include: [],
};
