import assert from 'node:assert/strict';
import { createAnnotator, type Annotations, type Claim, type Quotation, type Rule, type Span } from '../../src/engine';
import { checkCase } from '../cases/check';
import { compare, missesBy, missesOf } from '../cases/compare';
import { readCaseGroups, type Case } from '../cases/format';
import { locate } from '../cases/locate';
import { createLearnedAnnotator } from '../model';

for (const { group, cases } of readCaseGroups()) {
  describe(`cases: ${group}`, () => {
    for (const example of cases) {
      if (example.missed === undefined) it(example.case, () => checkCase(example));
      else
        it(`${example.case} (missed: ${example.missed})`, () => {
          const found = missesBy(createLearnedAnnotator(example.format), example);
          assert.notDeepEqual(found, [], 'The engine gets this right now: strike out `missed`.');
        });
    }
  });
}

describe('cases: lead ins, by the rules alone', () => {
  // The models may find a cue whose words are on no list.
  const { cases } = readCaseGroups().find(({ group }) => group === 'lead ins')!;
  for (const example of cases) it(example.case, () => checkCase(example, null));
});

/** The file that holds the cases of a reason. */
const filesByReason: Readonly<Record<Rule, string>> = {
  'cue-before': 'cue-position',
  'cue-after': 'cue-position',
  'cue-inverted': 'cue-position',
  'cue-inside': 'cue-position',
  'according-to': 'according-to',
  participle: 'participles',
  'noun-cue': 'noun-cues',
  passive: 'passives',
  'quoted-phrase': 'mixed',
  transcript: 'transcripts',
  continuation: 'dialogues',
};

describe('the cases', () => {
  for (const [reason, file] of Object.entries(filesByReason))
    it(`of ${reason} are in ${file}.yaml`, () => {
      const { cases } = readCaseGroups().find(({ group }) => group === file.replaceAll('-', ' '))!;
      const reasons = cases.flatMap(({ text, format = 'plain' }) =>
        createAnnotator({ format })
          .annotate(text)
          .claims.map(({ evidence }) => evidence.rule),
      );
      assert.ok(reasons.some((rule) => rule === reason));
    });
});

describe('the comparison of cases', () => {
  const text = 'On Monday “It holds,” Bo Ek said.';
  const expected: Case = {
    case: 'example',
    text,
    quotations: [{ quote: '“It holds,”', speaker: 'Bo Ek' }],
    claims: [{ content: '“It holds,”', kind: 'direct', cue: 'said', source: 'Bo Ek' }],
  };
  const span = (words: string): Span => ({ start: text.indexOf(words), end: text.indexOf(words) + words.length });
  const quotation: Quotation = {
    id: 'q1',
    span: span('“It holds,”'),
    inner: span('It holds,'),
    role: 'statement',
    closed: true,
    continues: null,
    parent: null,
    claim: 'c1',
  };
  const claim: Claim = {
    id: 'c1',
    kind: 'direct',
    content: [quotation.span],
    cue: span('said'),
    source: span('Bo Ek'),
    speaker: 's1',
    confidence: 1,
    stance: 'asserted',
    evidence: { rule: 'cue-after', spans: [] },
    status: 'auto',
    origin: 'auto',
  };
  const annotations = (claims: readonly Claim[], name = 'Bo Ek'): Annotations => ({
    speakers: [{ id: 's1', key: 'k1', name, type: 'person', aliases: [], mentions: [] }],
    quotations: [quotation],
    claims,
    problems: [],
    skipped: [],
    markup: [],
    language: 'en',
  });
  const judge = (found: Annotations): readonly string[] => missesOf(compare(text, locate(text, expected), found));

  it('finds nothing wrong where all is right', () => {
    assert.deepEqual(judge(annotations([claim])), []);
  });

  it('words each difference', () => {
    const wrong: Claim = { ...claim, kind: 'mixed', cue: span('On'), source: null };
    assert.deepEqual(judge(annotations([wrong], 'Monday')), [
      'quotation “It holds,”: speaker Monday, not Bo Ek',
      'claim “It holds,”: kind mixed, not direct',
      'claim “It holds,”: cue On, not said',
      'claim “It holds,”: source none, not Bo Ek',
      'claim “It holds,”: speaker Monday, not Bo Ek',
    ]);
  });

  it('names what is missing and what is one too many', () => {
    const elsewhere: Claim = { ...claim, content: [span('On Monday')] };
    assert.deepEqual(judge({ ...annotations([elsewhere]), quotations: [] }), [
      'quotation “It holds,”: not found',
      'claim “It holds,”: not found',
      'unexpected claim: On Monday — Bo Ek',
    ]);
  });
});
