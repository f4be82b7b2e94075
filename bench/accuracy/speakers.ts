// Speakers on the project's own set: `node --import tsx bench/accuracy/speakers.ts [--development] [--errors]`.
import { fileURLToPath } from 'node:url';
import { overlaps, slice, type Annotations, type Claim } from '../../src/engine';
import { createLearnedAnnotator } from '../../test/model';
import { listOf, NOBODY } from '../../train/manners/answers';
import {
  halves,
  locateSources,
  readSpeakerArticles,
  type Half,
  type LocatedSource,
  type SpeakerArticle,
} from '../../test/cases/speakers/read';
import { percent, table } from './markdown';

/**
 * `wrong`: another person's name, the worst error. `missing`: the claim is found, but its source has no speaker or one
 * without a name. `unfound`: no claim has this source.
 */
export type Outcome = 'right' | 'wrong' | 'missing' | 'unfound';

export interface SpeakerJudgement {
  readonly article: string;
  readonly source: string;
  /** Source and cue as in the text, so that a reader finds the place. */
  readonly words: string;
  readonly expected: readonly string[];
  /** Displayed name, or `–`. */
  readonly found: string;
  readonly outcome: Outcome;
}

/** Judges each source of the articles, in order. */
export function judgeSpeakers(articles: readonly SpeakerArticle[]): readonly SpeakerJudgement[] {
  return articles.flatMap((article) => {
    const annotations = createLearnedAnnotator().annotate(article.text);
    return locateSources(article).map((located) => judge(article, located, annotations));
  });
}

function judge({ article, text }: SpeakerArticle, located: LocatedSource, annotations: Annotations): SpeakerJudgement {
  const { expected, source, cue } = located;
  const claim = claimAt(located, annotations.claims);
  const found = claim === undefined ? NOBODY : nameOf(claim, annotations);
  const accepted = listOf(expected.speaker);
  const words = slice(text, { start: Math.min(source.start, cue.start), end: Math.max(source.end, cue.end) });
  return {
    article,
    source: expected.source,
    words,
    expected: accepted,
    found,
    outcome: claim === undefined ? 'unfound' : outcomeOf(found, accepted, claim.source && slice(text, claim.source)),
  };
}

/** The claim of this cue, or else the one of this source. */
function claimAt({ source, cue }: LocatedSource, claims: readonly Claim[]): Claim | undefined {
  const ofCue = claims.filter((claim) => claim.cue !== null && overlaps(claim.cue, cue));
  const ofSource = (claim: Claim): boolean => claim.source !== null && overlaps(claim.source, source);
  return ofCue.find(ofSource) ?? claims.find(ofSource) ?? ofCue[0];
}

function nameOf({ speaker }: Claim, { speakers }: Annotations): string {
  return speakers.find(({ id }) => id === speaker)?.name ?? NOBODY;
}

/** Of the name that a claim has, where several may be accepted; `source` is its source's words. */
export function outcomeOf(
  found: string,
  accepted: readonly string[],
  source: string | null,
): Exclude<Outcome, 'unfound'> {
  if (accepted.some((answer) => isSame(found, answer))) return 'right';
  return found === NOBODY || isOwnWords(found, source ?? '') ? 'missing' : 'wrong';
}

/** A source that becomes a separate speaker, named by its own words, misleads nobody. */
function isOwnWords(found: string, source: string): boolean {
  const words = source.toLowerCase().split(/[^\p{L}\p{N}@’'-]+/u);
  return found
    .split(' ')
    .every((word) => words.includes(word.toLowerCase().replace(/[’']s$/u, '')) || words.includes(word.toLowerCase()));
}

/** Without regard to case, leading articles and courtesy titles; a description by its words. */
function isSame(found: string, expected: string): boolean {
  if (/^\p{Lu}|^[@–]/u.test(expected)) return plain(found).toLowerCase() === plain(expected).toLowerCase();
  const words = plain(found).toLowerCase().split(/\s+/u);
  return expected.split(' ').every((word) => words.includes(word));
}

function plain(name: string): string {
  return name.replace(/^(?:(?:the|an?|Mr|Mrs|Ms|Dr)\b\.?\s*)+/iu, '').replace(/\s+/gu, ' ');
}

export interface SpeakerFigures {
  readonly all: number;
  readonly right: number;
  readonly wrong: number;
  readonly missing: number;
  readonly unfound: number;
  /** Right of the claims found, 0 to 1. */
  readonly rightOfFound: number;
  /** Right of all, 0 to 1. */
  readonly rightOfAll: number;
  /** Wrong names of the claims found, 0 to 1. */
  readonly wrongOfFound: number;
}

export function speakerFigures(judged: readonly SpeakerJudgement[]): SpeakerFigures {
  const count = (outcome: Outcome): number => judged.filter((one) => one.outcome === outcome).length;
  const [right, wrong, missing, unfound] = [count('right'), count('wrong'), count('missing'), count('unfound')];
  const found = Math.max(1, judged.length - unfound);
  return {
    all: judged.length,
    right,
    wrong,
    missing,
    unfound,
    rightOfFound: right / found,
    rightOfAll: right / Math.max(1, judged.length),
    wrongOfFound: wrong / found,
  };
}

/** A row for each half. */
export function speakersReport(wanted: readonly Half[] = halves): string {
  const rows = wanted.map((half) => {
    const figures = speakerFigures(judgeSpeakers(readSpeakerArticles(half)));
    const counts = [figures.all, figures.right, figures.wrong, figures.missing, figures.unfound].map(String);
    const shares = [figures.rightOfFound, figures.wrongOfFound, figures.rightOfAll].map(percent);
    return [half, ...counts, ...shares];
  });
  const head = ['half', 'sources', 'right', 'wrong name', 'no name', 'no claim'];
  return table([...head, 'right % of claims', 'wrong % of claims', 'right % of all'], rows);
}

/** The errors, one per line. Nobody may read those of the held-out half. */
export function speakerErrors(): string {
  return judgeSpeakers(readSpeakerArticles('development'))
    .filter(({ outcome }) => outcome !== 'right')
    .map(wordingOf)
    .join('\n');
}

export function wordingOf({ article, words, expected, found, outcome }: SpeakerJudgement): string {
  const answer = outcome === 'unfound' ? '' : ` ${found}`;
  return `${outcome}${answer}, expected ${expected.join(' or ')}: “${words}” (${article})`;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const wanted = halves.filter((half) => half === 'development' || !process.argv.includes('--development'));
  console.log(process.argv.includes('--errors') ? speakerErrors() : speakersReport(wanted));
}
