import type { ClaimReview, Corrections, Settled, SignedDecision } from '../../review';
import { checksOf, notesOf, stateOf, type EntryState } from './entry-state';
import { oneLine, shorten } from './text';
import { capitalised, kindNames, stanceNames } from './wording';

/** In lower case, for use within a sentence. */
export const stateNames: Readonly<Record<EntryState, string>> = {
  undecided: 'undecided',
  accepted: 'accepted',
  edited: 'edited',
  rejected: 'rejected',
  added: 'added by a reader',
  disagreement: 'disagreement',
};

/** What several readers say of a claim, or one of them: there is a sign for it. */
export type DecidedState = Exclude<EntryState, 'undecided'>;

/** One sign per state, after the words in the text and at the end of a row. None is one of `gradeSigns`. */
export const stateSigns: Readonly<Record<DecidedState, string>> = {
  accepted: '✓',
  edited: '✎',
  rejected: '✗',
  added: '✚',
  disagreement: '↯',
};

/** The name of a reviewer as a label: `you`, or the name itself, which is untrusted. */
export function reviewerName(by: string, you: string | null): string {
  return by === you ? 'you' : shorten(oneLine(by), 40) || 'somebody';
}

/** `you and Ana`. */
function together(by: readonly string[], you: string | null): string {
  const names = by.map((one) => reviewerName(one, you));
  return [names.slice(0, -1).join(', '), ...names.slice(-1)].filter((part) => part !== '').join(' and ');
}

/** `3 Dec 2026, 14:05`, in the reader's time zone. */
export function dateWords(at: string): string {
  const date = new Date(at);
  if (Number.isNaN(date.getTime())) return oneLine(at);
  const day = `${date.getDate()} ${months[date.getMonth()]!} ${date.getFullYear()}`;
  return `${day}, ${pair(date.getHours())}:${pair(date.getMinutes())}`;
}

const months = 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' ');
const pair = (number: number): string => String(number).padStart(2, '0');

/** `by you, 3 Dec 2026, 14:05`. */
export function byWhom({ by, at }: Pick<Settled, 'by' | 'at'>, you: string | null): string {
  return `by ${together(by, you)}, ${dateWords(at)}`;
}

/** `rejected`; of a disagreement, `Ana: accepted, Ben: rejected`. Empty where nobody decided. */
export function stateWords(review: ClaimReview | null, you: string | null): string {
  const state = stateOf({ review });
  if (review === null || state === 'undecided') return '';
  if (state !== 'disagreement') return stateNames[state];
  return verdictsOf(review)
    .map(({ by: [by = ''], verdict, set }) => {
      const what = verdict === 'edited' ? setWords(set) : '';
      return `${capitalised(reviewerName(by, you))}: ${verdict}${what === '' ? '' : ` (${what})`}`;
    })
    .join(', ');
}

/** What each of those who judged says. */
function verdictsOf({ opinions }: ClaimReview): readonly Settled[] {
  return opinions.filter(({ verdict }) => verdict !== 'noted');
}

/**
 * What readers decided, when, and what they noted, in plain lines without a full stop. Names, notes and links in them
 * are untrusted.
 */
export function reviewLines(review: ClaimReview | null, you: string | null): readonly string[] {
  if (review === null) return [];
  return [
    ...verdictLines(review, you),
    ...notesOf(review).map(({ by, note }) => `Note by ${reviewerName(by, you)}: ${shorten(oneLine(note), 600)}`),
    ...checksOf(review).map(({ by, at, link }) => {
      const where = link === null ? '' : `: ${shorten(oneLine(link), 300)}`;
      return `Checked ${byWhom({ by: [by], at }, you)}${where}`;
    }),
  ];
}

function verdictLines(review: ClaimReview, you: string | null): readonly string[] {
  const { settled } = review;
  if (settled.verdict === 'noted') return [];
  if (settled.verdict === 'disagreement')
    return verdictsOf(review).map((opinion) => `Disagreement: ${verdictLine(opinion, you, false)}`);
  return [verdictLine(settled, you, true)];
}

function verdictLine(opinion: Settled, you: string | null, isFirst: boolean): string {
  const what = setWords(opinion.set);
  const verdict = opinion.verdict === 'noted' ? 'noted' : stateVerbs[opinion.verdict];
  return `${isFirst ? capitalised(verdict) : verdict} ${byWhom(opinion, you)}${what === '' ? '' : `: ${what}`}`;
}

const stateVerbs: Readonly<Record<Exclude<Settled['verdict'], 'noted'>, string>> = {
  accepted: 'accepted',
  edited: 'set',
  rejected: 'rejected',
  added: 'added',
  disagreement: 'disagreed',
};

/** What was set: `speaker Ana Ruiz, stance denied`. Empty where nothing was but notes. */
export function setWords({ speaker, kind, stance, content, cue, source }: Corrections): string {
  const parts = [
    ...(speaker === undefined ? [] : [`speaker ${speaker === null ? 'unnamed on purpose' : nameOf(speaker)}`]),
    ...(kind === undefined ? [] : [kindNames[kind]]),
    ...(stance === undefined ? [] : [`stance ${stanceNames[stance]}`]),
    ...(content === undefined ? [] : ['the words']),
    ...(cue === undefined ? [] : [cue === null ? 'no cue' : 'the cue']),
    ...(source === undefined ? [] : [source === null ? 'no source' : 'the source']),
  ];
  return parts.join(', ');
}

const nameOf = (speaker: string): string => shorten(oneLine(speaker), 80);

/** One decision in plain lines, at least one: what and by whom, then notes. `accepted by Ana, 3 Dec 2026, 14:05`. */
export function decisionLines(
  { verdict, by, at, set }: SignedDecision,
  you: string | null,
): readonly [string, ...string[]] {
  const what = set === null ? '' : setWords(set);
  const note = oneLine(set?.note ?? '');
  return [
    `${verdict === 'speaker' ? 'speaker changed' : shorten(oneLine(verdict), 30)} ${byWhom({ by: [by], at }, you)}${what === '' ? '' : `: ${what}`}`,
    ...(note === '' ? [] : [`note: ${shorten(note, 600)}`]),
  ];
}
