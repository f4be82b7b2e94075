import type { QuotationRole, Rule, Stance } from '../../engine';
import type { Entry, EntryKind } from './entries';

/** For a sentence's start and within one: `direct quotation`. */
export const kindNames: Readonly<Record<EntryKind, string>> = {
  direct: 'direct quotation',
  mixed: 'partly quoted',
  indirect: 'indirect speech',
  unattributed: 'unattributed quotation',
};

/** Headings over several. */
export const kindHeadings: Readonly<Record<EntryKind, string>> = {
  direct: 'Direct quotations',
  mixed: 'Partly quoted',
  indirect: 'Indirect speech',
  unattributed: 'Unattributed',
};

/** How the source stands to the words, to follow their kind: `indirect speech, denied`. */
export const stanceNames: Readonly<Record<Stance, string>> = {
  asserted: 'asserted',
  denied: 'denied',
  doubted: 'doubted',
  asked: 'asked',
  intended: 'intended',
  unsaid: 'not said',
};

/**
 * What it means that the source does not simply say the words; each a main clause, and no more than the analysis takes
 * it for.
 */
export const stanceNotes: Readonly<Record<Exclude<Stance, 'asserted'>, string>> = {
  denied: 'the source is taken to say that this is not so.',
  doubted: 'the source is taken to leave open whether this is so.',
  asked: 'the source is taken to ask this, not to state it.',
  intended: 'the source is taken to want or to undertake this, not to state it as a fact.',
  unsaid: 'the source is taken not to say this.',
};

/** `indirect speech, denied`. `within`: whose words report it, to follow the kind. */
export function sortName({ kind, claim }: Pick<Entry, 'kind' | 'claim'>, within = ''): string {
  const stance = !claim || claim.stance === 'asserted' ? '' : `, ${stanceNames[claim.stance]}`;
  return kindNames[kind] + within + stance;
}

/** A claim of less confidence is shown as one to look at: paler in the text, with `?` in the panel. */
export const sureEnough = 0.7;

/**
 * `likely, 0.83`; `confidence` is 0 to 1. Cut, not rounded, so that no claim looks surer than a limit that it falls
 * short of.
 */
export function confidenceWords(confidence: number): string {
  const name = confidence >= 0.85 ? 'confident' : confidence >= sureEnough ? 'likely' : 'uncertain';
  return `${name}, ${(Math.floor(confidence * 100 + 1e-9) / 100).toFixed(2)}`;
}

/** Whether a cue has words; a mark alone, such as the dash before a signature, is none that one could quote. */
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

/** Why the words count as somebody's: a main clause without a full stop. `cue` is the text's own words or mark. */
export function reason(rule: Rule, cue: string | null): string {
  const named = cue !== null && hasWords(cue) ? `‘${cue}’` : null;
  const mark = cue === null ? null : markName(cue);
  switch (rule) {
    case 'cue-before':
      return named ? `${named} introduces the words` : `${mark ?? 'the text'} introduces the words`;
    case 'cue-after':
      return named ? `${named} follows the words` : 'the speaker is named after the words';
    case 'cue-inverted':
      if (named) return `${named} and the speaker follow the words`;
      return mark === null
        ? 'the speaker is named after the words'
        : `the speaker’s name signs the words after ${mark}`;
    case 'cue-inside':
      return named
        ? `${named} stands between the parts of the words`
        : 'the speaker is named between the parts of the words';
    case 'according-to':
      return named ? `the text gives its source with ${named}` : 'the text gives its source';
    case 'participle':
      return named ? `${named} tells how the words were given` : 'the text tells how the words were given';
    case 'noun-cue':
      return named ? `${named} announces what was said` : 'the text announces what was said';
    case 'passive':
      return named ? `${named} marks the words as reported` : 'the text marks the words as reported';
    case 'quoted-phrase':
      return named ? `${named} reports the quoted words` : 'the text reports the quoted words';
    case 'transcript':
      return 'a turn in a transcript';
    case 'continuation':
      return 'the words go on from the quotation before';
  }
}

export const roleNotes: Readonly<Record<Exclude<QuotationRole, 'statement'>, string>> = {
  term: 'Taken for a term, not for a statement.',
  title: 'Taken for a title, not for a statement.',
  heading: 'Taken for a heading, not for a statement.',
};

export function capitalised(sentence: string): string {
  return sentence.charAt(0).toUpperCase() + sentence.slice(1);
}
