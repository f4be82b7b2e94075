// The command line as it is shipped: one file, run in a folder of its own.
import { spawn, type ChildProcess, type StdioOptions } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

import { build } from 'esbuild';

export interface Result {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

export interface Program {
  /** The program's file, with its weights beside it. Known once the tests run. */
  readonly cli: string;
  /** The path of a name in the folder that it runs in, which is empty before each test. */
  at(name: string): string;
  write(name: string, content: string | Uint8Array): void;
  /** Runs it to its end. */
  run(args: readonly string[], input?: string | Uint8Array, env?: NodeJS.ProcessEnv): Promise<Result>;
  /** As `run`, another file in its place. */
  runFile(file: string, args: readonly string[], input?: string | Uint8Array, env?: NodeJS.ProcessEnv): Promise<Result>;
  /** Starts it. A program that hangs is ended with its test. */
  start(args: readonly string[], stdio?: StdioOptions, env?: NodeJS.ProcessEnv): ChildProcess;
}

/** A program that hangs must not outlive its test, but a busy machine must not fail it. */
const longestMs = 60_000;

/** Builds the program before the tests of the calling suite, and removes everything after them. */
export function useProgram(): Program {
  const folder = mkdtempSync(path.join(tmpdir(), 'source-annotator-'));
  const cli = path.join(folder, 'cli.js');
  const work = path.join(folder, 'work');

  before(async () => {
    await build({
      entryPoints: ['src/cli/node/main.ts'],
      outfile: cli,
      bundle: true,
      platform: 'node',
      target: 'node20',
      format: 'cjs',
      logLevel: 'error',
      mainFields: ['module', 'main'],
    });
    copyFileSync('src/engine/language/english/english.bin', path.join(folder, 'english.bin'));
  });
  beforeEach(() => {
    rmSync(work, { recursive: true, force: true });
    mkdirSync(work);
  });
  after(() => rmSync(folder, { recursive: true, force: true }));

  const at = (name: string): string => path.join(work, name);
  const startFile = (
    file: string,
    args: readonly string[],
    stdio: StdioOptions = 'pipe',
    env = process.env,
  ): ChildProcess => {
    return spawn(process.execPath, [file, ...args], {
      cwd: work,
      env,
      stdio,
      timeout: longestMs,
      killSignal: 'SIGKILL',
    });
  };
  const runFile: Program['runFile'] = (file, args, input = '', env = process.env) =>
    new Promise((resolve, reject) => {
      const child = startFile(file, args, 'pipe', env);
      let out = '';
      let err = '';
      child.stdout!.setEncoding('utf8').on('data', (data: string) => (out += data));
      child.stderr!.setEncoding('utf8').on('data', (data: string) => (err += data));
      child.stdin!.on('error', reject).end(input);
      child.on('error', reject).on('close', (code) => resolve({ code, out, err }));
    });

  return {
    cli,
    at,
    write(name, content) {
      mkdirSync(path.dirname(at(name)), { recursive: true });
      writeFileSync(at(name), content);
    },
    run: (args, input, env) => runFile(cli, args, input, env),
    runFile,
    start: (args, stdio, env) => startFile(cli, args, stdio, env),
  };
}
