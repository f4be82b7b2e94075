// Words in quotation marks that no claim has, and of which a reader says that nobody states them.
import assert from 'node:assert/strict';
import { slice } from '../../src/engine';
import { isOfSort, noFilter } from '../../src/vscode/features/claims-view/filter';
import { noLogs } from '../../src/vscode/features/claims-view/review-rows';
import { ClaimRows, type Row } from '../../src/vscode/features/claims-view/tree';
import { styledSpans } from '../../src/vscode/features/highlights/spans';
import { describeAt } from '../../src/vscode/features/hover/describe';
import { summarise } from '../../src/vscode/features/status/summary';
import { progressOf } from '../../src/vscode/presentation/overview';
import { at, atOnce, decidedEntries, line, overviewFor, text } from './sample';

const words = '“Nobody asked us,”';
const entries = decidedEntries([{ words, verdict: 'rejected' }]);
const hiding = decidedEntries([{ words, verdict: 'rejected' }], { hidesUnstated: true });

function rowsOf(of: typeof entries): readonly Row[] {
  const input = {
    ...({
      uri: 'file:///news.txt',
      entries: of,
      overview: overviewFor(of),
      grouping: 'position',
      order: 'text',
    } as const),
    ...{
      filter: noFilter,
      minimumConfidence: 0.5,
      isCut: false,
      gradeOf: () => null,
      reviewer: 'Ana',
      logs: noLogs,
      line,
    },
  };
  return atOnce(atOnce(ClaimRows.of(input)).rows());
}

describe('a quotation that a reader rejected', () => {
  it('has a row that says so, and by which it can be taken back', () => {
    const row = rowsOf(entries).find(({ label }) => label.includes(words))!;
    assert.deepEqual(
      [row.icon, row.description, row.context, row.offers],
      ['rejected', 'line 4 · rejected', 'unattributed', ['forget']],
    );
    assert.match(row.tooltip, /\nRejected by you, 3 Dec 2026, 14:05$/u);
  });

  it('is hidden with rejected claims, and a row shows it again', () => {
    const rows = rowsOf(hiding);
    assert.equal(
      rows.some(({ label }) => label.includes(words)),
      false,
    );
    assert.deepEqual(
      [rows.at(-1)!.label, rows.at(-1)!.command],
      ['Show 1 rejected quotation', 'sourceAnnotator.showRejected'],
    );
  });

  it('is struck through in the text, and no term', () => {
    const shown = (style: 'rejected' | 'unattributed' | 'term', of = entries): readonly string[] =>
      styledSpans(of, { start: 0, end: text.length })[style].map((span) => slice(text, span));
    assert.deepEqual([shown('rejected'), shown('unattributed'), shown('term')], [[words], [], []]);
    assert.deepEqual([shown('rejected', hiding), shown('term', hiding)], [[], []]);
  });

  it('is told in the hover with who said so and when', () => {
    const subject = { uri: 'file:///news.txt', version: 1, entries, overview: undefined, reviewer: 'Ana', line };
    const told = describeAt(subject, at(words).start + 3).map(({ lines }) => JSON.stringify(lines));
    assert.equal(told.length, 1);
    assert.match(told[0]!, /"Rejected".* by you, 3 Dec 2026, 14:05.*Set speaker….*Forget decision/u);
    assert.doesNotMatch(told[0]!, /Not a statement/u);
  });

  it('counts neither as a claim nor as a quotation for which nobody was found', () => {
    const overview = overviewFor(entries);
    assert.deepEqual(progressOf(overview), { decided: 0, claims: 4 });
    assert.deepEqual(progressOf(overviewFor(hiding)), { decided: 0, claims: 4 });
    const { tooltip } = summarise({ overview, orphans: 0, membersOf: () => [], notice: null, problem: null });
    assert.doesNotMatch(tooltip, /nobody was found/u);
    const place = overview.places.find(({ kind }) => kind === 'unattributed')!;
    assert.deepEqual([isOfSort(place, ['rejected']), isOfSort(place, ['undecided'])], [true, false]);
  });
});
