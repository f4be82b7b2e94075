import assert from 'node:assert/strict';

import fc from 'fast-check';

import { stringifyNative, toNative, type NativeDocument } from '../../src/formats/native';
import { FormatError, parseNative } from '../../src/formats/parse-native';
import { cutsCharacter, sampleAnnotations, sampleText, trickyText } from './sample';

const json = stringifyNative(toNative(sampleText, sampleAnnotations(), { id: 'a.txt', bom: false, version: '0.1.0' }));

/** The sample with something about it changed. */
function edited(edit: (native: Editable) => void): string {
  const native = JSON.parse(json) as Editable;
  edit(native);
  return JSON.stringify(native);
}

type Editable = {
  -readonly [K in keyof NativeDocument]: NativeDocument[K] extends readonly (infer T)[] ? Open<T>[] : NativeDocument[K];
};
type Open<T> = { -readonly [K in keyof T]: T[K] };

/** What is wrong though the shape is right: the change, the place of the fault and the reason. */
const faults: readonly (readonly [what: string, (native: Editable) => void, message: RegExp])[] = [
  ['an id of the line that is another one', (native) => (native.id = 'b.txt'), /#\/id: is not that of the document/u],
  [
    'a speaker’s id twice',
    ({ speakers }) => (speakers[1]!.id = 's1'),
    /#\/speakers\/1\/id: "s1" is the id of item 0 already/u,
  ],
  [
    'a speaker’s key twice',
    ({ speakers }) => (speakers[1]!.key = speakers[0]!.key!),
    /#\/speakers\/1\/key: "k1ruiz" is the key of item 0 already/u,
  ],
  [
    'a member who is not there',
    ({ speakers }) => (speakers[1] = { ...speakers[1]!, type: 'group', members: ['s1', 's9'] }),
    /#\/speakers\/1\/members\/1: there is no "s9"/u,
  ],
  [
    'members of a person',
    ({ speakers }) => (speakers[0]!.members = ['s1', 's2']),
    /#\/speakers\/0\/members: a speaker of type person has none/u,
  ],
  [
    'a group among its own members',
    ({ speakers }) => (speakers[1] = { ...speakers[1]!, type: 'group', members: ['s1', 's2'] }),
    /#\/speakers\/1\/members\/1: "s2" has members itself/u,
  ],
  ['a quotation’s id twice', ({ quotations }) => (quotations[2]!.id = 'q1'), /#\/quotations\/2\/id: /u],
  ['a claim’s id twice', ({ claims }) => (claims[1]!.id = 'c1x'), /#\/claims\/1\/id: /u],
  [
    'a speaker who is not there',
    ({ claims }) => (claims[0]!.speaker = 's9'),
    /#\/claims\/0\/speaker: there is no "s9"/u,
  ],
  [
    'a claim that is not there',
    ({ quotations }) => (quotations[0]!.claim = 'c9'),
    /#\/quotations\/0\/claim: there is no "c9"/u,
  ],
  [
    'a parent that is not there',
    ({ quotations }) => (quotations[1]!.parent = 'q9'),
    /#\/quotations\/1\/parent: there is no "q9"/u,
  ],
  [
    'what is continued is not there',
    ({ quotations }) => (quotations[2]!.continues = 'q9'),
    /#\/quotations\/2\/continues: there is no/u,
  ],
  [
    'its own parent',
    ({ quotations }) => (quotations[1]!.parent = 'q2'),
    /#\/quotations\/1\/parent: "q2" does not stand before it/u,
  ],
  [
    'a circle of parents',
    ({ quotations }) => (quotations[0]!.parent = 'q2'),
    /#\/quotations\/0\/parent: "q2" does not stand before it/u,
  ],
  [
    'one that continues itself',
    ({ quotations }) => (quotations[2]!.continues = 'q3'),
    /#\/quotations\/2\/continues: "q3" does not/u,
  ],
  [
    'a circle of continued ones',
    ({ quotations }) => (quotations[0]!.continues = 'q3'),
    /#\/quotations\/0\/continues: "q3" does not/u,
  ],
  [
    'a parent elsewhere',
    ({ quotations }) => (quotations[2]!.parent = 'q1'),
    /#\/quotations\/2\/parent: "q1" does not hold the span/u,
  ],
  [
    'words outside the marks',
    ({ quotations }) => (quotations[0]!.inner = quotations[2]!.inner),
    /#\/quotations\/0\/inner: lies not within/u,
  ],
  [
    'speakers out of order',
    ({ speakers }) => speakers.reverse(),
    /#\/speakers\/1: stands after one that starts later/u,
  ],
  [
    'quotations out of order',
    ({ quotations }) => quotations.unshift(...quotations.splice(2)),
    /#\/quotations\/0\/continues: .*/u,
  ],
  ['claims out of order', ({ claims }) => claims.reverse(), /#\/claims\/1: stands after one that starts later/u],
  [
    'problems out of order',
    ({ problems, claims }) => problems.unshift({ ...problems[0]!, span: claims[1]!.cue! }),
    /#\/problems\/1: stands/u,
  ],
  [
    'mentions out of order',
    ({ speakers }) => (speakers[0]!.mentions = speakers[0]!.mentions!.toReversed()),
    /#\/speakers\/0\/mentions\/1: is out of order/u,
  ],
  [
    'fragments out of order',
    ({ claims }) => (claims[0]!.content = [claims[1]!.content[0]!, claims[0]!.content[0]!]),
    /#\/claims\/0\/content\/1: is out of order/u,
  ],
  [
    'the same fragment twice',
    ({ claims }) => (claims[0]!.content = [claims[0]!.content[0]!, claims[0]!.content[0]!]),
    /#\/claims\/0\/content\/1: is out of order, or overlaps/u,
  ],
  [
    'fragments that overlap',
    ({ claims, quotations }) => (claims[0]!.content = [claims[0]!.content[0]!, quotations[1]!.span]),
    /#\/claims\/0\/content\/1: /u,
  ],
  [
    'words of another length',
    ({ claims }) => (claims[0]!.cue = { ...claims[0]!.cue!, exact: 'said' }),
    /#\/claims\/0\/cue\/exact: has 4 units/u,
  ],
  [
    'an end before the start',
    ({ claims }) => (claims[0]!.source = { ...claims[0]!.source!, end: 1 }),
    /#\/claims\/0\/source\/exact: has 8 units/u,
  ],
  [
    'an end outside of the text',
    ({ claims }) => (claims[0]!.source = { ...claims[0]!.source!, end: 9999 }),
    /#\/claims\/0\/source\/end: 9999 lies outside/u,
  ],
  [
    'code points that are too many',
    ({ claims }) => (claims[1]!.cue = { ...claims[1]!.cue!, codePoint: [0, 99] }),
    /#\/claims\/1\/cue\/codePoint: 0 to 99/u,
  ],
  [
    'evidence that is none',
    ({ claims, document }) => {
      const spans = [{ ...claims[0]!.cue!, end: document.length + 1 }];
      claims[0]!.evidence = { ...claims[0]!.evidence, spans };
    },
    /#\/claims\/0\/evidence\/spans\/0\/end: /u,
  ],
];

describe('a document that contradicts itself', () => {
  for (const [what, edit, message] of faults) {
    it(`is refused without its text: ${what}`, () => {
      assert.throws(
        () => parseNative(edited(edit)),
        (error) => error instanceof FormatError && message.test(error.message),
      );
    });
  }
});

describe('reading native JSON', () => {
  it('names the place of a wrong shape', () => {
    assert.throws(
      () => parseNative(json.replace('"kind":"direct"', '"kind":"free"')),
      /^FormatError: #\/claims\/0\/kind: /u,
    );
    assert.throws(() => parseNative('{'), /^FormatError: Not JSON: /u);
    assert.throws(() => parseNative('null'), FormatError);
  });

  it('names the span whose words do not stand in the text', () => {
    assert.throws(
      () => parseNative(json, sampleText.replace('added', 'ended')),
      /^FormatError: #\/claims\/1\/cue\/exact: "added", but in the text it is "ended"/u,
    );
  });

  it('rejects code points, lines and columns that are not those of the text', () => {
    for (const [from, to, place] of [
      [/"line":3/u, '"line":4', 'line'],
      [/"column":1,/u, '"column":2,', 'column'],
      [/"codePoint":\[(\d+),/u, '"codePoint":[0,', 'codePoint'],
    ] as const) {
      assert.throws(
        () => parseNative(json.replace(from, to), sampleText),
        new RegExp(`^FormatError: #/speakers/0/mentions/0/${place}: `, 'u'),
      );
    }
  });

  it('rejects a text of another length, and a span outside of it', () => {
    assert.throws(() => parseNative(json, `${sampleText} `), /#\/document\/length/u);
    const outside = json.replace(/"end":\d+/u, '"end":99999');
    assert.throws(() => parseNative(outside, sampleText), /#\/speakers\/0\/mentions\/0\/end: 99999 lies outside of/u);
  });

  it('rejects a text that differs where nothing is annotated, and line ends that are not its own', () => {
    assert.throws(() => parseNative(json, sampleText.replace('plan', 'plot')), /^FormatError: #\/document\/sha256: /u);
    assert.throws(
      () => parseNative(json.replace('"crlf"', '"lf"'), sampleText),
      /^FormatError: #\/document\/eol: "lf", but .* "crlf"/u,
    );
  });

  it('rejects a span that cuts a character', () => {
    const cut = sampleText.indexOf('🚢') + 1;
    const span = {
      start: cut,
      end: cut + 1,
      codePoint: [cut, cut + 1],
      line: 1,
      column: cut + 1,
      exact: '\udea2',
    } as const;
    const wrong = edited((native) => (native.problems[0]!.span = span));
    assert.throws(() => parseNative(wrong, sampleText), /^FormatError: #\/problems\/0\/span: .* cuts a character/u);
  });

  it('gives back what was written, in every text', () => {
    const notEmpty = trickyText.filter((text) => text.length > 0);
    fc.assert(
      fc.property(notEmpty, fc.nat(), fc.nat(), (text, a, b) => {
        const start = a % text.length;
        const end = start + 1 + (b % (text.length - start));
        fc.pre(!cutsCharacter(text, start) && !cutsCharacter(text, end));
        const problems = [{ code: 'stray-mark', span: { start, end }, message: 'A mark.' }] as const;
        const annotations = {
          speakers: [],
          quotations: [],
          claims: [],
          problems,
          skipped: [],
          markup: [],
          language: 'en',
        };
        const native = toNative(text, annotations, { id: text, bom: true, version: '0.1.0' });
        for (const pretty of [false, true])
          assert.deepEqual(parseNative(stringifyNative(native, { pretty }), text), native);
      }),
    );
  });
});
