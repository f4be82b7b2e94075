// `npm start [-- --desktop] [FOLDER]`: opens a copy of the sample articles, or FOLDER, in a VS Code with the extension.
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { startCodeServer } from './code-server';
import { ensureHost } from './install';
import { packageExtension, packageFirstView } from './package-extension';
import { firstView, repository, seeds } from './paths';
import { interrupted } from './processes';
import { usualPort } from './start-port';

/** Here and not in npm's script, so that a request to end reaches this process during the build too. */
function build(): void {
  const { status } = spawnSync(process.execPath, ['esbuild.mjs'], {
    cwd: repository,
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  if (status !== 0) throw new Error('The extension was not built.');
}

async function startDesktop(folder: string): Promise<void> {
  const command = process.env['VSCODE_EXECUTABLE'] ?? 'code';
  const code = spawn(
    command,
    [...[repository, firstView].map((path) => `--extensionDevelopmentPath=${path}`), folder],
    {
      stdio: 'inherit',
      // On Windows `code` is a script, which only a shell starts.
      shell: process.platform === 'win32',
    },
  );
  // Rejects when the command is not there.
  await once(code, 'exit').catch((error: unknown) => {
    throw new Error(`"${command}" did not start: ${String(error)}. Is VS Code's command line installed?`);
  });
}

async function startServer(folder: string): Promise<void> {
  ensureHost();
  const extensions = [packageExtension(), packageFirstView()];
  const end = interrupted();
  const server = await startCodeServer({ data: join(repository, 'out', 'start'), extensions, folder, port: usualPort });
  if (!server.authority.endsWith(`:${usualPort}`)) console.log(`\nPort ${usualPort} is taken; this start has another.`);
  console.log(`\nVS Code with Source Annotator: ${server.url}\nCtrl+C ends it.`);
  const crash = once(server.child, 'exit').then(() => server.output());
  const crashed = await Promise.race([crash, end.then(() => undefined)]);
  await server.stop();
  if (crashed !== undefined) throw new Error(`VS Code ended:\n${crashed.split('\n').slice(-10).join('\n')}`);
}

/** A copy, so that edits and exports leave the samples alone; what is in it already stays. */
function copyOfSamples(): string {
  const copy = join(repository, 'out', 'samples');
  cpSync(seeds, copy, { recursive: true, force: false });
  return copy;
}

async function main(): Promise<void> {
  const { values, positionals } = parseArgs({ options: { desktop: { type: 'boolean' } }, allowPositionals: true });
  const folder =
    positionals[0] === undefined ? copyOfSamples() : resolve(process.env['INIT_CWD'] ?? '.', positionals[0]);
  if (!statSync(folder, { throwIfNoEntry: false })?.isDirectory()) throw new Error(`There is no folder ${folder}.`);
  build();
  await (values.desktop ? startDesktop(folder) : startServer(folder));
}

main().then(
  () => process.exit(0),
  (error: unknown) => {
    console.error(error instanceof Error ? error.message : String(error));
    process.exit(1);
  },
);
