import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

import { readCaseGroups } from '../cases/format';
import { readRoleArticles } from '../cases/roles/read';
import { halves, readSpeakerArticles } from '../cases/speakers/read';
import { assertValidExports } from './valid';

describe('the JSON Schema', () => {
  for (const name of readdirSync('seeds').sort()) {
    it(`takes the export of ${name}`, () => assertValidExports(readFileSync(path.join('seeds', name), 'utf8')));
  }

  const sets: Readonly<Record<string, readonly string[]>> = {
    'the cases': readCaseGroups().flatMap(({ cases }) => cases.map(({ text }) => text)),
    'the articles on speakers': halves.flatMap(readSpeakerArticles).map(({ text }) => text),
    'the articles on quotations': halves.flatMap(readRoleArticles).map(({ text }) => text),
  };
  for (const [name, texts] of Object.entries(sets)) {
    it(`takes the exports of ${name}`, () => texts.forEach(assertValidExports)).timeout(120_000);
  }
});
