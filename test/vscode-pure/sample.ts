import type { Annotations, Claim, Quotation, Span, Speaker } from '../../src/engine';
import {
  foldLogs,
  placeDecisions,
  ReviewedAnnotations,
  selectorOf,
  type Corrections,
  type ReviewLog,
  type SpeakerCorrections,
} from '../../src/review';
import { Entries, type Sieve, type StatementEntry } from '../../src/vscode/presentation/statement-entries';
import { nothingHidden, overviewOf, type Overview, type EntryPlace } from '../../src/vscode/presentation/overview';
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
  const undecided = new ReviewedAnnotations(fixed(text, given), { decisions: [], resolved: [] }, []);
  return new Entries(undecided, {
    hides: (claim) => (shown.includes(claim) ? null : 'confidence'),
    hidesUnstated: false,
    isLifted,
  });
}

/** What a reader says of words of the sample, in minute `minute` of an hour. */
export interface Said {
  readonly words: string;
  readonly verdict: string;
  readonly by?: string;
  readonly set?: Corrections & SpeakerCorrections;
  readonly minute?: number;
}

/** Local time, so that dates read the same everywhere. */
export const dayOf = (minute: number): string => new Date(2026, 11, 3, 14, minute).toISOString();

/** The logs of what readers say. The nth decision has the id `d<n>`, from 0. */
export function logsOf(said: readonly Said[]): readonly ReviewLog[] {
  return said.map(({ words, verdict, by = 'Ana', set = null, minute = 5 }, nth) => {
    const start = text.indexOf(words);
    const selector =
      start < 0
        ? { quote: words, prefix: '', suffix: '', start: 0, occurrence: null }
        : selectorOf(text, { start, end: start + words.length });
    const id = { v: 1 as const, id: `d${nth}`, at: dayOf(minute), claim: null };
    return { reviewer: by, lines: [{ ...id, verdict, set, ...selector, textSha256: null, engine: null }] };
  });
}

/** The sample's entries with what readers decided. */
export function decidedEntries(said: readonly Said[], sieve: Partial<Sieve> = {}): Entries {
  const found = fixed(text, annotations);
  const state = foldLogs(logsOf(said));
  const reviewed = new ReviewedAnnotations(found, state, placeDecisions(found, state));
  return new Entries(reviewed, { hides: () => null, hidesUnstated: false, isLifted: false, ...sieve });
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
    isUnnamed: false,
    state: 'undecided',
    hasNote: false,
    isChecked: false,
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
  return { places, hidden: { ...nothingHidden, ...hidden }, isLifted };
}
