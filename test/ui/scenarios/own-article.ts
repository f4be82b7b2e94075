import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { logsFolder, type Line } from '../../../src/review';
import type { Workbench } from '../driver';
import { until } from '../until';

const paragraphs = [
  '“The bridge will last a century,” said Philip Reeker. He said the tolls would stay low.',
  '“Nobody asked us,” said Mona Dahl. She said that the noise kept her awake.',
  'It rained. “Keep out of the works.”',
];

/** An article of its own for one test, and the log of what is decided about it: else others would see the decisions. */
export class OwnArticle {
  constructor(
    private readonly workbench: Workbench,
    readonly name: string,
  ) {}

  /** The names of the logs. */
  get logs(): readonly string[] {
    const folder = join(this.workbench.folder, logsFolder, this.name);
    return existsSync(folder) ? readdirSync(folder).filter((entry) => entry.endsWith('.jsonl')) : [];
  }

  /** Of all logs, in the order of time. */
  get lines(): readonly Line[] {
    const texts = this.logs.map((file) =>
      readFileSync(join(this.workbench.folder, logsFolder, this.name, file), 'utf8'),
    );
    const lines = texts.flatMap((text) =>
      text.split('\n').flatMap((line) => (line === '' ? [] : (JSON.parse(line) as Line))),
    );
    return lines.sort((a, b) => Date.parse(a.at) - Date.parse(b.at));
  }

  /** Waits until the logs tell this: `accepted: “We stay,”` for each line. */
  async waitForLog(...expected: readonly string[]): Promise<readonly Line[]> {
    const told = (): readonly string[] =>
      this.lines.map((line) => `${line.verdict}: ${'quote' in line ? line.quote : ''}`);
    await until(
      async () => JSON.stringify(told()) === JSON.stringify(expected),
      'lines in the log',
      () => told().join('\n'),
    );
    return this.lines;
  }
}

let count = 0;

/** Writes an article and opens it, with its claims in the panel. No other has the same words. */
export async function openOwnArticle(workbench: Workbench): Promise<OwnArticle> {
  const name = `own-${workbench.folder.length}-${++count}.txt`;
  writeFileSync(join(workbench.folder, name), [...paragraphs, `This is story number ${count}.`, ''].join('\n\n'));
  await workbench.openFile(name);
  await workbench.runCommand('Source Annotator: Show Claims');
  await workbench.treeRow('“Nobody asked us,”');
  return new OwnArticle(workbench, name);
}
