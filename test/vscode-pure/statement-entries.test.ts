import assert from 'node:assert/strict';
import type { Annotations, Quotation } from '../../src/engine';
import { speakerLabel, entryWords, type Entries } from '../../src/vscode/presentation/statement-entries';
import { annotations, at, entries, entriesOf, listed, text } from './sample';

const rows = (found: Entries): string[] =>
  listed(found).map((entry) => `${speakerLabel(found, entry)}: ${entryWords(found, entry)}`);

describe('entries', () => {
  it('are the claims and the statements that nobody is named for, in the order of the text', () => {
    assert.deepEqual(rows(entries), [
      'Ada Flint: “It will last a century,” … “Come and see it.”',
      'harbour board: the tolls would rise',
      'Ada Flint: the plan “reckless”',
      'Unattributed: “Nobody asked us,”',
      'They: that it was over',
    ]);
  });

  it('keep their ids over an edit before them', () => {
    const before = 'A new line.\n';
    const moved = JSON.parse(JSON.stringify(annotations), (key, value: unknown) =>
      (key === 'start' || key === 'end') && typeof value === 'number' ? value + before.length : value,
    ) as Annotations;
    const after = entriesOf(before + text, moved);
    assert.deepEqual(
      listed(after).map(({ id }) => id),
      listed(entries).map(({ id }) => id),
    );
  });

  it('leave out the statement of a claim that the settings hide', () => {
    assert.deepEqual(rows(entriesOf(text, annotations, [])), ['Unattributed: “Nobody asked us,”']);
  });

  it('join an unattributed statement with the one that continues it, and leave one inside a claim to the claim', () => {
    const open = annotations.quotations.find(({ id }) => id === 'q4')!;
    const more: Quotation[] = [
      { ...open, id: 'q6', span: at('“Bridge Weekly”'), continues: 'q4' },
      { ...open, id: 'q7', span: at('last a century'), parent: 'q1' },
    ];
    const found = entriesOf(text, { ...annotations, quotations: [...annotations.quotations.slice(0, 4), ...more] }, []);
    assert.deepEqual(rows(found), ['Unattributed: “Nobody asked us,” … “Bridge Weekly”']);
  });

  it('are found by any of their parts', () => {
    for (const part of [at('last'), at('said'), at('she'), at('Come')]) {
      assert.deepEqual(
        entries.at(part.start + 1).map(({ id }) => id),
        ['c1'],
      );
    }
    assert.deepEqual(entries.at(at('opened').start + 1), []);
  });

  it('are chosen by the narrowest part at the selection, an outer one by all of its words', () => {
    const [outer, ...others] = annotations.claims;
    const inner = { ...others[0]!, id: 'inner', content: [at('“It will')] as const };
    const nested = entriesOf(text, { ...annotations, claims: [outer!, inner, ...others] });
    assert.equal(nested.chosen({ start: at('“It will').start, end: at('“It will').start })?.id, 'inner');
    assert.equal(nested.chosen(at('“It will'))?.id, 'inner');
    assert.equal(nested.chosen(at('“It will last a century,”'))?.id, 'c1');
    assert.equal(nested.chosen(at('opened')), undefined);
  });
});
