import fc from 'fast-check';

import type { Annotations, Span } from '../../src/engine';

/** The `nth` occurrence of `words` in `text`, from 1. */
export function spanOf(text: string, words: string, nth = 1): Span {
  let start = -1;
  for (let i = 0; i < nth; i++) start = text.indexOf(words, start + 1);
  if (start < 0) throw new Error(`“${words}” does not stand in the text ${nth} times.`);
  return { start, end: start + words.length };
}

/** An invented article with an emoji, Windows line ends and a letter of two code points. */
export const sampleText = [
  'Harbour plan 🚢',
  '',
  'Ana Ruiz, the mayor of Zoë\u0308ville, said: “The ‘quiet’ harbour stays.”',
  '“It stays open,” she added. The port authority says that nothing has changed.',
  '',
].join('\r\n');

/** As a reader would annotate `sampleText`. */
export function sampleAnnotations(): Annotations {
  const at = (words: string, nth?: number): Span => spanOf(sampleText, words, nth);
  const name = at('Ana Ruiz');
  return {
    speakers: [
      {
        id: 's1',
        key: 'k1ruiz',
        name: 'Ana Ruiz',
        type: 'person',
        aliases: ['the mayor of Zoë\u0308ville'],
        mentions: [
          { span: name, form: 'name', antecedent: null },
          { span: at('she'), form: 'pronoun', antecedent: name },
        ],
      },
      {
        id: 's2',
        key: 'k2port',
        name: 'port authority',
        type: 'organization',
        aliases: [],
        mentions: [{ span: at('The port authority'), form: 'nominal', antecedent: null }],
      },
    ],
    quotations: [
      {
        id: 'q1',
        span: at('“The ‘quiet’ harbour stays.”'),
        inner: at('The ‘quiet’ harbour stays.'),
        role: 'statement',
        closed: true,
        continues: null,
        parent: null,
        claim: 'c1x',
      },
      {
        id: 'q2',
        span: at('‘quiet’'),
        inner: at('quiet'),
        role: 'term',
        closed: true,
        continues: null,
        parent: 'q1',
        claim: null,
      },
      {
        id: 'q3',
        span: at('“It stays open,”'),
        inner: at('It stays open,'),
        role: 'statement',
        closed: true,
        continues: 'q1',
        parent: null,
        claim: 'c2y',
      },
    ],
    claims: [
      {
        id: 'c1x',
        kind: 'direct',
        content: [at('“The ‘quiet’ harbour stays.”')],
        cue: at('said:'),
        source: name,
        speaker: 's1',
        confidence: 0.93,
        stance: 'asserted',
        evidence: { rule: 'cue-before', spans: [at('said:'), name] },
        status: 'auto',
        origin: 'auto',
      },
      {
        id: 'c2y',
        kind: 'direct',
        content: [at('“It stays open,”')],
        cue: at('added'),
        source: at('she'),
        speaker: 's1',
        confidence: 0.87654321,
        stance: 'asserted',
        evidence: { rule: 'cue-after', spans: [at('added'), name] },
        status: 'auto',
        origin: 'auto',
      },
      {
        id: 'c3z',
        kind: 'indirect',
        content: [at('nothing has changed')],
        cue: at('says'),
        source: at('The port authority'),
        speaker: 's2',
        confidence: 0.8,
        stance: 'asserted',
        evidence: { rule: 'cue-before', spans: [] },
        status: 'auto',
        origin: 'auto',
      },
    ],
    problems: [{ code: 'stray-mark', span: at('’'), message: 'A mark without its partner.' }],
    skipped: [],
    markup: [],
    language: 'en',
  };
}

/** Texts of the pieces that make offsets go wrong, now and then longer than the stride between noted places. */
export const trickyText = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        '🚢',
        '👩‍🚀',
        '🇪🇺',
        'e\u0301',
        '\r\n',
        '\n',
        '\r',
        '\ud83d',
        '\udea2',
        '\u2028',
        '\0',
        '“',
        '”',
        '\ufeff',
      ),
      fc.string({ maxLength: 80 }),
    ),
    { maxLength: 60 },
  )
  .map((pieces) => pieces.join(''));

/** Whether `offset` stands between the two units of one character. */
export function cutsCharacter(text: string, offset: number): boolean {
  return /[\ud800-\udbff]$/.test(text.slice(0, offset)) && /^[\udc00-\udfff]/.test(text.slice(offset));
}
