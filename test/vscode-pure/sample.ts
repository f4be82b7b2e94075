import type { Annotations, Claim, Quotation, Span, Speaker } from '../../src/engine';
import { Entries, type StatementEntry } from '../../src/vscode/presentation/statement-entries';
import { overviewOf, type Overview, type EntryPlace } from '../../src/vscode/presentation/overview';
import { fixed } from '../vscode/fixed-annotations';

/** An invented article, annotated by hand, for tests of the panel, the hover and the outline. */
export const text = [
  'Mayor Ada Flint opened the bridge on Monday. “It will last a century,” she said. “Come and see it.”',
  'The harbour board said the tolls would rise.',
  'Flint called the plan “reckless” and asked for a vote.',
  '“Nobody asked us,” a sign read, and “Bridge Weekly” printed it.',
  'They said that it was over.',
].join('\n');

/** The span of the `nth` occurrence of `words`, from 1. */
export function at(words: string, nth = 1): Span {
  let start = -1;
  for (let count = 0; count < nth; count++) start = text.indexOf(words, start + 1);
  if (start < 0) throw new Error(`The sample does not hold “${words}” ${nth} times`);
  return { start, end: start + words.length };
}

const flint: Speaker = {
  id: 's1',
  key: 'kflint',
  name: 'Ada Flint',
  type: 'person',
  aliases: ['Mayor Ada Flint', 'Flint'],
  mentions: [
    { span: at('Ada Flint'), form: 'name', antecedent: null },
    { span: at('she'), form: 'pronoun', antecedent: at('Ada Flint') },
    { span: at('Flint', 2), form: 'short', antecedent: at('Ada Flint') },
  ],
};
const board: Speaker = {
  id: 's2',
  key: 'kboard',
  name: 'harbour board',
  type: 'organization',
  aliases: [],
  mentions: [{ span: at('The harbour board'), form: 'nominal', antecedent: null }],
};

type Given = Pick<Claim, 'id' | 'kind' | 'content' | 'cue' | 'source' | 'speaker'> & {
  rule: Claim['evidence']['rule'];
};

function claim({ rule, ...rest }: Given): Claim {
  return {
    ...rest,
    confidence: 0.9,
    stance: 'asserted',
    evidence: { rule, spans: [] },
    status: 'auto',
    origin: 'auto',
  };
}

const claims: readonly Claim[] = [
  claim({
    id: 'c1',
    kind: 'direct',
    content: [at('“It will last a century,”'), at('“Come and see it.”')],
    cue: at('said'),
    source: at('she'),
    speaker: 's1',
    rule: 'cue-inside',
  }),
  claim({
    id: 'c2',
    kind: 'indirect',
    content: [at('the tolls would rise')],
    cue: at('said', 2),
    source: at('The harbour board'),
    speaker: 's2',
    rule: 'cue-before',
  }),
  claim({
    id: 'c3',
    kind: 'mixed',
    content: [at('the plan “reckless”')],
    cue: at('called'),
    source: at('Flint', 2),
    speaker: 's1',
    rule: 'quoted-phrase',
  }),
  claim({
    id: 'c4',
    kind: 'indirect',
    content: [at('that it was over')],
    cue: at('said', 3),
    source: at('They'),
    speaker: null,
    rule: 'cue-before',
  }),
];

function quotation(id: string, words: string, role: Quotation['role'], of: string | null): Quotation {
  const span = at(words);
  const inner = { start: span.start + 1, end: span.end - 1 };
  return { id, span, inner, role, closed: true, continues: null, parent: null, claim: of };
}

export const annotations: Annotations = {
  speakers: [flint, board],
  quotations: [
    quotation('q1', '“It will last a century,”', 'statement', 'c1'),
    quotation('q2', '“Come and see it.”', 'statement', 'c1'),
    quotation('q3', '“reckless”', 'statement', 'c3'),
    quotation('q4', '“Nobody asked us,”', 'statement', null),
    quotation('q5', '“Bridge Weekly”', 'title', null),
  ],
  claims,
  problems: [],
  skipped: [],
  markup: [],
  language: 'en',
};

/** The entries of a text's annotations. Claims not among `shown` are hidden for their low confidence. */
export function entriesOf(
  text: string,
  given: Partial<Annotations>,
  shown = given.claims ?? [],
  isLifted = false,
): Entries {
  return new Entries(fixed(text, given), { hides: (claim) => (shown.includes(claim) ? null : 'confidence'), isLifted });
}

export function listed(entries: Entries): readonly StatementEntry[] {
  return entries.in({ start: 0, end: entries.length });
}

export function overviewFor(entries: Entries): Overview {
  return atOnce(overviewOf(entries));
}

/** Runs stepwise work to its end. */
export function atOnce<T>(work: Generator<unknown, T>): T {
  for (;;) {
    const step = work.next();
    if (step.done) return step.value;
  }
}

/** The 1-based line of an offset of the sample. */
export function line(offset: number): number {
  return text.slice(0, offset).split('\n').length;
}

export const entries: Entries = entriesOf(text, annotations);
export const overview: Overview = overviewFor(entries);

/** A place of one character, of a direct claim without a speaker, except for the given fields. */
export function placeOf(given: Partial<EntryPlace>): EntryPlace {
  const plain = {
    start: 0,
    end: 1,
    last: 1,
    kind: 'direct',
    speaker: null,
    isSourced: false,
    confidence: 0.9,
    ordinal: 1,
  } as const;
  return { ...plain, ...given };
}

/** An overview of places and a number of hidden claims. */
export function overviewWith(
  places: readonly EntryPlace[],
  hidden: Partial<Overview['hidden']> = {},
  isLifted = false,
): Overview {
  return { places, hidden: { kind: 0, confidence: 0, ...hidden }, isLifted };
}
