import { createHash, randomBytes } from 'node:crypto';
import { existsSync, readlinkSync } from 'node:fs';
import { readdir, rm, stat } from 'node:fs/promises';
import { hostname } from 'node:os';
import path from 'node:path';
import process from 'node:process';

/** `.source-annotator-PLACE-PID-RANDOM.tmp`. Short, to fit wherever the final name does. */
const pattern = /^\.source-annotator-([0-9a-f]{8})-(\d+)-[0-9a-f]{12}\.tmp$/u;

/** A draft of a run on another machine counts as left over after this time without a write. */
const elsewhereMs = 24 * 60 * 60 * 1000;

/** A name for a draft, unique among all runs. */
export const draftName = (): string =>
  `.source-annotator-${ownPlace()}-${process.pid}-${randomBytes(6).toString('hex')}.tmp`;

/** Identifies the space of process ids: this machine and, with containers, this container. */
function ownPlace(): string {
  // Only Linux has several spaces of process ids per machine.
  const spaces = '/proc/self/ns/pid';
  const ids = existsSync(spaces) ? readlinkSync(spaces) : '';
  return createHash('sha256').update(`${hostname()}\n${ids}`).digest('hex').slice(0, 8);
}

/** Deletes the drafts of dead runs in `folder`. `own` are the paths of this run's drafts. */
export async function clearLeftovers(folder: string, own: ReadonlySet<string>): Promise<void> {
  for (const name of await readdir(folder)) {
    const file = path.join(folder, name);
    if (pattern.test(name) && !own.has(file) && (await isLeftOver(file))) await rm(file, { force: true });
  }
}

async function isLeftOver(file: string): Promise<boolean> {
  const [, place, pid] = pattern.exec(path.basename(file)) ?? [];
  if (place === ownPlace()) return Number(pid) === process.pid || !isAlive(Number(pid));
  try {
    return Date.now() - (await stat(file)).mtimeMs > elsewhereMs;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return false;
    throw error;
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // A process of another user cannot be signalled, but it exists.
    return error instanceof Error && 'code' in error && error.code !== 'ESRCH';
  }
}
