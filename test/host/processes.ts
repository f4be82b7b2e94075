// Starting and ending processes so that none is left behind.
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';

export interface Running {
  readonly child: ChildProcess;
  /** What it has printed until now, both streams. */
  output(): string;
  /** Ends it and all that it started; resolves when it is gone. */
  stop(): Promise<void>;
}

/** How long a process may take to end by itself, in milliseconds. */
const grace = 3000;

/** Starts a process in a group of its own, so that its children can be ended with it, by its id. */
export function start(command: string, args: readonly string[], env: NodeJS.ProcessEnv = {}): Running {
  const child = spawn(command, args, {
    detached: true,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, ...env },
  });
  let output = '';
  const collect = (chunk: Buffer): void => void (output += chunk.toString());
  child.stdout.on('data', collect);
  child.stderr.on('data', collect);
  child.on('error', (error) => (output += `${error.message}\n`));
  // The group ends with us, whatever the cause. For signals see interrupted().
  const atExit = (): void => signalGroup(child, 'SIGKILL');
  process.on('exit', atExit);
  return {
    child,
    output: () => output,
    async stop() {
      if (running(child)) {
        signalGroup(child, 'SIGTERM');
        await Promise.race([once(child, 'exit'), pause(grace)]);
      }
      signalGroup(child, 'SIGKILL');
      process.off('exit', atExit);
    },
  };
}

/**
 * Waits until what the process prints matches; rejects with its output when it ends or the time (ms) is over before.
 */
export async function waitForOutput(running: Running, pattern: RegExp, timeout: number): Promise<RegExpExecArray> {
  const { child } = running;
  const end = Date.now() + timeout;
  for (;;) {
    const match = pattern.exec(running.output());
    if (match) return match;
    if (child.exitCode !== null || child.signalCode !== null || child.pid === undefined) {
      throw new Error(`${child.spawnfile} ended early:\n${running.output()}`);
    }
    if (Date.now() > end)
      throw new Error(`${child.spawnfile} did not start within ${timeout} ms:\n${running.output()}`);
    await pause(50);
  }
}

/** How often to check whether the parent process is still alive, in milliseconds. */
const orphanCheck = 500;

/**
 * Resolves with the signal's name on Ctrl+C or a request to end, instead of ending at once. npm's shell passes no
 * request on: when it dies, and leaves us to another parent, that counts as one.
 */
export function interrupted(): Promise<NodeJS.Signals> {
  const parent = process.ppid;
  return new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => resolve(signal));
    setInterval(() => process.ppid !== parent && resolve('SIGTERM'), orphanCheck).unref();
  });
}

export function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}

function running(child: ChildProcess): boolean {
  return child.pid !== undefined && child.exitCode === null && child.signalCode === null;
}

function signalGroup(child: ChildProcess, signal: NodeJS.Signals): void {
  if (child.pid === undefined) return;
  try {
    process.kill(-child.pid, signal);
  } catch (error) {
    // Nothing of the group is left.
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error;
  }
}
