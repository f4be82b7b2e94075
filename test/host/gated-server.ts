// A VS Code server in a process of its own, behind a gate.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openGate, type Gate } from './gate';
import { start, waitForOutput, type Running } from './processes';

export interface GatedServer extends Pick<Gate, 'authority' | 'token'>, Running {}

/** How long a server may take to listen, in milliseconds. */
const patience = 60_000;

/**
 * Starts the command with the path of the socket to listen on, and opens a gate to it once its output matches
 * `listening`. If the port is taken, the gate gets another. Rejects with the server's output if it does not start.
 */
export async function startBehindGate(
  command: (socket: string) => readonly string[],
  listening: RegExp,
  port = 0,
): Promise<GatedServer> {
  // Only its owner can read such a folder. The path of a socket is limited to about 100 characters.
  const folder = mkdtempSync(join(tmpdir(), 'source-annotator-'));
  const socket = join(folder, 'server');
  const [executable = '', ...args] = command(socket);
  const running = start(executable, args);
  const stop = async (): Promise<void> => {
    await running.stop();
    rmSync(folder, { recursive: true, force: true });
  };
  try {
    await waitForOutput(running, listening, patience);
    const gate = await openGate(socket, port).catch((error: NodeJS.ErrnoException) => {
      if (error.code === 'EADDRINUSE') return openGate(socket, 0);
      throw error;
    });
    return {
      ...running,
      authority: gate.authority,
      token: gate.token,
      stop: () => Promise.all([gate.close(), stop()]).then(),
    };
  } catch (error) {
    await stop();
    throw error;
  }
}
