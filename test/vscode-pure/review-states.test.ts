// How what readers decided is told in the panel, the hover, the text, the ruler, the outline and the status bar.
import assert from 'node:assert/strict';
import { slice } from '../../src/engine';
import { quotationText } from '../../src/vscode/features/claims-view/copy';
import { isOfSort, noFilter, type Filter } from '../../src/vscode/features/claims-view/filter';
import { noLogs, type LogState } from '../../src/vscode/features/claims-view/review-rows';
import { panelStatus } from '../../src/vscode/features/claims-view/status';
import { ClaimRows, type Grouping, type Row } from '../../src/vscode/features/claims-view/tree';
import { marksOf } from '../../src/vscode/features/highlights/ruler-marks';
import { styledSpans } from '../../src/vscode/features/highlights/spans';
import { describeAt } from '../../src/vscode/features/hover/describe';
import { outline, type OutlineNode } from '../../src/vscode/features/navigation/outline';
import { summarise } from '../../src/vscode/features/status/summary';
import { isUncertain } from '../../src/vscode/presentation/overview';
import { parseTarget } from '../../src/vscode/presentation/command-targets';
import { stateOf } from '../../src/vscode/presentation/entry-state';
import { dateWords } from '../../src/vscode/presentation/review-wording';
import type { Entries } from '../../src/vscode/presentation/statement-entries';
import { at, atOnce, dayOf, decidedEntries, line, listed, overviewFor, text, type Said } from './sample';

const tolls = 'the tolls would rise';
const reckless = 'the plan “reckless”';
const over = 'that it was over';
const century = '“It will last a century,”';

interface Shown {
  readonly grouping?: Grouping;
  readonly filter?: Partial<Filter>;
  readonly logs?: LogState;
  readonly reviewer?: string;
}

function treeOf(
  entries: Entries,
  { grouping = 'position', filter = {}, logs = noLogs, reviewer = 'Ana' }: Shown = {},
): ClaimRows {
  const input = { uri: 'file:///news.txt', entries, overview: overviewFor(entries), grouping, order: 'text' as const };
  return atOnce(
    ClaimRows.of({
      ...{ ...input, filter: { ...noFilter, ...filter }, minimumConfidence: 0.5 },
      ...{ isCut: false, gradeOf: () => null, reviewer, logs, line },
    }),
  );
}

const rowsOf = (entries: Entries, shown: Shown = {}): readonly Row[] => atOnce(treeOf(entries, shown).rows());
const below = (row: Row): readonly Row[] => (row.below ? atOnce(row.below.rows()) : []);
const drawn = (entries: Entries, shown: Shown = {}): readonly string[] =>
  rowsOf(entries, shown).flatMap((row) => [
    `${row.icon} ${row.label} (${row.description})`,
    ...below(row).map(({ icon, label, description }) => `  ${icon} ${label} (${description})`),
  ]);
const rowOf = (said: readonly Said[], words: string, shown: Shown = {}): Row =>
  rowsOf(decidedEntries(said), shown).find(({ label }) => label.includes(words))!;

const hoverOf = (said: readonly Said[], words: string, reviewer = 'Ana'): readonly string[] => {
  const entries = decidedEntries(said);
  const subject = { uri: 'file:///news.txt', version: 1, entries, overview: overviewFor(entries), reviewer, line };
  return describeAt(subject, at(words).start + 1)[0]!.lines.map((pieces) =>
    pieces
      .map((piece) =>
        typeof piece === 'string' ? piece : 'link' in piece ? piece.link : `*${Object.values(piece)[0]}*`,
      )
      .join(''),
  );
};

describe('a claim that readers decided about, in the panel', () => {
  it('has an icon and words for its state', () => {
    const entries = decidedEntries([
      { words: century, verdict: 'accepted' },
      { words: tolls, verdict: 'rejected' },
      { words: reckless, verdict: 'edited', set: { stance: 'denied' } },
      { words: 'sign read', verdict: 'added' },
    ]);
    assert.deepEqual(drawn(entries), [
      'accepted Ada Flint: “It will last a century,” … “Come and see it.” (line 1 · accepted)',
      'rejected harbour board, said: the tolls would rise (line 2 · rejected)',
      'edited Ada Flint, called: the plan “reckless” (line 3 · edited)',
      'unattributed Unattributed: “Nobody asked us,” (line 4)',
      'added Unattributed: sign read (line 4 · added by a reader)',
      'indirect They, said: that it was over (line 5 · who is ‘They’?)',
    ]);
  });

  it('is said to a screen reader with its state first', () => {
    const row = rowOf([{ words: tolls, verdict: 'rejected' }], tolls);
    assert.equal(row.accessibleLabel, 'Rejected, harbour board, said: the tolls would rise, indirect speech, line 2');
  });

  it('tells in the tooltip who decided, when, and what they set', () => {
    const set = {
      speaker: 'Ben Oto',
      kind: 'direct',
      note: 'see\nthe tape',
      checked: { link: 'https://a.example/b' },
    } as const;
    const tooltip = (reviewer: string): string =>
      rowOf([{ words: tolls, verdict: 'edited', set }], tolls, { reviewer }).tooltip;
    assert.deepEqual(tooltip('Ana').split('\n').slice(2), [
      'Line 2, direct quotation',
      'Set by you, 3 Dec 2026, 14:05: speaker Ben Oto, direct quotation',
      'Note by you: see the tape',
      'Checked by you, 3 Dec 2026, 14:05: https://a.example/b',
    ]);
    assert.match(tooltip('Ben'), /\nSet by Ana, 3 Dec 2026, 14:05: /u);
  });

  it('has notes and checks beside its state, also where nobody judged', () => {
    const noted = { words: tolls, verdict: 'noted', set: { note: 'ask her', checked: {} } };
    assert.equal(rowOf([noted], tolls).description, 'line 2 · note · checked');
    assert.equal(rowOf([noted], tolls).state, 'undecided');
  });

  it('names who says what where they disagree, and keeps what the analysis found', () => {
    const said = [
      { words: tolls, verdict: 'accepted', by: 'Ana' },
      { words: tolls, verdict: 'rejected', by: 'Ben', minute: 6, set: { note: 'no' } },
    ];
    const row = rowOf(said, tolls);
    assert.equal(row.description, 'line 2 · You: accepted, Ben: rejected · note');
    assert.match(row.tooltip, /confident, 0\.90\n.*accepted by you, 3 Dec 2026, 14:05\n.*rejected by Ben, .*14:06/u);
    assert.match(row.tooltip, /\nNote by Ben: no$/u);
  });

  it('is not uncertain any more, and not sorted as if it were', () => {
    const entries = decidedEntries([{ words: over, verdict: 'accepted' }]);
    const place = overviewFor(entries).places.at(-1)!;
    assert.deepEqual([place.state, place.confidence, isUncertain(place)], ['accepted', null, false]);
  });

  it('stands below a heading of its own where somebody is unnamed on purpose', () => {
    const entries = decidedEntries([{ words: over, verdict: 'edited', set: { speaker: null } }]);
    const lines = drawn(entries, { grouping: 'speaker' });
    assert.deepEqual(lines.slice(5, 7), [
      'unknown Unnamed on purpose (1)',
      '  edited said: that it was over (line 5 · edited)',
    ]);
  });

  it('keeps no control characters of a reviewer’s name or note', () => {
    const row = rowOf([{ words: tolls, verdict: 'noted', by: 'A\u202Ena', set: { note: 'x\u0000y' } }], tolls);
    assert.match(row.tooltip, /\nNote by A na: x y$/u);
  });
});

describe('decisions without a place', () => {
  const orphans = [
    { words: '“We will sell the bridge,”', verdict: 'accepted', set: { note: 'gone?' } },
    { words: tolls, verdict: 'accepted' },
  ];

  it('are listed at the top, with their words, verdict and reader', () => {
    const entries = decidedEntries(orphans);
    assert.deepEqual(drawn(entries).slice(0, 2), [
      'orphan 1 decision without a place ()',
      '  orphan “We will sell the bridge,” (accepted by you, 3 Dec 2026, 14:05)',
    ]);
    const [group] = rowsOf(entries);
    const [row] = below(group!);
    assert.deepEqual([group!.context, row!.context, row!.command], ['orphans', 'orphan', null]);
    assert.deepEqual(parseTarget(row), { uri: 'file:///news.txt', decision: 'd0' });
    assert.match(row!.tooltip, /\nNote: gone\?$/u);
  });

  it('are left out by conditions on claims, and listed alone where they are asked for', () => {
    const entries = decidedEntries(orphans);
    const first = (filter: Partial<Filter>): string | undefined => rowsOf(entries, { filter })[0]?.context;
    assert.equal(first({ text: 'bridge' }), undefined);
    assert.equal(first({ states: ['accepted'] }), 'claimWithSource');
    assert.deepEqual(
      rowsOf(entries, { filter: { states: ['orphan'] } }).map(({ context }) => context),
      ['orphans'],
    );
  });

  it('are counted in the message of a filter that lists them', () => {
    const entries = decidedEntries(orphans);
    const filter: Filter = { ...noFilter, states: ['orphan'] };
    const { shown, matching } = treeOf(entries, { filter });
    const status = panelStatus({ notice: null, overview: overviewFor(entries), matching, filter, shown, orphans: 1 });
    assert.equal(status.message, 'Filter decisions without a place: 1 decision without a place.');
  });
});

describe('logs that cannot be read or kept', () => {
  const file = '.source-annotations/news.txt/ana.jsonl';

  it('have a row each, above all others', () => {
    const broken = [3, 9].map((nth) => ({ file, line: nth, reason: 'no JSON' }));
    const [problem, lines] = rowsOf(decidedEntries([]), { logs: { broken, problem: '1 decision is not saved.' } });
    assert.equal(problem!.accessibleLabel, '1 decision is not saved: select to try again');
    assert.deepEqual([problem!.icon, problem!.command], ['warning', 'sourceAnnotator.retrySaving']);
    assert.equal(lines!.label, '2 lines of ana.jsonl cannot be read');
    assert.equal(lines!.tooltip, `${lines!.label}\n${file}\nLine 3: no JSON\nLine 9: no JSON`);
  });
});

describe('how much is decided', () => {
  const said = [
    { words: century, verdict: 'accepted' },
    { words: tolls, verdict: 'rejected' },
    { words: over, verdict: 'noted', set: { note: 'x' } },
  ];
  const statusOf = (entries: Entries, filter: Partial<Filter> = {}): ReturnType<typeof panelStatus> => {
    const { shown, matching } = treeOf(entries, { filter });
    const whole = { ...noFilter, ...filter };
    return panelStatus({ notice: null, overview: overviewFor(entries), matching, filter: whole, shown, orphans: 0 });
  };

  it('is said beside the title and above the rows, and of what a filter shows', () => {
    assert.deepEqual(
      [statusOf(decidedEntries(said)).description, statusOf(decidedEntries(said)).message],
      ['2 of 4 decided', '2 of 4 decided.'],
    );
    const filtered = statusOf(decidedEntries(said), { text: 'said' });
    assert.equal(filtered.description, '2 of 3 shown decided');
    assert.equal(filtered.message, 'Filter “said”: 3 of 4 claims and 1 unattributed quotation. 2 of 3 shown decided.');
  });

  it('is not said while nobody decided anything', () => {
    assert.deepEqual(
      [statusOf(decidedEntries([])).description, statusOf(decidedEntries([])).message],
      [undefined, undefined],
    );
  });

  it('counts rejected claims that are hidden, and a row shows them again', () => {
    const entries = decidedEntries(said, { hides: ({ status }) => (status === 'rejected' ? 'rejected' : null) });
    assert.equal(statusOf(entries).description, '2 of 4 decided');
    const row = rowsOf(entries).at(-1)!;
    assert.deepEqual([row.label, row.command], ['Show 1 rejected claim', 'sourceAnnotator.showRejected']);
    assert.equal(
      rowsOf(entries).some(({ label }) => label.includes(tolls)),
      false,
    );
  });

  it('keeps rejected claims hidden while what the settings hide is shown', () => {
    const hides = ({ status }: { status: string }): 'rejected' | null => (status === 'rejected' ? 'rejected' : null);
    assert.equal(listed(decidedEntries(said, { hides, isLifted: true })).length, 4);
  });
});

describe('the filter by review state', () => {
  const entries = decidedEntries([
    { words: century, verdict: 'accepted', set: { note: 'x' } },
    { words: tolls, verdict: 'rejected' },
    { words: reckless, verdict: 'accepted' },
    { words: reckless, verdict: 'rejected', by: 'Ben' },
    { words: over, verdict: 'noted', set: { checked: {} } },
  ]);
  const words = (states: Filter['states'], text = ''): readonly string[] =>
    rowsOf(entries, { filter: { states, text } }).map(({ label }) => label.split(/: /u)[1]!.slice(0, 12));

  it('lists claims of which one of the chosen holds', () => {
    assert.deepEqual(words(['accepted']), ['“It will las']);
    assert.deepEqual(words(['accepted', 'rejected']), ['“It will las', 'the tolls wo']);
    assert.deepEqual(words(['undecided']), ['that it was ']);
    assert.deepEqual(words(['disagreement']), ['the plan “re']);
    assert.deepEqual(words(['noted', 'checked']), ['“It will las', 'that it was ']);
    assert.deepEqual(words([]).length, 5);
  });

  it('goes together with the others, and is named', () => {
    assert.deepEqual(words(['accepted', 'rejected'], 'tolls'), ['the tolls wo']);
    const filter: Filter = { ...noFilter, text: 'tolls', states: ['accepted', 'noted'] };
    const { shown, matching } = treeOf(entries, { filter });
    const { message } = panelStatus({
      notice: null,
      overview: overviewFor(entries),
      matching,
      filter,
      shown,
      orphans: 0,
    });
    assert.match(message!, /^Filter “tolls”, accepted or with a note: nothing found\./u);
  });

  it('takes a quotation of nobody’s for no claim', () => {
    const [, , , quotation] = overviewFor(entries).places;
    assert.equal(isOfSort(quotation!, ['undecided']), false);
  });
});

describe('the hover over a claim that readers decided about', () => {
  it('tells the state, who, when and what was set, and no confidence', () => {
    const set = { speaker: 'Ben Oto', note: 'on tape', checked: { link: 'https://a.example' } };
    assert.deepEqual(hoverOf([{ words: tolls, verdict: 'edited', set }], tolls).slice(0, 6), [
      '*Ben Oto*, in the text ‘The harbour board’',
      '*Set* by you, 3 Dec 2026, 14:05: speaker Ben Oto',
      '*Note* by you: on tape',
      '*Checked* by you, 3 Dec 2026, 14:05: https://a.example',
      'Indirect speech. Cue: ‘said’.',
      'Why: ‘said’ introduces the words. Who speaks: set by you, 3 Dec 2026, 14:05.',
    ]);
    const links = hoverOf([{ words: tolls, verdict: 'edited', set }], tolls).at(-1);
    assert.equal(links, 'Reject · Set speaker… · Note… · Open evidence · Forget decision');
  });

  it('shows a disagreement side by side, with what the analysis found', () => {
    const said = [
      { words: tolls, verdict: 'accepted' },
      { words: tolls, verdict: 'edited', by: 'Ben', set: { speaker: 'Ada Flint' } },
    ];
    const lines = hoverOf(said, tolls);
    assert.deepEqual(lines.slice(1, 4), [
      '*Disagreement: accepted* by you, 3 Dec 2026, 14:05',
      '*Disagreement: set* by Ben, 3 Dec 2026, 14:05: speaker Ada Flint',
      'Indirect speech, confident, 0.90. Cue: ‘said’.',
    ]);
    assert.equal(lines.at(-1), 'Resolve disagreement… · Reject · Set speaker… · Note… · Forget decision');
  });

  it('gives no reason for a claim that the analysis did not find', () => {
    const lines = hoverOf([{ words: 'sign read', verdict: 'added', set: { speaker: 'Ada Flint' } }], 'sign read');
    assert.deepEqual(lines.slice(0, 3), [
      '*Ada Flint*',
      '*Added* by you, 3 Dec 2026, 14:05: speaker Ada Flint',
      'Indirect speech.',
    ]);
    assert.equal(
      lines.some((one) => one.startsWith('Why')),
      false,
    );
  });

  it('says that somebody is unnamed on purpose', () => {
    const [first] = hoverOf([{ words: over, verdict: 'edited', set: { speaker: null } }], over);
    assert.equal(first, '*Unnamed on purpose*, in the text ‘They’');
  });

  it('does not count rejected claims among the speaker’s', () => {
    const said = [{ words: reckless, verdict: 'rejected' }];
    assert.doesNotMatch(hoverOf(said, century).join('\n'), /Next claim|of 2 claims/u);
  });
});

describe('decided claims in the text', () => {
  const entries = decidedEntries([
    { words: century, verdict: 'accepted' },
    { words: tolls, verdict: 'rejected' },
    { words: over, verdict: 'edited', set: { stance: 'denied' } },
    { words: reckless, verdict: 'accepted' },
    { words: reckless, verdict: 'rejected', by: 'Ben' },
  ]);

  it('have a sign at their end, and rejected ones a style alone', () => {
    const styled = styledSpans(entries, { start: 0, end: text.length });
    const words = (style: keyof typeof styled): readonly string[] => styled[style].map((span) => slice(text, span));
    assert.deepEqual(words('accepted'), ['“Come and see it.”']);
    assert.deepEqual(words('edited'), [over]);
    assert.deepEqual(words('disagreement'), [reckless]);
    assert.deepEqual(words('rejected'), [tolls]);
    assert.deepEqual(words('indirect'), [over]);
    assert.deepEqual(words('source'), ['she', 'Flint', 'They']);
  });

  it('stand elsewhere in the ruler than those that are open', () => {
    const marks = marksOf(overviewFor(entries), text.length);
    const used = Object.entries(marks).filter(([, spans]) => spans.length > 0);
    assert.deepEqual(
      used.map(([style]) => style),
      ['unattributed', 'decidedDirect', 'decidedIndirect', 'rejected', 'disagreement'],
    );
  });

  it('are left out of the outline where they were rejected, and marked in copies', () => {
    const labels = (nodes: readonly OutlineNode[]): readonly string[] =>
      nodes.flatMap(({ label, children }) => [label, ...labels(children)]);
    const nodes = atOnce(outline(entries, overviewFor(entries)));
    assert.equal(labels(nodes).join().includes(tolls), false);
    const rejected = listed(entries).find((entry) => stateOf(entry) === 'rejected')!;
    assert.equal(
      quotationText(entries, rejected, { file: 'a.txt', line: 2 }),
      'The harbour board said the tolls would rise (a.txt, line 2; rejected by a reader)',
    );
  });

  it('are counted in the status bar, rejected ones apart', () => {
    const { text: shown, tooltip } = summarise({
      ...{ overview: overviewFor(entries), orphans: 2, membersOf: () => [], notice: null, problem: null },
    });
    assert.equal(shown, '$(quote) 3 claims, 1 speaker');
    assert.match(
      tooltip,
      /\n3 of 4 claims decided by readers\n1 of them rejected, not counted above\n2 decisions without a place\n/u,
    );
  });
});

describe('the time of a decision', () => {
  it('is told in the reader’s own time, and as it stands where it is none', () => {
    assert.equal(dateWords(dayOf(5)), '3 Dec 2026, 14:05');
    assert.equal(dateWords('some day'), 'some day');
  });
});
