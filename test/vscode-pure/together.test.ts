// What several people say together, in the hover, the panel, the outline, the status bar and copies.
import assert from 'node:assert/strict';
import { createAnnotator, type Annotations } from '../../src/engine';
import { quotationText } from '../../src/vscode/features/claims-view/copy';
import { noLogs } from '../../src/vscode/features/claims-view/review-rows';
import { noFilter, type Filter } from '../../src/vscode/features/claims-view/filter';
import { speakerHeading } from '../../src/vscode/features/claims-view/headings';
import { ClaimRows, type Grouping, type Row } from '../../src/vscode/features/claims-view/tree';
import { describeAt } from '../../src/vscode/features/hover/describe';
import { outline } from '../../src/vscode/features/navigation/outline';
import { summarise } from '../../src/vscode/features/status/summary';
import { atOnce, entriesOf, listed, overviewFor } from './sample';

const text = [
  'Jo Bell and Ann Orr said that the bridge would close in May.',
  '“We will miss it,” they said.',
  'Jo Bell said that the council had not asked.',
  'Tom Ash said that the tolls would rise.',
  'Bell and Orr said that the ferry was too slow.',
  '“It was a surprise,” Jo Bell said.',
].join('\n\n');
const annotations: Annotations = createAnnotator().annotate(text);
const entries = entriesOf(text, annotations);
const overview = overviewFor(entries);
const line = (offset: number): number => text.slice(0, offset).split('\n').length;

/** The lines of the hover over some words, without bold type and links. */
function hoverOver(words: string, of = entries): readonly string[] {
  const subject = { uri: 'file:///news.txt', version: 1, entries: of, overview: overviewFor(of), reviewer: null, line };
  const [description] = describeAt(subject, text.indexOf(words) + 1);
  return description!.lines.map((pieces) =>
    pieces
      .map((piece) => (typeof piece === 'string' ? piece : 'link' in piece ? piece.link : Object.values(piece)[0]))
      .join(''),
  );
}

function treeOf(grouping: Grouping, filter: Partial<Filter>): ClaimRows {
  const given = {
    uri: 'file:///news.txt',
    entries,
    overview,
    grouping,
    order: 'text' as const,
    reviewer: null,
    logs: noLogs,
    gradeOf: () => null,
    line,
  };
  return atOnce(ClaimRows.of({ ...given, filter: { ...noFilter, ...filter }, minimumConfidence: 0.5, isCut: false }));
}

const below = (row: Row): readonly Row[] => (row.below ? atOnce(row.below.rows()) : []);

function rowsOf(grouping: Grouping, filter: Partial<Filter> = {}): readonly string[] {
  return atOnce(treeOf(grouping, filter).rows()).flatMap((row) => [
    `${row.label} · ${row.description}`,
    ...below(row).map(({ label }) => `  ${label}`),
  ]);
}

describe('the hover over what two people say together', () => {
  it('names both, and says that they say it together', () => {
    assert.equal(hoverOver('the bridge would close')[0], 'Jo Bell and Ann Orr, together');
    assert.equal(hoverOver('We will miss')[0], 'Jo Bell and Ann Orr, together, in the text ‘they’');
  });

  it('gives full names where the text has surnames, and says whom it takes them for', () => {
    const [who, , why] = hoverOver('the ferry was too slow');
    assert.equal(who, 'Jo Bell and Ann Orr, together, in the text ‘Bell and Orr’');
    assert.match(why!, /‘Bell and Orr’ is taken for Jo Bell and Ann Orr, line 1\.$/u);
  });

  it('counts what one says alone, and apart from it what they say with others', () => {
    assert.match(
      hoverOver('the council had not asked').at(-2)!,
      / · 1 of 2 claims listed for Jo Bell alone · 3 more claims together with others$/u,
    );
    assert.match(hoverOver('the tolls would rise').at(-2)!, /^Source, line 7$/u);
  });

  it('has a name on one line, whatever is in it', () => {
    const speakers = annotations.speakers.map((speaker) =>
      speaker.name === 'Ann Orr' ? { ...speaker, name: 'Ann\n[Orr](command:x)' } : speaker,
    );
    assert.equal(
      hoverOver('We will miss', entriesOf(text, { ...annotations, speakers }))[0],
      'Jo Bell and Ann [Orr](command:x), together, in the text ‘they’',
    );
  });
});

describe('the panel of a text in which people speak together', () => {
  it('has a heading for them, and lists their claims below those that one of them makes alone', () => {
    assert.deepEqual(rowsOf('speaker'), [
      'Jo Bell and Ann Orr, together · 3',
      '  said: that the bridge would close in May',
      '  “We will miss it,”',
      '  said: that the ferry was too slow',
      'Jo Bell · 2 alone, 3 together',
      '  said: that the council had not asked',
      '  “It was a surprise,”',
      '  with Ann Orr, said: that the bridge would close in May',
      '  with Ann Orr: “We will miss it,”',
      '  with Ann Orr, said: that the ferry was too slow',
      'Tom Ash · 1',
      '  said: that the tolls would rise',
    ]);
  });

  it('lists for one person what they say alone and together', () => {
    const jo = annotations.speakers.find(({ name }) => name === 'Jo Bell')!;
    const { key, label } = speakerHeading(jo, []);
    assert.deepEqual(
      rowsOf('speaker', { only: { key, label } }).filter((row) => !row.startsWith(' ')),
      ['Jo Bell and Ann Orr, together · 3', 'Jo Bell · 2 alone, 3 together'],
    );
    const ann = annotations.speakers.find(({ name }) => name === 'Ann Orr')!;
    assert.equal(treeOf('speaker', { only: speakerHeading(ann, []) }).matching, 3);
  });

  it('counts how many of both the filter leaves', () => {
    assert.deepEqual(
      rowsOf('speaker', { text: 'surprise' }).filter((row) => !row.startsWith(' ')),
      ['Jo Bell · 1 of 2 alone, 0 of 3 together'],
    );
  });

  it('finds what they say together by the full name of each', () => {
    assert.equal(treeOf('position', { text: 'ann orr' }).matching, 3);
  });

  it('gives every row an id of its own, and goes to the claim below its own heading', () => {
    const tree = treeOf('speaker', {});
    const rows = atOnce(tree.rows()).flatMap((row) => [row, ...below(row)]);
    assert.equal(new Set(rows.map(({ id }) => id)).size, rows.length);
    assert.equal(atOnce(tree.rowOf(0))?.parent?.label, 'Jo Bell and Ann Orr, together');
    const council = overview.places.findIndex(({ start }) => start >= text.indexOf('that the council'));
    assert.equal(atOnce(tree.rowOf(council))?.parent?.label, 'Jo Bell');
    assert.deepEqual(tree.groupWith(council).length, 5);
  });

  it('says every count whole to a screen reader', () => {
    const labels = atOnce(treeOf('speaker', {}).rows()).map(({ accessibleLabel }) => accessibleLabel);
    assert.deepEqual(labels, [
      'Jo Bell and Ann Orr, together, 3 claims',
      'Jo Bell, 2 claims alone, 3 together with others',
      'Tom Ash, 1 claim',
    ]);
  });

  it('names them in each row where there are no headings', () => {
    assert.equal(rowsOf('position')[4], 'Jo Bell and Ann Orr, said: that the ferry was too slow · line 9');
  });
});

describe('people who speak together, elsewhere', () => {
  it('are named in a copy', () => {
    const copies = listed(entries).map((entry) => quotationText(entries, entry, { file: 'news.txt', line: 1 }));
    assert.equal(copies[1], '“We will miss it,” — Jo Bell and Ann Orr (news.txt, line 1)');
    assert.match(copies[4]!, /^Bell and Orr \[Jo Bell and Ann Orr\] said that the ferry was too slow/u);
  });

  it('are named in the outline', () => {
    const nodes = atOnce(outline(entries, overview));
    assert.deepEqual(
      nodes.map(({ label }) => label),
      ['Jo Bell and Ann Orr, together', 'Jo Bell', 'Tom Ash', 'Jo Bell and Ann Orr, together', 'Jo Bell'],
    );
  });

  it('are counted in the status bar as the people they are', () => {
    const membersOf = (speaker: string): readonly string[] => entries.found.membersOf(speaker);
    const { text, tooltip } = summarise({ overview, orphans: 0, membersOf, notice: null, problem: null });
    assert.equal(text, '$(quote) 6 claims, 3 speakers');
    assert.match(tooltip, /^3 of them by several together, each counted as a speaker$/mu);
  });
});
