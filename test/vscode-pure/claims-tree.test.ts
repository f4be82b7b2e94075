import assert from 'node:assert/strict';
import { quotationText } from '../../src/vscode/features/claims-view/copy';
import { panelStatus } from '../../src/vscode/features/claims-view/status';
import { ClaimTree, type Grouping, type Row } from '../../src/vscode/features/claims-view/tree';
import type { Entries } from '../../src/vscode/presentation/entries';
import { annotations, atOnce, entries, entriesOf, line, listed, overviewFor, text } from './sample';

const treeOf = (grouping: Grouping, filter = '', of: Entries = entries): ClaimTree =>
  atOnce(ClaimTree.of({ uri: 'file:///news.txt', entries: of, overview: overviewFor(of), grouping, filter, line }));

const build = (grouping: Grouping, filter = '', of: Entries = entries): readonly Row[] => atOnce(treeOf(grouping, filter, of).rows());

const below = (row: Row): readonly Row[] => (row.below ? atOnce(row.below.rows()) : []);

const drawn = (rows: readonly Row[]): string[] =>
  rows.flatMap((row) => [`${row.label} ${row.description}`.trim(), ...below(row).map(({ label }) => `  ${label}`)]);

/** A text of one short claim a line, each by a speaker of its own, and all of them. */
function manyClaims(count: number): Entries {
  const lines = Array.from({ length: count }, (_, nth) => `“Yes ${nth}.”`);
  let start = 0;
  const claims = lines.map((words, nth) => {
    const content = [{ start, end: start + words.length }] as const;
    start += words.length + 1;
    return { ...annotations.claims[0]!, id: `c${nth}`, content, cue: null, source: null, speaker: `s${nth + 1}` };
  });
  const speakers = claims.map(({ speaker }, nth) => ({ ...annotations.speakers[0]!, id: speaker, name: `Ann ${nth}`, mentions: [] }));
  return entriesOf(lines.join('\n'), { claims, speakers });
}

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
    const [flint, ...others] = annotations.speakers;
    const speakers = [{ ...flint!, name: 'Ada Margaret Flint of Harbour Lane' }, ...others];
    const long = entriesOf(text, { ...annotations, speakers });
    const labels = (grouping: Grouping): string[] =>
      build(grouping, 'century', long).flatMap((row) => [row.label, ...below(row).map(({ label }) => label)]);
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
    const all = build('speaker').flatMap((row) => [row, ...below(row)]);
    assert.deepEqual(all.map(({ accessibleLabel }) => accessibleLabel).slice(0, 2), [
      'Ada Flint, 2 claims',
      'Ada Flint: “It will last a century,” … “Come and see it.”, direct quotation, line 1',
    ]);
    assert.deepEqual(all.filter(({ accessibleLabel }) => accessibleLabel === ''), []);
  });

  it('gives every row an id of its own', () => {
    const ids = build('speaker').flatMap((row) => [row.id, ...below(row).map(({ id }) => id)]);
    assert.equal(new Set(ids).size, ids.length);
  });

  it('lists a long document in pages, of which the first is open', () => {
    const pages = build('position', '', manyClaims(250));
    assert.deepEqual(pages.map(({ label, below }) => [label, below?.isOpen]), [
      ['Claims 1–100', true],
      ['Claims 101–200', false],
      ['Claims 201–250', false],
    ]);
    assert.deepEqual(below(pages[2]!).map(({ label }) => label).slice(-1), ['Ann 249: “Yes 249.”']);
    assert.deepEqual(below(pages[2]!).every(({ parent }) => parent === pages[2]), true);
  });

  it('keeps groups of a long document closed, and pages of them too', () => {
    const pages = build('speaker', '', manyClaims(250));
    assert.deepEqual(pages.map(({ label }) => label), ['Speakers 1–100', 'Speakers 101–200', 'Speakers 201–250']);
    assert.deepEqual(below(pages[1]!).map(({ label, below }) => [label, below?.isOpen])[0], ['Ann 100', false]);
  });

  it('knows where the row of each claim stands', () => {
    const path = (row: Row | null): string[] => (row ? [...path(row.parent), row.label] : []);
    const tree = treeOf('speaker', '', manyClaims(250));
    assert.deepEqual(path(atOnce(tree.rowOf(120))), ['Speakers 101–200', 'Ann 120', 'Ann 120: “Yes 120.”']);
    assert.deepEqual(path(atOnce(treeOf('position').rowOf(1))), ['harbour board: the tolls would rise']);
    assert.equal(atOnce(treeOf('position', 'century').rowOf(1)), null);
  });

  it('tells the same words apart where nobody is named for them', () => {
    const twice = `${text}\n${text}`;
    const open = annotations.quotations.filter(({ claim }) => claim === null);
    const again = open.map((quotation) => {
      const moved = { start: quotation.span.start + text.length + 1, end: quotation.span.end + text.length + 1 };
      return { ...quotation, id: `again ${quotation.id}`, span: moved };
    });
    const ids = build('position', '', entriesOf(twice, { quotations: [...open, ...again] })).map(({ id }) => id);
    assert.equal(new Set(ids).size, ids.length);
    assert.equal(ids.length, 2);
  });

  it('tells in the tooltip the word that the text uses', () => {
    assert.match(build('position')[0]!.tooltip, /\nAda Flint \(in the text ‘she’\)\nLine 1, direct quotation, confident, 0.90$/u);
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
    const [first, , , sign] = listed(entries);
    assert.equal(
      quotationText(entries, first!, { file: 'news.txt', line: 1 }),
      '“It will last a century,” … “Come and see it.” — Ada Flint (news.txt, line 1)',
    );
    assert.equal(quotationText(entries, sign!, { file: 'news.txt', line: 4 }), '“Nobody asked us,” — Unattributed (news.txt, line 4)');
  });
});
