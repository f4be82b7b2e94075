// Whole articles in many manners, every claim annotated: `npm run accuracy -- --only manners`.
import { slice, type Annotations, type Claim, type ClaimKind } from '../../src/engine';
import { NOBODY } from '../../train/manners/answers';
import { readMannerArticles, type MannerArticle, type MannerClaim } from '../../train/manners/read';
import { createLearnedAnnotator } from '../../test/model';
import type { GoldAttribution } from './corpus';
import { outOf, percent, table } from './markdown';
import { judge } from './measure/pairing';
import { outcomeOf } from './speakers';

/**
 * What became of an annotated claim. `unfound`: no claim shares half of its content; else what is said of its speaker,
 * `open` being no name where one was expected.
 */
export type MannerOutcome = 'right' | 'wrong' | 'open' | 'unfound';

export interface ClaimJudgement {
  /** Of several accepted kinds the first. */
  readonly kind: ClaimKind;
  readonly outcome: MannerOutcome;
  /** False for a claim that was not found. */
  readonly rightStance: boolean;
}

export interface ArticleJudgement {
  readonly manner: string;
  readonly claims: readonly ClaimJudgement[];
  /** The engine's claims that no annotated claim is found in. */
  readonly falseClaims: number;
}

type Found = Pick<Annotations, 'claims' | 'speakers'>;

/** Compares the annotations of an article with what the engine found in it. */
export function judgeManner({ manner, text, claims }: MannerArticle, found: Found): ArticleJudgement {
  const attributions = claims.map(({ content, cue, source, kinds }): GoldAttribution => ({
    type: kinds[0]!,
    core: true,
    content,
    cue,
    source,
  }));
  const measured = found.claims.map((claim) => ({
    claim,
    content: claim.content,
    cue: claim.cue === null ? [] : [claim.cue],
    source: claim.source === null ? [] : [claim.source],
  }));
  const judged = judge({ id: manner, text, ignore: [], quoted: [], attributions }, measured);
  const judgements = claims.map((expected, i) => {
    const { partner, agreement } = judged.attributions[i]!;
    return judgeClaim(text, expected, agreement?.content ? partner!.claim : null, found);
  });
  const debatable = new Set(attributions.filter((_, i) => claims[i]!.debatable));
  return {
    manner,
    claims: judgements.filter((_, i) => !claims[i]!.debatable),
    falseClaims: judged.claims.filter(
      ({ partner, agreement }) => !agreement?.content && !(partner !== null && debatable.has(partner)),
    ).length,
  };
}

function judgeClaim(text: string, expected: MannerClaim, claim: Claim | null, found: Found): ClaimJudgement {
  const kind = expected.kinds[0]!;
  if (claim === null) return { kind, outcome: 'unfound', rightStance: false };
  const name = found.speakers.find(({ id }) => id === claim.speaker)?.name ?? NOBODY;
  const own = expected.source.map((span) => slice(text, span)).join(' ');
  const outcome = speakerOutcome(name, expected.speakers, own);
  return { kind, outcome, rightStance: expected.stances.includes(claim.stance) };
}

function speakerOutcome(name: string, accepted: readonly string[], source: string): MannerOutcome {
  const outcome = outcomeOf(name, accepted, source);
  const named = accepted.filter((answer) => answer !== NOBODY);
  // “Senator Ruth Becker” is Ruth Becker, and “Becker” nobody else, but not her name either.
  if (name !== NOBODY && named.some((answer) => hasWordsOf(name, answer))) return 'right';
  if (outcome === 'missing') return accepted.includes(NOBODY) ? 'right' : 'open';
  if (outcome === 'right' || name === NOBODY) return outcome;
  return named.some((answer) => hasWordsOf(answer, name)) ? 'open' : 'wrong';
}

/** “Pope” is “the Pope”, and “delegation” one delegation. */
const determiner = /^(?:the|an?|one)$/u;

function hasWordsOf(longer: string, shorter: string): boolean {
  const words = new Set(wordsOf(longer));
  return wordsOf(shorter).every((word) => words.has(word));
}

function wordsOf(name: string): readonly string[] {
  const words =
    name
      .toLowerCase()
      .replaceAll('’', "'")
      .match(/[\p{L}\p{N}][\p{L}\p{N}'-]*/gu) ?? [];
  return words.filter((word) => !determiner.test(word)).map((word) => word.replace(/'s?$/u, ''));
}

export interface MannerFigures {
  readonly all: number;
  readonly found: number;
  readonly ofKind: Readonly<Record<ClaimKind, { readonly found: number; readonly all: number }>>;
  readonly wrong: number;
  readonly open: number;
  readonly falseClaims: number;
  readonly rightStance: number;
}

const kinds = ['direct', 'mixed', 'indirect'] as const satisfies readonly ClaimKind[];

export function mannerFigures(judged: readonly ArticleJudgement[]): MannerFigures {
  const claims = judged.flatMap((article) => article.claims);
  const isFound = ({ outcome }: ClaimJudgement): boolean => outcome !== 'unfound';
  const tally = (kind: ClaimKind) => {
    const own = claims.filter((claim) => claim.kind === kind);
    return { found: own.filter(isFound).length, all: own.length };
  };
  return {
    all: claims.length,
    found: claims.filter(isFound).length,
    ofKind: { direct: tally('direct'), mixed: tally('mixed'), indirect: tally('indirect') },
    wrong: claims.filter(({ outcome }) => outcome === 'wrong').length,
    open: claims.filter(({ outcome }) => outcome === 'open').length,
    falseClaims: judged.reduce((sum, { falseClaims }) => sum + falseClaims, 0),
    rightStance: claims.filter(({ rightStance }) => rightStance).length,
  };
}

/** The second was written when the engine knew the manners of the first. */
const heldOut = ['held-out', 'held-out-more'] as const;

/** Of the articles that are held out, set by set: a row per manner, and two for all of it: counts and shares. */
export function mannersReport(): string {
  return heldOut.map((folder) => `${folder}\n\n${mannersTable(judgeHeldOut(folder))}`).join('\n\n');
}

function judgeHeldOut(folder: (typeof heldOut)[number]): readonly ArticleJudgement[] {
  const articles = readMannerArticles(new URL(`../../test/cases/manners/${folder}/`, import.meta.url));
  return articles.map((article) => judgeManner(article, createLearnedAnnotator(article.format).annotate(article.text)));
}

/** A row per article, and two for all: counts and shares. */
export function mannersTable(judged: readonly ArticleJudgement[]): string {
  const total = mannerFigures(judged);
  const rows = judged.map((article) => countsRow(article.manner, mannerFigures([article])));
  const head = ['manner', 'found', ...kinds, 'wrong name', 'open', 'false claims', 'right stance'];
  return table(head, [...rows, countsRow('together', total), sharesRow(total)]);
}

function countsRow(name: string, figures: MannerFigures): readonly string[] {
  const { all, found, ofKind, wrong, open, falseClaims, rightStance } = figures;
  const ofKinds = kinds.map((kind) => (ofKind[kind].all === 0 ? '–' : outOf(ofKind[kind].found, ofKind[kind].all)));
  return [name, outOf(found, all), ...ofKinds, ...[wrong, open, falseClaims, rightStance].map(String)];
}

/** False claims as a share of all that the engine claims, names and stances of the claims found. */
function sharesRow({ all, found, ofKind, ...counts }: MannerFigures): readonly string[] {
  const share = (part: number, of: number): string => percent(part / Math.max(1, of));
  return [
    'in percent',
    share(found, all),
    ...kinds.map((kind) => share(ofKind[kind].found, ofKind[kind].all)),
    share(counts.wrong, found),
    share(counts.open, found),
    share(counts.falseClaims, found + counts.falseClaims),
    share(counts.rightStance, found),
  ];
}
