import assert from 'node:assert/strict';
import { quotationText } from '../../src/vscode/features/claims-view/copy';
import { panelStatus } from '../../src/vscode/features/claims-view/status';
import { noFilter, type Filter } from '../../src/vscode/features/claims-view/filter';
import { noLogs } from '../../src/vscode/features/claims-view/review-rows';
import { hiddenRow, readingRow } from '../../src/vscode/features/claims-view/rows';
import { ClaimRows, type Grouping, type Order, type Row } from '../../src/vscode/features/claims-view/tree';
import { nothingHidden } from '../../src/vscode/presentation/overview';
import type { Entries } from '../../src/vscode/presentation/statement-entries';
import { annotations, atOnce, entries, entriesOf, line, listed, overviewFor, overviewWith, text } from './sample';

interface Listed {
  readonly filter?: string | Partial<Filter>;
  readonly order?: Order;
  readonly isCut?: boolean;
}

function treeOf(
  grouping: Grouping,
  of: Entries = entries,
  { filter = '', order = 'text', isCut = false }: Listed = {},
): ClaimRows {
  const full = { ...noFilter, ...(typeof filter === 'string' ? { text: filter } : filter) };
  const input = {
    uri: 'file:///news.txt',
    entries: of,
    overview: overviewFor(of),
    grouping,
    order,
    filter: full,
    line,
    reviewer: null,
    logs: noLogs,
    gradeOf: () => null,
  };
  return atOnce(ClaimRows.of({ ...input, minimumConfidence: 0.5, isCut }));
}

const entryOf = ({ target }: Pick<Row, 'target'>): string | undefined =>
  target && 'entry' in target ? target.entry : undefined;

const build = (
  grouping: Grouping,
  filter: Listed['filter'] = '',
  of: Entries = entries,
  order: Order = 'text',
): readonly Row[] => atOnce(treeOf(grouping, of, { filter, order }).rows());

const noProgress = { decided: 0, claims: 0 };

const below = (row: Row): readonly Row[] => (row.below ? atOnce(row.below.rows()) : []);

const drawn = (rows: readonly Row[]): string[] =>
  rows.flatMap((row) => [
    `${row.label} ${row.description}`.trim(),
    ...below(row).map(({ label, description }) => `  ${label} (${description})`),
  ]);

/** A text of one short claim a line, each by a speaker of its own, and all of them. */
function manyClaims(count: number): Entries {
  const lines = Array.from({ length: count }, (_, nth) => `“Yes ${nth}.”`);
  let start = 0;
  const claims = lines.map((words, nth) => {
    const content = [{ start, end: start + words.length }] as const;
    start += words.length + 1;
    return { ...annotations.claims[0]!, id: `c${nth}`, content, cue: null, source: null, speaker: `s${nth + 1}` };
  });
  const speakers = claims.map(({ speaker }, nth) => ({
    ...annotations.speakers[0]!,
    id: speaker,
    key: `k${nth}`,
    name: `Ann ${nth}`,
    mentions: [],
  }));
  return entriesOf(lines.join('\n'), { claims, speakers });
}

describe('the panel', () => {
  it('groups by speaker, those first who have a name, whose name is not said again', () => {
    assert.deepEqual(drawn(build('speaker')), [
      'Ada Flint 2',
      '  “It will last a century,” … “Come and see it.” (line 1)',
      '  called: the plan “reckless” (line 3)',
      'harbour board 1',
      '  said: the tolls would rise (line 2)',
      'Speaker unclear 1',
      '  said: that it was over (line 5 · who is ‘They’?)',
      'Unattributed 1',
      '  “Nobody asked us,” (line 4)',
    ]);
  });

  it('groups by kind, and names the speaker in each row', () => {
    assert.deepEqual(drawn(build('kind')), [
      'Direct quotations 1',
      '  Ada Flint: “It will last a century,” … “Come and see it.” (line 1)',
      'Partly quoted 1',
      '  Ada Flint, called: the plan “reckless” (line 3)',
      'Indirect speech 2',
      '  harbour board, said: the tolls would rise (line 2)',
      '  They, said: that it was over (line 5 · who is ‘They’?)',
      'Unattributed 1',
      '  Unattributed: “Nobody asked us,” (line 4)',
    ]);
  });

  it('marks with a question nobody who has a name, of whatever type', () => {
    const [{ speaker, ...unclear }] = annotations.claims as [(typeof annotations.claims)[0]];
    const named = annotations.speakers.map((each) => ({ ...each, type: 'unknown' as const }));
    const claims = [
      { speaker, ...unclear },
      { ...unclear, id: 'c9', speaker: null },
    ];
    const icons = build('speaker', '', entriesOf(text, { ...annotations, claims, speakers: named })).map(
      ({ label, icon }) => [label, icon],
    );
    assert.deepEqual(icons.slice(0, 2), [
      ['Ada Flint', 'unknown'],
      ['Speaker unclear', 'unattributed'],
    ]);
  });

  it('says of a denial that it is one, in every place', () => {
    const denial = { ...annotations.claims[1]!, stance: 'denied' as const };
    const of = entriesOf(text, { ...annotations, claims: [denial] });
    const row = build('position', '', of).find(({ icon }) => icon === 'denied');
    assert.equal(row?.label, 'harbour board, said: the tolls would rise');
    assert.match(row!.tooltip, /, indirect speech, denied, /u);
    assert.match(row!.accessibleLabel, /, indirect speech, denied, line 2$/u);
  });

  it('lists in the order of the document', () => {
    assert.deepEqual(
      build('position').map((row) => entryOf(row)?.slice(0, 12)),
      ['c1', 'c2', 'c3', 'unattributed', 'c4'],
    );
  });

  it('filters by words, names, cues and straight quotation marks, and says how many are left', () => {
    assert.deepEqual(drawn(build('speaker', 'RECKLESS')), [
      'Ada Flint 1 of 2',
      '  called: the plan “reckless” (line 3)',
    ]);
    assert.deepEqual(drawn(build('position', 'mayor ada')).length, 2);
    assert.deepEqual(drawn(build('position', '"nobody')), ['Unattributed: “Nobody asked us,” line 4']);
    assert.deepEqual(drawn(build('position', 'called')), ['Ada Flint, called: the plan “reckless” line 3']);
    assert.deepEqual(build('position', 'no such words'), []);
  });

  it('marks in a label what matches', () => {
    const [row] = build('position', 'LAST a');
    assert.deepEqual(
      row?.highlights.map(([start, end]) => row.label.slice(start, end)),
      ['last a'],
    );
  });

  it('says every row whole to a screen reader', () => {
    const all = build('speaker').flatMap((row) => [row, ...below(row)]);
    assert.deepEqual(all.map(({ accessibleLabel }) => accessibleLabel).slice(0, 2), [
      'Ada Flint, 2 claims',
      'Ada Flint: “It will last a century,” … “Come and see it.”, direct quotation, line 1',
    ]);
    assert.deepEqual(
      all.filter(({ accessibleLabel }) => accessibleLabel === ''),
      [],
    );
  });

  it('gives every row an id of its own', () => {
    const ids = build('speaker').flatMap((row) => [row.id, ...below(row).map(({ id }) => id)]);
    assert.equal(new Set(ids).size, ids.length);
  });

  it('lists a long document in pages, of which the first is open', () => {
    const pages = build('position', '', manyClaims(250));
    assert.deepEqual(
      pages.map(({ label, below }) => [label, below?.isOpen]),
      [
        ['Claims 1–100', true],
        ['Claims 101–200', false],
        ['Claims 201–250', false],
      ],
    );
    assert.deepEqual(
      below(pages[2]!)
        .map(({ label }) => label)
        .slice(-1),
      ['Ann 249: “Yes 249.”'],
    );
    assert.deepEqual(
      below(pages[2]!).every(({ parent }) => parent === pages[2]),
      true,
    );
  });

  it('keeps groups of a long document closed, and pages of them too', () => {
    const pages = build('speaker', '', manyClaims(250));
    assert.deepEqual(
      pages.map(({ label }) => label),
      ['Speakers 1–100', 'Speakers 101–200', 'Speakers 201–250'],
    );
    assert.deepEqual(below(pages[1]!).map(({ label, below }) => [label, below?.isOpen])[0], ['Ann 100', false]);
  });

  it('knows where the row of each claim stands', () => {
    const path = (row: Row | null): string[] => (row ? [...path(row.parent), row.label] : []);
    const tree = treeOf('speaker', manyClaims(250));
    assert.deepEqual(path(atOnce(tree.rowOf(120))), ['Speakers 101–200', 'Ann 120', '“Yes 120.”']);
    assert.deepEqual(path(atOnce(treeOf('position').rowOf(1))), ['harbour board, said: the tolls would rise']);
    assert.equal(atOnce(treeOf('position', entries, { filter: 'century' }).rowOf(1)), null);
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
    assert.match(
      build('position')[0]!.tooltip,
      /\nAda Flint \(in the text ‘she’\)\nLine 1, direct quotation, confident, 0.90$/u,
    );
  });
});

describe('what the panel is not sure of', () => {
  const claims = annotations.claims.map((claim, nth) => ({ ...claim, confidence: [0.95, 0.62, 0.8, 0.3][nth]! }));
  const of = entriesOf(text, { ...annotations, claims });

  it('is marked in the row, with how unsure it is', () => {
    assert.deepEqual(
      drawn(build('position', '', of)).filter((row) => row.startsWith('?')),
      [
        '? harbour board, said: the tolls would rise line 2 · uncertain, 0.62',
        '? They, said: that it was over line 5 · uncertain, 0.30 · who is ‘They’?',
      ],
    );
    assert.match(build('position', '', of)[1]!.accessibleLabel, /, indirect speech, uncertain, 0\.62, line 2$/u);
  });

  it('comes first where it is to, in groups and among them', () => {
    const labels = (rows: readonly Row[]): string[] => rows.map(({ label }) => label);
    assert.deepEqual(labels(build('speaker', '', of, 'uncertain')), [
      'Speaker unclear',
      'harbour board',
      'Ada Flint',
      'Unattributed',
    ]);
    assert.deepEqual(labels(below(build('speaker', '', of, 'uncertain')[2]!)), [
      'called: the plan “reckless”',
      '“It will last a century,” … “Come and see it.”',
    ]);
    assert.deepEqual(
      build('position', '', of, 'uncertain').map((row) => entryOf(row)?.slice(0, 12)),
      ['c4', 'c2', 'c3', 'c1', 'unattributed'],
    );
  });

  it('is all there is where the others are filtered out', () => {
    assert.deepEqual(drawn(build('speaker', { onlyUncertain: true }, of)).length, 4);
    assert.deepEqual(build('position', { onlyUncertain: true, text: 'tolls' }, of).length, 1);
  });

  it('is said to be hidden where the settings hide it, with a row that shows it and one that hides it again', () => {
    const sifted = entriesOf(text, { ...annotations, claims }, claims.slice(0, 3));
    const row = build('speaker', '', sifted).at(-1)!;
    assert.deepEqual(
      [row.label, row.description, row.command],
      ['Show 1 hidden claim', '1 less sure than 0.5', 'sourceAnnotator.showHidden'],
    );
    const lifted = entriesOf(text, { ...annotations, claims }, claims.slice(0, 3), true);
    const again = build('position', '', lifted).at(-1)!;
    assert.deepEqual([again.label, again.command], ['Hide 1 claim again', 'sourceAnnotator.hideAgain']);
    assert.equal(build('position', '', lifted).length, 6);
    assert.equal(again.target, null);
  });

  it('is told by the reason', () => {
    const row = hiddenRow(
      'file:///news.txt',
      { hidden: { ...nothingHidden, kind: 3, confidence: 1009 }, isLifted: false },
      0.5,
    );
    assert.equal(
      row?.accessibleLabel,
      'Show 1,012 hidden claims: 1,009 less sure than 0.5, 3 of a kind that is switched off',
    );
    assert.equal(hiddenRow('file:///news.txt', { hidden: nothingHidden, isLifted: true }, 0.5), null);
  });
});

describe('the panel of a long text', () => {
  it('tells how much is read, in a row that cancels', () => {
    const row = readingRow('file:///news.txt', 0.4);
    assert.deepEqual(
      [row.accessibleLabel, row.command],
      ['Reading, 40 %: select to cancel', 'sourceAnnotator.cancelReading'],
    );
    assert.deepEqual(
      [readingRow('file:///news.txt', null).label, readingRow('file:///news.txt', null).command],
      ['Listing the claims…', null],
    );
  });

  it('offers to read on where that was cancelled', () => {
    const rows = atOnce(treeOf('position', entries, { isCut: true }).rows());
    assert.deepEqual(
      [rows.at(-1)?.label, rows.at(-1)?.command],
      ['Read all of the text', 'sourceAnnotator.analyseAnyway'],
    );
    const notice = { kind: 'cancelled', message: 'Cancelled.' };
    const none = { overview: overviewWith([]), matching: 0, filter: noFilter, shown: noProgress, orphans: 0 };
    assert.deepEqual(panelStatus({ notice, ...none }), {
      state: 'claims',
      message: 'Cancelled.',
      description: undefined,
    });
  });
});

describe('a speaker’s row', () => {
  it('stays the same row when the speaker is counted as another', () => {
    const [flint, board] = annotations.speakers;
    const renumbered = {
      ...annotations,
      speakers: [board!, flint!].map((speaker, at) => ({ ...speaker, id: `s${at + 1}` })),
      claims: annotations.claims.map((claim) => ({
        ...claim,
        speaker: claim.speaker && (claim.speaker === 's1' ? 's2' : 's1'),
      })),
    };
    const ids = (of: Entries): string[] => build('speaker', '', of).map(({ id }) => id);
    assert.deepEqual(ids(entriesOf(text, renumbered)), ids(entries));
  });

  it('is one of two where namesakes are kept apart', () => {
    const speakers = annotations.speakers.map((speaker) => ({ ...speaker, name: 'Ada Flint' }));
    const of = entriesOf(text, { ...annotations, speakers });
    const ids = build('speaker', '', of).map(({ id }) => id);
    assert.equal(new Set(ids).size, ids.length);
    assert.deepEqual(drawn(build('speaker', { only: { key: 'speaker:kboard', label: '' } }, of)).length, 2);
  });

  it('names his first claim, by which commands find them all', () => {
    const [flint, board] = build('speaker');
    assert.deepEqual([flint?.context, entryOf(flint!)], ['speaker', 'c1']);
    assert.equal(flint?.command, null);
    assert.deepEqual([entryOf(board!), build('kind')[0]?.context], ['c2', 'group']);
  });

  it('leads to all that stands below it', () => {
    assert.deepEqual(treeOf('speaker').groupWith(2), [0, 2]);
    assert.deepEqual(treeOf('speaker', entries, { filter: 'reckless' }).groupWith(2), [2]);
    assert.deepEqual(treeOf('speaker', entries, { filter: 'reckless' }).groupWith(0), []);
  });

  it('can be all that is listed, and so can those without a name', () => {
    const only = (key: string): string[] => drawn(build('speaker', { only: { key, label: '' } }));
    assert.deepEqual(only('speaker:kboard').length, 2);
    assert.deepEqual(only('unclear')[0], 'Speaker unclear 1');
    assert.deepEqual(only('unattributed')[0], 'Unattributed 1');
    assert.deepEqual(only('speaker:nobody'), []);
  });
});

describe('a copied quotation', () => {
  it('carries who says it and where', () => {
    const [first, , , sign] = listed(entries);
    assert.equal(
      quotationText(entries, first!, { file: 'news.txt', line: 1 }),
      '“It will last a century,” … “Come and see it.” — Ada Flint (news.txt, line 1)',
    );
    assert.equal(
      quotationText(entries, sign!, { file: 'news.txt', line: 4 }),
      '“Nobody asked us,” — Unattributed (news.txt, line 4)',
    );
  });
});
