import { contains, equal, type Claim, type Mention, type Span } from '../../../engine';
import { commands } from '../../contributions';
import { countOf } from '../../util/counts';
import {
  narrowest,
  partAt,
  sourceLabel,
  speakerLabel,
  type Entries,
  type StatementEntry,
} from '../../presentation/statement-entries';
import { holderOf, withinWhose } from '../../presentation/nesting';
import { entryAt, indexOfEntry, isShared, isStanding, type Overview } from '../../presentation/overview';
import { confidenceOf, isUnnamed, stateOf } from '../../presentation/entry-state';
import { offersOf, ownJudgement, type EntryOffer } from '../../presentation/entry-offers';
import { byWhom, reviewLines } from '../../presentation/review-wording';
import type { CommandTarget } from '../../presentation/command-targets';
import type { HoverLine, HoverLink, HoverPiece } from '../../presentation/hover-lines';
import { partedBy, speakerReviewLines, unnamedMark } from '../../presentation/speaker-review-words';
import { togetherMark } from '../../presentation/speaker-names';
import { oneLine, shorten, type Text } from '../../presentation/text';
import {
  capitalised,
  confidenceWords,
  hasWords,
  kindNames,
  reason,
  roleNotes,
  stanceNames,
  stanceNotes,
} from '../../presentation/wording';

/** The commands that links of a hover may run. Each checks its argument. */
export const hoverCommands = [
  commands.revealClaim,
  commands.acceptClaim,
  commands.rejectClaim,
  commands.setSpeaker,
  commands.addNote,
  commands.notAStatement,
  commands.resolveDisagreement,
  commands.openEvidence,
  commands.forgetDecision,
] as const;

type HoverCommand = (typeof hoverCommands)[number];

export interface HoverInput {
  readonly uri: string;
  readonly version: number;
  readonly entries: Entries;
  /** Undefined while a long text is read. Then the speaker's other claims are not mentioned. */
  readonly overview: Overview | undefined;
  /** Who decides here. Null until that is known. */
  readonly reviewer: string | null;
  /** The 1-based line of an offset. */
  readonly line: (offset: number) => number;
}

export interface Description {
  /** The described part of the claim, or the described quotation. */
  readonly span: Span;
  readonly lines: readonly HoverLine[];
}

/**
 * Descriptions for the character at `offset`: the innermost claim first, then those around it, then a note on a term.
 */
export function describeAt(subject: HoverInput, offset: number): readonly Description[] {
  const claims = subject.entries
    .in(characterAt(offset))
    .map((entry) => ({ entry, span: partAt(entry, offset) }))
    .filter((found): found is { entry: StatementEntry; span: Span } => found.span !== undefined)
    .sort((a, b) => a.span.end - a.span.start - (b.span.end - b.span.start))
    .map(({ entry, span }) => ({ span, lines: entryLines(subject, entry) }));
  // A reader has said so, or an entry tells it.
  const note = isUnstatedAt(subject, offset) ? undefined : quotationNote(subject, offset);
  return note ? [...claims, note] : claims;
}

function characterAt(offset: number): Span {
  return { start: offset, end: offset + 1 };
}

function isUnstatedAt({ entries }: HoverInput, offset: number): boolean {
  return entries.found.unstatedIn(characterAt(offset)).some(({ span }) => contains(span, characterAt(offset)));
}

function quotationNote({ entries }: HoverInput, offset: number): Description | undefined {
  const quotations = entries.found.quotationsIn(characterAt(offset)).map(({ span, role }) => ({ ...span, role }));
  const found = narrowest(quotations, offset);
  if (!found || found.role === 'statement') return undefined;
  return { span: { start: found.start, end: found.end }, lines: [[roleNotes[found.role]]] };
}

function entryLines(subject: HoverInput, entry: StatementEntry): readonly HoverLine[] {
  const { claim } = entry;
  if (!claim) {
    const found = ['Nobody was found who says these words.'];
    return [[{ strong: 'Unattributed' }], ...decidedLines(subject, entry), found, decisionLinks(subject, entry)];
  }
  return [
    heading(subject, entry, claim),
    ...decidedLines(subject, entry),
    stanceLine(claim),
    facts(subject, entry, claim),
    why(subject, entry, claim),
    links(subject, entry, claim),
    decisionLinks(subject, entry),
  ].filter((line) => line.length > 0);
}

/** What readers decided about a claim and its speaker, the verdict in bold. */
function decidedLines({ entries, reviewer }: HoverInput, { review, speaker }: StatementEntry): readonly HoverLine[] {
  const ofSpeaker = speaker && entries.found.speakerReview(speaker.id);
  return [...reviewLines(review, reviewer), ...speakerReviewLines(ofSpeaker, reviewer)].map((line) => {
    const [verdict = ''] = line.split(/(?= by )/u, 1);
    return [{ strong: verdict }, line.slice(verdict.length)];
  });
}

/** Empty for an asserted claim. */
function stanceLine({ stance }: Claim): HoverLine {
  return stance === 'asserted' ? [] : [{ strong: capitalised(stanceNames[stance]) }, `: ${stanceNotes[stance]}`];
}

function heading({ entries: text }: HoverInput, entry: StatementEntry, { source }: Claim): HoverLine {
  if (isUnnamed(entry))
    return [{ strong: 'Unnamed on purpose' }, ...(source ? [`, in the text ${named(text, source)}`] : [])];
  if (!entry.speaker && source) return [{ strong: 'Speaker unclear' }, `, in the text ${named(text, source)}`];
  const words = sourceLabel(text, entry);
  const together = togetherMark(entry.members);
  const unnamed = unnamedMark(entry.speaker && text.found.speakerReview(entry.speaker.id));
  return [
    { strong: speakerLabel(text, entry) },
    ...(together === '' ? [] : [together]),
    ...(unnamed === '' ? [] : [unnamed]),
    ...(words === null ? [] : [`, in the text ‘${shorten(words, 120)}’`]),
  ];
}

function facts(subject: HoverInput, entry: StatementEntry, { kind, cue }: Claim): HoverLine {
  const { entries: text } = subject;
  const nesting = withinWhose(text, holderOf(text, entry));
  const said = cue && hasWords(text.words(cue)) ? `. Cue: ${named(text, cue)}` : '';
  const confidence = confidenceOf(entry);
  const certainty = confidence === null ? '' : `, ${confidenceWords(confidence)}`;
  return [`${capitalised(kindNames[kind])}${nesting}${certainty}${said}.`];
}

function why(subject: HoverInput, entry: StatementEntry, claim: Claim): HoverLine {
  const { evidence, cue, source, origin } = claim;
  const { entries: text, line, reviewer } = subject;
  const { review } = entry;
  // The analysis did not find it, so it has no reason.
  if (origin === 'human' || (review !== null && review.before === null)) return [];
  const rule = `Why: ${reason(evidence.rule, cue && words(text, cue))}`;
  const { speaker } = entry;
  if (review !== null && review.settled.set.speaker !== undefined && stateOf(entry) !== 'rejected')
    return [`${rule}. Who speaks: set ${byWhom(review.settled, reviewer)}.`];
  const followed = text.found.followed(claim);
  if (followed !== null) {
    const decided = byWhom({ by: [followed.by], at: followed.at }, reviewer);
    return [`${rule}. Who speaks follows from ‘${shorten(oneLine(followed.quote), 60)}’, decided ${decided}.`];
  }
  if (!speaker && !source) return [`${rule}; nobody was found who says so.`];
  if (!speaker) return [`${rule}; whom ${named(text, source!)} means was left open${partedWords(subject, claim)}.`];
  const mention = source && mentionOf(entry, source);
  const name = speakerLabel(text, entry);
  if (!mention || sourceLabel(text, entry) === null) return [`${rule}.`];
  const { antecedent, span } = mention;
  if (antecedent) {
    const link = `${name}, line ${line(antecedent.start)}`;
    return [`${rule}; ${named(text, span)} is taken for `, { link, target: spanTarget(subject, antecedent) }, '.'];
  }
  const isNamed = oneLine(text.words(source)).includes(name);
  return [isNamed ? `${rule}.` : `${rule}; ${named(text, span)} is taken for ${name}.`];
}

/** `: not Ana Ruiz, as decided by you, 3 Dec 2026, 14:05`, where readers say so of the source. */
function partedWords({ entries: { found }, reviewer }: HoverInput, claim: Claim): string {
  const before = found.asFound(claim)?.speaker ?? null;
  if (before === null || claim.source === null) return '';
  const who = partedBy(found.speakerReview(before), found.words(claim.source), reviewer);
  const name = found.speaker(before)?.name;
  return who === null || name === undefined ? '' : `: not ${shorten(oneLine(name), 60)}, as decided ${who}`;
}

/** The mention that is the source, or is within it: `Interim US ambassador …, Philip T Reeker`. */
function mentionOf({ speaker }: StatementEntry, source: Span): Mention | undefined {
  const mentions = speaker?.mentions ?? [];
  return mentions.find(({ span }) => equal(span, source)) ?? mentions.find(({ span }) => contains(source, span));
}

function links(subject: HoverInput, entry: StatementEntry, { source, speaker }: Claim): HoverLine {
  const { entries, line, overview, uri } = subject;
  const pieces: HoverPiece[] = [];
  const add = (link: string, target: CommandTarget): void => {
    if (pieces.length > 0) pieces.push(' · ');
    pieces.push({ link, target });
  };
  if (source) add(`Source, line ${line(source.start)}`, spanTarget(subject, source));
  if (!overview || speaker === null) return pieces;
  const here = overview.places[indexOfEntry(overview, entry)];
  const own = overview.places.filter((place) => place.speaker === speaker && (isStanding(place) || place === here));
  const at = own.indexOf(here!);
  for (const [name, place] of [
    ['Previous', own[at - 1]],
    ['Next', own[at + 1]],
  ] as const) {
    const near = place?.start ?? 0;
    const other = place && entryAt(entries, place);
    if (other) add(`${name} claim, line ${line(near)}`, { uri, entry: other.id, near });
  }
  const name = shorten(speakerLabel(entries, entry), 60);
  const shared = overview.places.filter((place) => isStanding(place) && isShared(entries, place, speaker));
  const alone = shared.length > 0 ? ' alone' : '';
  if (own.length > 1 && here && isStanding(here))
    pieces.push(` · ${at + 1} of ${own.length} claims listed for ${name}${alone}`);
  if (shared.length > 0) pieces.push(` · ${countOf(shared.length, 'more claim')} together with others`);
  return pieces;
}

/** What can be decided about the entry, and looked at or taken back. */
function decisionLinks({ uri, entries, reviewer }: HoverInput, entry: StatementEntry): HoverLine {
  const { id, claim, content, review, speaker } = entry;
  const target = { uri, entry: id, near: content[0].start };
  const own = ownJudgement(review, reviewer);
  const disputed = (speaker && entries.found.speakerReview(speaker.id))?.disagreements.length ?? 0;
  const offers: readonly EntryOffer[] = [...offersOf(review), ...(disputed > 0 ? (['resolve'] as const) : [])];
  const offered = (offer: EntryOffer, ...link: readonly [string, HoverCommand]): readonly (typeof link)[] =>
    offers.includes(offer) ? [link] : [];
  const setSpeaker = ['Set speaker…', commands.setSpeaker] as const;
  const deciding: readonly (readonly [string, HoverCommand])[] =
    claim === null
      ? [setSpeaker, ...(own === 'none' ? [] : [['Not a statement', commands.notAStatement] as const])]
      : [
          ...offered('resolve', 'Resolve disagreement…', commands.resolveDisagreement),
          ...(own === 'right' ? [] : [['Accept', commands.acceptClaim] as const]),
          ...(own === 'none' ? [] : [['Reject', commands.rejectClaim] as const]),
          setSpeaker,
          ['Note…', commands.addNote],
        ];
  const links = [
    ...deciding,
    ...offered('evidence', 'Open evidence', commands.openEvidence),
    ...offered('forget', 'Forget decision', commands.forgetDecision),
  ];
  const pieces = links.map(([link, command]): HoverLink => ({ link, target, command }));
  return pieces.flatMap((link, at) => (at === 0 ? [link] : [' · ', link]));
}

function spanTarget({ uri, version }: HoverInput, { start, end }: Span): CommandTarget {
  return { uri, version, start, end };
}

/** Drops the comma or colon at the end of a cue, as in `told Sky News:`. A lone mark stays. */
function words(text: Text, span: Span): string {
  const all = oneLine(text.words(span));
  return hasWords(all) ? shorten(all.replace(/[\s,:;]+$/u, ''), 120) : all;
}

function named(text: Text, span: Span): string {
  return `‘${words(text, span)}’`;
}
