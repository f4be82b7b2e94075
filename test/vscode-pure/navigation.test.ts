import assert from 'node:assert/strict';
import { contains, slice } from '../../src/engine';
import { definitionAt } from '../../src/vscode/features/navigation/definitions';
import { mentionAt, resolving } from '../../src/vscode/features/navigation/mention-at';
import { outline, type OutlineNode } from '../../src/vscode/features/navigation/outline';
import { step } from '../../src/vscode/features/navigation/step';
import type { Entries } from '../../src/vscode/presentation/statement-entries';
import type { EntryPlace } from '../../src/vscode/presentation/overview';
import { annotations, at, atOnce, entries, entriesOf, overviewFor, placeOf, text } from './sample';

const places = (starts: readonly number[]): readonly EntryPlace[] =>
  starts.map((start) => placeOf({ start, end: start + 1, last: start + 1 }));

describe('stepping from claim to claim', () => {
  it('takes the nearest start in its direction', () => {
    assert.deepEqual(step(places([5, 20, 40]), 20, 'next'), { index: 2, wrapped: false });
    assert.deepEqual(step(places([5, 20, 40]), 20, 'previous'), { index: 0, wrapped: false });
    assert.deepEqual(step(places([5, 20, 40]), 25, 'previous'), { index: 1, wrapped: false });
  });

  it('goes around at both ends and tells so', () => {
    assert.deepEqual(step(places([0, 20]), 20, 'next'), { index: 0, wrapped: true });
    assert.deepEqual(step(places([0, 20]), 0, 'previous'), { index: 1, wrapped: true });
    assert.equal(step([], 0, 'next'), undefined);
  });
});

describe('a mention', () => {
  const target = (words: string, nth = 1): string | undefined => {
    const found = mentionAt(entries, at(words, nth).start);
    const span = found && resolving(found);
    return span && slice(text, span);
  };

  it('leads to the mention that tells who is meant', () => {
    assert.equal(target('she'), 'Ada Flint');
    assert.equal(target('Flint', 2), 'Ada Flint');
    assert.equal(target('The harbour board'), 'The harbour board');
    assert.equal(target('opened'), undefined);
  });

  it('passes over a pronoun on the way', () => {
    const [flint, board] = annotations.speakers;
    const again = { span: at('They'), form: 'pronoun' as const, antecedent: at('she') };
    const speakers = [{ ...flint!, mentions: [...flint!.mentions, again] }, board!];
    const found = mentionAt(entriesOf(text, { ...annotations, speakers }), at('They').start);
    assert.equal(slice(text, resolving(found!)!), 'Ada Flint');
  });
});

describe('a definition', () => {
  const leads = (words: string, nth = 1, within = entries): string | undefined => {
    const found = definitionAt(within, at(words, nth).start);
    return found && `${slice(text, found.origin)} → ${slice(text, found.target)}`;
  };

  it('leads from what is said, and from its cue, to the source', () => {
    assert.equal(leads('last a century'), '“It will last a century,” → she');
    assert.equal(leads('Come and see'), '“Come and see it.” → she');
    assert.equal(leads('said', 2), 'said → The harbour board');
    assert.equal(leads('Nobody asked'), undefined);
    assert.equal(leads('opened'), undefined);
  });

  it('leads from a mention to the name, also within what is said', () => {
    assert.equal(leads('she'), 'she → Ada Flint');
    const [flint, board] = annotations.speakers;
    const inner = { span: at('Come'), form: 'short' as const, antecedent: at('Ada Flint') };
    const speakers = [{ ...flint!, mentions: [...flint!.mentions, inner] }, board!];
    assert.equal(leads('Come', 1, entriesOf(text, { ...annotations, speakers })), 'Come → Ada Flint');
  });

  it('leads from a name that explains itself to the source, where somebody else says it', () => {
    const [flint, board] = annotations.speakers;
    const plan = { ...board!, id: 's3', mentions: [{ span: at('the plan'), form: 'name' as const, antecedent: null }] };
    assert.equal(
      leads('the plan', 1, entriesOf(text, { ...annotations, speakers: [flint!, board!, plan] })),
      'the plan “reckless” → Flint',
    );
    assert.equal(leads('The harbour board'), 'The harbour board → The harbour board');
  });
});

describe('the outline', () => {
  const outlined = (of: Entries, most?: number): readonly OutlineNode[] => atOnce(outline(of, overviewFor(of), most));
  const drawn = (nodes: readonly OutlineNode[], depth = 0): string[] =>
    nodes.flatMap((node) => [`${'  '.repeat(depth)}${node.label}`, ...drawn(node.children, depth + 1)]);

  it('has the claims under their speakers, one turn after the other', () => {
    assert.deepEqual(drawn(outlined(entries)), [
      'Ada Flint',
      '  “It will last a century,” … “Come and see it.”',
      'harbour board',
      '  said: the tolls would rise',
      'Ada Flint',
      '  called: the plan “reckless”',
      'Unattributed',
      '  “Nobody asked us,”',
      'They',
      '  said: that it was over',
    ]);
  });

  it('nests its ranges, and no two siblings overlap', () => {
    const check = (nodes: readonly OutlineNode[]): void => {
      nodes.forEach((node, index) => {
        assert.ok(contains(node.range, node.selection), node.label);
        for (const child of node.children) assert.ok(contains(node.range, child.range), child.label);
        const next = nodes[index + 1];
        if (next) assert.ok(node.range.end <= next.range.start, `${node.label} before ${next.label}`);
        check(node.children);
      });
    };
    const [flints, boards, ...others] = annotations.claims;
    const inner = { ...boards!, id: 'inner', content: [at('a century')] as const };
    const crossing = { ...boards!, id: 'crossing', content: [at('it.”\nThe harbour board said the tolls')] as const };
    check(outlined(entries));
    check(outlined(entriesOf(text, { ...annotations, claims: [flints!, inner, crossing, boards!, ...others] })));
    const [flint] = outlined(entriesOf(text, { ...annotations, claims: [flints!, inner] }));
    assert.deepEqual(drawn(flint!.children), [
      '“It will last a century,” … “Come and see it.”',
      '  harbour board',
      '    said: a century',
    ]);
  });

  it('of many claims lists the first, and tells how many more there are', () => {
    const nodes = outlined(entries, 2);
    assert.deepEqual(
      nodes.map(({ label }) => label),
      ['Ada Flint', 'harbour board', '3 more claims: see the list of claims'],
    );
    assert.equal(slice(text, nodes[2]!.range), slice(text, { start: at('the plan').start, end: text.length - 1 }));
  });

  it('counts cue and source to a claim', () => {
    const [, board] = outlined(entries);
    assert.equal(slice(text, board!.range), 'The harbour board said the tolls would rise');
  });
});
