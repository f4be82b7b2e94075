// A headless browser: one that the machine has, else the one that comes with the host.
import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { chromium, type Browser } from 'playwright-core';
import { hostFolder, serverNode } from './paths';

interface Executable {
  readonly executablePath: string;
  /** Where its shared libraries and fonts are, in variables; empty for a browser of the machine. */
  readonly environment: Readonly<Record<string, string>>;
}

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome'];
const macos = '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome';

/** Starts it. Throws where no browser is found or where it does not start. */
export async function launchBrowser(): Promise<Browser> {
  const { executablePath, environment } = findExecutable();
  return chromium.launch({
    executablePath,
    // It opens nothing but our own server, and in many containers Chromium cannot make its sandbox.
    chromiumSandbox: false,
    // We handle signals ourselves: there is a server to end as well.
    handleSIGINT: false,
    handleSIGTERM: false,
    handleSIGHUP: false,
    args: [
      '--disable-background-networking',
      '--disable-sync',
      '--no-first-run',
      '--disable-gpu',
      // Containers often have a /dev/shm of 64 MB, which is too little.
      '--disable-dev-shm-usage',
    ],
    env: { ...definedEnvironment(), ...environment },
  });
}

function findExecutable(): Executable {
  const asked = process.env['CHROME_PATH'];
  if (asked) {
    if (!existsSync(asked)) throw new Error(`CHROME_PATH is ${asked}, and there is no such file.`);
    return { executablePath: asked, environment: {} };
  }
  const folders = (process.env['PATH'] ?? '').split(delimiter).filter(Boolean);
  const candidates = [...folders.flatMap((folder) => names.map((name) => join(folder, name))), macos];
  const found = candidates.find((path) => existsSync(path));
  return found ? { executablePath: found, environment: {} } : ownExecutable();
}

function ownExecutable(): Executable {
  const printed = execFileSync(serverNode(), [join(hostFolder, 'chromium.mjs')], { encoding: 'utf8' });
  return JSON.parse(printed) as Executable;
}

function definedEnvironment(): Record<string, string> {
  const entries = Object.entries(process.env);
  return Object.fromEntries(entries.filter((entry): entry is [string, string] => entry[1] !== undefined));
}
