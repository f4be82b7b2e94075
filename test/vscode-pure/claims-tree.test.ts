import assert from 'node:assert/strict';
import { quotationText } from '../../src/vscode/features/claims-view/copy';
import { panelStatus } from '../../src/vscode/features/claims-view/status';
import { buildRows, type Grouping, type Row } from '../../src/vscode/features/claims-view/tree';
import { annotations, entries, text } from './sample';

const build = (grouping: Grouping, filter = ''): readonly Row[] =>
  buildRows({ uri: 'file:///news.txt', text, annotations, entries, grouping, filter });

const drawn = (rows: readonly Row[]): string[] =>
  rows.flatMap(({ label, description, children }) => [`${label} ${description}`.trim(), ...children.map((child) => `  ${child.label}`)]);

describe('the panel', () => {
  it('groups by speaker, those first who have a name', () => {
    assert.deepEqual(drawn(build('speaker')), [
      'Ada Flint 2',
      '  Ada Flint: “It will last a century,” … “Come and see it.”',
      '  Ada Flint: the plan “reckless”',
      'harbour board 1',
      '  harbour board: the tolls would rise',
      'Speaker unclear 1',
      '  They: that it was over',
      'Unattributed 1',
      '  Unattributed: “Nobody asked us,”',
    ]);
  });

  it('leaves room for the words below the heading of a speaker with a long name', () => {
    const long = entries.map((entry) => (entry.speaker ? { ...entry, speaker: { ...entry.speaker, name: 'Ada Margaret Flint of Harbour Lane' } } : entry));
    const labels = (grouping: Grouping): string[] => {
      const rows = buildRows({ uri: 'file:///news.txt', text, annotations, entries: long, grouping, filter: 'century' });
      return rows.flatMap(({ label, children }) => [label, ...children.map((child) => child.label)]);
    };
    assert.equal(labels('speaker')[1], 'Ada Margaret Flint…: “It will last a century,” … “Come and see it.”');
    assert.match(labels('position')[0]!, /^Ada Margaret Flint of Harbour Lane: “It will last/u);
  });

  it('groups by kind', () => {
    assert.deepEqual(drawn(build('kind')), [
      'Direct quotations 1',
      '  Ada Flint: “It will last a century,” … “Come and see it.”',
      'Partly quoted 1',
      '  Ada Flint: the plan “reckless”',
      'Indirect speech 2',
      '  harbour board: the tolls would rise',
      '  They: that it was over',
      'Unattributed 1',
      '  Unattributed: “Nobody asked us,”',
    ]);
  });

  it('lists in the order of the document', () => {
    assert.deepEqual(build('position').map(({ target }) => target?.entry.slice(0, 12)), ['c1', 'c2', 'c3', 'unattributed', 'c4']);
  });

  it('filters by words, names, cues and straight quotation marks, and says how many are left', () => {
    assert.deepEqual(drawn(build('speaker', 'RECKLESS')), ['Ada Flint 1 of 2', '  Ada Flint: the plan “reckless”']);
    assert.deepEqual(drawn(build('position', 'mayor ada')).length, 2);
    assert.deepEqual(drawn(build('position', '"nobody')), ['Unattributed: “Nobody asked us,”']);
    assert.deepEqual(drawn(build('position', 'called')), ['Ada Flint: the plan “reckless”']);
    assert.deepEqual(build('position', 'no such words'), []);
  });

  it('marks in a label what matches', () => {
    const [row] = build('position', 'LAST a');
    assert.deepEqual(row?.highlights.map(([start, end]) => row.label.slice(start, end)), ['last a']);
  });

  it('says every row whole to a screen reader', () => {
    const all = build('speaker').flatMap((row) => [row, ...row.children]);
    assert.deepEqual(all.map(({ accessibleLabel }) => accessibleLabel).slice(0, 2), [
      'Ada Flint, 2 claims',
      'Ada Flint: “It will last a century,” … “Come and see it.”, direct quotation, line 1',
    ]);
    assert.deepEqual(all.filter(({ accessibleLabel }) => accessibleLabel === ''), []);
  });

  it('gives every row an id of its own', () => {
    const ids = build('speaker').flatMap((row) => [row.id, ...row.children.map(({ id }) => id)]);
    assert.equal(new Set(ids).size, ids.length);
  });

  it('tells in the tooltip the word that the text uses', () => {
    assert.match(build('position')[0]!.tooltip, /\nAda Flint \(in the text ‘she’\)\nLine 1, direct quotation, confident$/u);
  });
});

describe('the panel without rows', () => {
  const input = { notice: null, found: 3, shown: 3, matching: 3, filter: '' };

  it('lets the welcome text speak where a text is too large, and shows other notices above the rows', () => {
    const notice = { kind: 'too-large', message: 'Too long.' };
    assert.deepEqual(panelStatus({ ...input, notice, found: 0, shown: 0 }), { state: 'tooLarge', message: undefined });
    assert.equal(panelStatus({ ...input, notice: { kind: 'failed', message: 'Failed.' }, shown: 0, found: 0 }).message, 'Failed.');
  });

  it('tells apart nothing found, everything hidden and nothing matching', () => {
    assert.equal(panelStatus({ ...input, found: 0, shown: 0 }).state, 'empty');
    assert.equal(panelStatus({ ...input, shown: 0 }).state, 'hidden');
    assert.equal(panelStatus({ ...input, matching: 0, filter: 'x' }).message, 'Filter “x”: nothing found.');
    assert.equal(panelStatus({ ...input, matching: 1, filter: 'x' }).message, 'Filter “x”: 1 of 3 claims.');
  });
});

describe('a copied quotation', () => {
  it('carries who says it and where', () => {
    assert.equal(
      quotationText(text, entries[0]!, 'news.txt'),
      '“It will last a century,” … “Come and see it.” — Ada Flint (news.txt, line 1)',
    );
    assert.equal(quotationText(text, entries[3]!, 'news.txt'), '“Nobody asked us,” — Unattributed (news.txt, line 4)');
  });
});
