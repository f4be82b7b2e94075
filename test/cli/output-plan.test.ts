import assert from 'node:assert/strict';
import { UsageError } from '../../src/cli/arguments';
import { planOf, type Situation } from '../../src/cli/output-plan';
import { json, ndjson } from '../../src/formats/json';
import { letter, withMadeUp } from '../formats/made-up';

const usual: Situation = {
  format: json,
  options: { pretty: false, compact: false },
  out: null,
  there: 'nothing',
  several: false,
};
const pretty = { pretty: true, compact: false };

describe('where documents go', () => {
  for (const [what, asked, destination, format] of [
    ['one text', {}, 'stream', json],
    ['one text, indented', { options: pretty }, 'stream', json],
    ['several texts', { several: true }, 'stream', ndjson],
    ['one text and a name', { out: 'a.json' }, 'file', json],
    ['one text and the name of a file', { out: 'a.json', there: 'file' }, 'file', json],
    ['one text and a folder', { out: 'made', there: 'folder' }, 'folder', json],
    ['one text and a name that ends as a folder', { out: 'made/' }, 'folder', json],
    ['several texts and a name', { out: 'made', several: true }, 'folder', json],
    ['several texts, indented, and a name', { out: 'made', several: true, options: pretty }, 'folder', json],
    ['several texts, a document a line, and a name', { out: 'all', several: true, format: ndjson }, 'file', ndjson],
    ['one text of a format without a series', { format: letter }, 'stream', letter],
  ] as const) {
    it(`${what}: ${destination}, ${format.name}`, () => {
      assert.deepEqual(planOf({ ...usual, ...asked }, withMadeUp), { destination, format });
    });
  }

  for (const [what, asked, reason] of [
    ['several texts, indented', { several: true, options: pretty }, /written as ndjson: leave out --pretty, or give/u],
    ['several texts of a format without a series', { several: true, format: letter }, /as letter: give --out DIR/u],
    ['a device', { out: '/dev/null', there: 'other' }, /is not a regular file/u],
    ['a folder for a series', { out: 'made', there: 'folder', format: ndjson }, /is a folder; --format ndjson needs/u],
    ['a file for several texts', { out: 'a', there: 'file', several: true }, /need a folder, or --format ndjson\./u],
    ['a file for several of no series', { out: 'a', there: 'file', several: true, format: letter }, /a folder\.$/u],
  ] as const) {
    it(`nowhere: ${what}`, () => {
      assert.throws(
        () => planOf({ ...usual, ...asked }, withMadeUp),
        (error) => error instanceof UsageError && reason.test(error.message),
      );
    });
  }
});
