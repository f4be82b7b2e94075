import assert from 'node:assert/strict';
import { Ajv } from 'ajv';
import {
  foldLogs,
  logPathOf,
  readLog,
  reviewerOf,
  settle,
  stringifyLine,
  type Decision,
  type Line,
  type Resolve,
  type ReviewLog,
  type Corrections,
  type Undo,
} from '../../src/review';
import schema from '../../src/review/source-decisions-1.schema.json';
import { accepting } from './some-lines';

const valid = new Ajv({ strict: true, allErrors: true }).compile(schema);

const at = (minute: number): string => `2026-12-03T10:${String(minute).padStart(2, '0')}:00.000Z`;
const decision = (id: string, minute: number, verdict = 'accepted', set: Corrections | null = null): Decision =>
  accepting(id, { at: at(minute), claim: 'c1', verdict, set, quote: 'so it is' });
const undo = (id: string, minute: number, undoes: string): Undo => ({
  v: 1,
  id,
  at: at(minute),
  verdict: 'undo',
  undoes,
});
const resolve = (id: string, minute: number, settles: readonly string[], chosen: string): Resolve => {
  return { v: 1, id, at: at(minute), verdict: 'resolve', settles, chosen };
};
const log = (reviewer: string, ...lines: readonly Line[]): ReviewLog => ({ reviewer, lines });
const idsOf = (...logs: readonly ReviewLog[]): readonly string[] => foldLogs(logs).decisions.map(({ id }) => id);
const settledOf = (...logs: readonly ReviewLog[]) => {
  const state = foldLogs(logs);
  return settle(state.decisions, state);
};

describe('a log', () => {
  const lines = [
    decision('a', 1, 'edited', { speaker: null, kind: 'direct', checked: { link: 'https://example.org' } }),
    undo('b', 2, 'a'),
    resolve('c', 3, ['a', 'd'], 'd'),
  ];

  it('is read as it was written, a line a decision', () => {
    const text = lines.map(stringifyLine).join('');
    assert.deepEqual(readLog(text), { lines, broken: [] });
    assert.deepEqual(readLog(text.replaceAll('\n', '\r\n')), { lines, broken: [] });
    assert.equal(text.split('\n').length, 4);
  });

  it('has the schema that is published', () => {
    for (const line of lines) assert.ok(valid(line), JSON.stringify(valid.errors));
    for (const broken of [
      { ...lines[0], at: 'yesterday' },
      { ...lines[1], undoes: '' },
      { ...lines[0], v: 2 },
    ])
      assert.ok(!valid(broken));
  });

  it('is read on after a broken line, and before a broken last one', () => {
    const text = `${stringifyLine(lines[0]!)}{"v":1,"id":\n[]\n${stringifyLine(lines[1]!)}${stringifyLine(lines[2]!).slice(0, 40)}`;
    const { lines: read, broken } = readLog(text);
    assert.deepEqual(read, lines.slice(0, 2));
    assert.deepEqual(
      broken.map(({ line }) => line),
      [2, 3, 5],
    );
    assert.match(broken[0]!.reason, /^not JSON: /u);
  });

  it('of another program may leave out what it does not know', () => {
    const { set: _, occurrence: __, textSha256: ___, engine: ____, ...rest } = decision('a', 1);
    assert.deepEqual(readLog(JSON.stringify({ ...rest, claim: null, colour: 'red' })).lines, [
      { ...decision('a', 1), claim: null, engine: null, occurrence: null, colour: 'red' },
    ]);
  });

  it('says what is wrong with a line', () => {
    const reasons = [
      { ...decision('a', 1), start: -1 },
      { ...decision('a', 1), set: { kind: 'odd' } },
      { v: 1 },
      null,
    ].map((line) => readLog(JSON.stringify(line)).broken[0]!.reason);
    assert.match(reasons[0]!, /^\/start: must be 0 or more/u);
    assert.match(reasons[1]!, /^\/set\/kind: must be "direct" or/u);
    assert.match(reasons[2]!, /^id is missing/u);
    assert.match(reasons[3]!, /^must be of type object/u);
  });

  it('stands below the path of its text, in a file that any system can have', () => {
    assert.equal(logPathOf('news/a.txt', 'Ana Ruiz'), 'news/a.txt/Ana Ruiz.jsonl');
    for (const name of ['Zoë', 'a/b', '..', 'a:b?', 'ana@example.org', 'x%2fy']) {
      const file = logPathOf('t', name).slice(2);
      assert.doesNotMatch(file.slice(0, -6), /[/:?.\\]/u);
      assert.equal(reviewerOf(file), name);
    }
    assert.equal(reviewerOf('notes.txt'), null);
    assert.equal(reviewerOf('100%.jsonl'), '100%');
  });
});

describe('logs together', () => {
  it('are in the order of time, then of ids, however they come', () => {
    const [ana, ben] = [log('ana', decision('b', 2), decision('d', 1)), log('ben', decision('a', 2), decision('c', 0))];
    assert.deepEqual(idsOf(ana, ben), ['c', 'd', 'a', 'b']);
    assert.deepEqual(idsOf(ben, ana), ['c', 'd', 'a', 'b']);
  });

  it('count a line once that a merge doubled', () => {
    assert.deepEqual(idsOf(log('ana', decision('a', 1), decision('a', 1))), ['a']);
  });

  it('leave out what was taken back, and take back the taking back', () => {
    assert.deepEqual(idsOf(log('ana', decision('a', 1), decision('b', 2), undo('u', 3, 'a'))), ['b']);
    assert.deepEqual(idsOf(log('ana', decision('a', 1), undo('u', 2, 'a'), undo('w', 3, 'u'))), ['a']);
    assert.deepEqual(idsOf(log('ana', decision('a', 1), undo('u', 2, 'a'), undo('w', 3, 'u'), undo('x', 4, 'w'))), []);
    assert.deepEqual(idsOf(log('ana', decision('a', 1), undo('u', 2, 'nobody'))), ['a']);
  });

  it('end where undos go in a circle', () => {
    assert.deepEqual(idsOf(log('ana', undo('u', 1, 'w'), undo('w', 2, 'u'), decision('a', 3))), ['a']);
  });

  it('take back however many there are', () => {
    const undos = Array.from({ length: 20_001 }, (_, n) => undo(`u${n + 1}`, n % 60, n === 0 ? 'u0' : `u${n}`));
    assert.deepEqual(idsOf(log('ana', decision('u0', 0), ...undos)), []);
  });
});

describe('what readers say of a claim', () => {
  it('is the last verdict of one, with all that was set', () => {
    const settled = settledOf(
      log('ana', decision('a', 1, 'edited', { speaker: 'Ana' }), decision('b', 2, 'accepted', { kind: 'mixed' })),
    );
    assert.deepEqual(settled, { verdict: 'edited', by: ['ana'], at: at(2), set: { speaker: 'Ana', kind: 'mixed' } });
    const rejected = settledOf(
      log('ana', decision('a', 1, 'edited', { speaker: 'Ana' }), decision('b', 2, 'rejected')),
    );
    assert.deepEqual([rejected.verdict, rejected.set], ['rejected', {}]);
  });

  it('is one verdict where they agree, and a disagreement where not', () => {
    const [yes, no] = [log('ana', decision('a', 1)), log('ben', decision('b', 2, 'rejected'))];
    assert.deepEqual(settledOf(yes, log('ben', decision('b', 2))).by, ['ana', 'ben']);
    assert.deepEqual(settledOf(yes, no), { verdict: 'disagreement', by: ['ana', 'ben'], at: at(2), set: {} });
    const speakers = ['Ana', 'Ben'].map((speaker, n) => log(speaker, decision(speaker, n, 'edited', { speaker })));
    assert.equal(settledOf(...speakers).verdict, 'disagreement');
  });

  it('is settled by a line, until somebody decides anew', () => {
    const [yes, no] = [log('ana', decision('a', 1)), log('ben', decision('b', 2, 'rejected'))];
    const settlement = log('cy', resolve('r', 3, ['a', 'b'], 'b'));
    assert.deepEqual(
      [settledOf(yes, no, settlement).verdict, settledOf(yes, no, settlement).by],
      ['rejected', ['ben']],
    );
    assert.equal(settledOf(yes, no, settlement, log('dee', decision('d', 4))).verdict, 'disagreement');
    assert.equal(settledOf(yes, no, settlement, log('cy', undo('u', 4, 'r'))).verdict, 'disagreement');
  });

  it('is nothing where they note something', () => {
    assert.deepEqual(settledOf(log('ana', decision('a', 1, 'noted', { note: 'ask her' }))), {
      verdict: 'noted',
      by: ['ana'],
      at: at(1),
      set: { note: 'ask her' },
    });
    assert.equal(settledOf(log('ana', decision('a', 1)), log('ben', decision('b', 2, 'wondered'))).verdict, 'accepted');
  });
});
