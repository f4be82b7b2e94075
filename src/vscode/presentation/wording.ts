import type { QuotationRole, Rule, SpeakerType, Stance } from '../../engine';
import type { StatementEntry, EntryKind } from './statement-entries';

/** In lower case, for use within a sentence: `direct quotation`. */
export const kindNames: Readonly<Record<EntryKind, string>> = {
  direct: 'direct quotation',
  mixed: 'partly quoted',
  indirect: 'indirect speech',
  unattributed: 'unattributed quotation',
};

/** Headings of groups. */
export const kindHeadings: Readonly<Record<EntryKind, string>> = {
  direct: 'Direct quotations',
  mixed: 'Partly quoted',
  indirect: 'Indirect speech',
  unattributed: 'Unattributed',
};

/** For lists. */
export const speakerTypeNames: Readonly<Record<SpeakerType, string>> = {
  person: 'Person',
  organization: 'Organization',
  group: 'Group of People',
  document: 'Document',
  unknown: 'Not Said',
};

/** The stance of the source, to append to the kind: `indirect speech, denied`. */
export const stanceNames: Readonly<Record<Stance, string>> = {
  asserted: 'asserted',
  denied: 'denied',
  doubted: 'doubted',
  asked: 'asked',
  intended: 'intended',
  unsaid: 'not said',
};

/**
 * What each stance other than `asserted` means, as a main clause. It claims no more than the analysis found.
 */
export const stanceNotes: Readonly<Record<Exclude<Stance, 'asserted'>, string>> = {
  denied: 'the source is taken to say that this is not so.',
  doubted: 'the source is taken to leave open whether this is so.',
  asked: 'the source is taken to ask this, not to state it.',
  intended: 'the source is taken to want or to undertake this, not to state it as a fact.',
  unsaid: 'the source is taken not to say this.',
};

/** `indirect speech, denied`. `within`: whose words report it, to append to the kind. */
export function sortName({ kind, claim }: Pick<StatementEntry, 'kind' | 'claim'>, within = ''): string {
  const stance = !claim || claim.stance === 'asserted' ? '' : `, ${stanceNames[claim.stance]}`;
  return kindNames[kind] + within + stance;
}

/** A claim of lower confidence is shown as uncertain: paler in the text, with `?` in the panel. */
export const sureEnough = 0.7;

/**
 * `likely, 0.83`. `confidence` is 0 to 1. Truncated, not rounded, so that a claim below a limit never seems to reach
 * it.
 */
export function confidenceWords(confidence: number): string {
  const name = confidence >= 0.85 ? 'confident' : confidence >= sureEnough ? 'likely' : 'uncertain';
  return `${name}, ${(Math.floor(confidence * 100 + 1e-9) / 100).toFixed(2)}`;
}

/** Whether a cue has words. A mark alone, such as the dash before a signature, cannot be quoted as a cue. */
export function hasWords(cue: string): boolean {
  return /\p{L}/u.test(cue);
}

function markName(cue: string): string {
  switch (cue.trim()) {
    case ':':
      return 'a colon';
    case '–':
    case '—':
    case '-':
      return 'a dash';
    default:
      return 'a mark';
  }
}

/** The wording with a cue in quotation marks, and the one with a named mark (`a colon`) or without a cue. */
type Reason = readonly [withWords: (cue: string) => string, without: (mark: string | null) => string];

const reasons: Readonly<Record<Rule, Reason>> = {
  'cue-before': [(cue) => `${cue} introduces the words`, (mark) => `${mark ?? 'the text'} introduces the words`],
  'cue-after': [(cue) => `${cue} follows the words`, () => 'the speaker is named after the words'],
  'cue-inverted': [
    (cue) => `${cue} and the speaker follow the words`,
    (mark) =>
      mark === null ? 'the speaker is named after the words' : `the speaker’s name signs the words after ${mark}`,
  ],
  'cue-inside': [
    (cue) => `${cue} stands between the parts of the words`,
    () => 'the speaker is named between the parts of the words',
  ],
  'according-to': [(cue) => `the text gives its source with ${cue}`, () => 'the text gives its source'],
  participle: [(cue) => `${cue} tells how the words were given`, () => 'the text tells how the words were given'],
  'noun-cue': [(cue) => `${cue} announces what was said`, () => 'the text announces what was said'],
  passive: [(cue) => `${cue} marks the words as reported`, () => 'the text marks the words as reported'],
  'quoted-phrase': [(cue) => `${cue} reports the quoted words`, () => 'the text reports the quoted words'],
  transcript: [() => 'a turn in a transcript', () => 'a turn in a transcript'],
  continuation: [() => 'the words are the next turn of a talk', () => 'the words are the next turn of a talk'],
};

/** Why the words are attributed, as a main clause without a full stop. `cue` is the text's own words or mark. */
export function reason(rule: Rule, cue: string | null): string {
  const [withWords, without] = reasons[rule];
  if (cue !== null && hasWords(cue)) return withWords(`‘${cue}’`);
  return without(cue === null ? null : markName(cue));
}

export const roleNotes: Readonly<Record<Exclude<QuotationRole, 'statement'>, string>> = {
  term: 'Taken for a term, not for a statement.',
  title: 'Taken for a title, not for a statement.',
  heading: 'Taken for a heading, not for a statement.',
};

export function capitalised(sentence: string): string {
  return sentence.charAt(0).toUpperCase() + sentence.slice(1);
}
