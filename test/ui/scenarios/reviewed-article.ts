import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { logPathOf, logsFolder, selectorOf, stringifyLine, type Corrections, type Decision } from '../../../src/review';
import type { Workbench } from '../driver';

export const reviewedName = 'reviewed.txt';

const lines = [
  'Mayor Ada Flint opened the harbour bridge on Monday. “It will last a century,” she said.',
  'The port board said the tolls would rise in May.',
  '“Nobody asked the fishermen,” said Ben Oto.',
  'Flint called the plan “reckless”.',
  'A diver said that the piers were cracked.',
  'Her letter to the council had one line more, which was that every lamp is new.',
  '“We will see,” said Jo Marsh, who keeps the lock.',
  'Marsh said that the eels had come back.',
];
const text = `${lines.join('\n\n')}\n`;

interface Said {
  readonly by: string;
  readonly words: string;
  readonly verdict: string;
  readonly set?: Corrections;
}

/** What two readers say of the article: one of each state, a note, a check, and a decision without a place. */
const said: readonly Said[] = [
  { by: 'Ana', words: '“It will last a century,”', verdict: 'accepted' },
  { by: 'Ana', words: 'the tolls would rise in May', verdict: 'rejected' },
  {
    by: 'Ana',
    words: '“Nobody asked the fishermen,”',
    verdict: 'edited',
    set: { speaker: 'Carla Oto', note: 'Ben is her son, see the tape' },
  },
  { by: 'Ana', words: 'the plan “reckless”', verdict: 'accepted' },
  { by: 'Ben', words: 'the plan “reckless”', verdict: 'rejected' },
  {
    by: 'Ben',
    words: 'that the piers were cracked',
    verdict: 'noted',
    set: { note: 'Which piers?', checked: { link: 'https://harbour.example/report' } },
  },
  { by: 'Ana', words: 'every lamp is new', verdict: 'added', set: { speaker: 'Ada Flint' } },
  { by: 'Ana', words: '“The old bridge was better,”', verdict: 'accepted' },
];

/** Writes the article and the logs of its readers beside it. One line of Ben's cannot be read. */
export function writeReviewed({ folder }: Workbench): void {
  const logs = new Map<string, string>();
  for (const [nth, { by, words, verdict, set = null }] of said.entries()) {
    const start = text.indexOf(words);
    const place =
      start < 0
        ? { quote: words, prefix: '', suffix: '', start: 0, occurrence: null }
        : selectorOf(text, { start, end: start + words.length });
    const line: Decision = {
      ...{ v: 1, id: `d${nth}`, at: new Date(2026, 11, 3, 14, nth).toISOString(), claim: null, verdict, set },
      ...{ ...place, textSha256: null, engine: null },
    };
    logs.set(by, (logs.get(by) ?? '') + stringifyLine(line));
  }
  for (const [by, lines] of logs) {
    const path = join(folder, logsFolder, logPathOf(reviewedName, by));
    mkdirSync(join(path, '..'), { recursive: true });
    writeFileSync(path, by === 'Ben' ? `${lines}{"v":1,"id":\n` : lines);
  }
  writeFileSync(join(folder, reviewedName), text);
}
