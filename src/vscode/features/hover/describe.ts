import { contains, equal, slice, type Annotations, type Claim, type Mention } from '../../../engine';
import { narrowest, partAt, sourceLabel, speakerLabel, type Entry } from '../../presentation/entries';
import { holdersOf, withinWhose } from '../../presentation/nesting';
import type { Target } from '../../presentation/targets';
import { oneLine, shorten } from '../../presentation/text';
import { capitalised, confidenceName, hasWords, kindNames, reason, roleNotes } from '../../presentation/wording';
import type { Span } from '../../../engine';

/** Plain words, words in bold, or a link to a place in the document. All of it may come from the document. */
export type Piece = string | { readonly strong: string } | { readonly link: string; readonly target: Target };
export type Line = readonly Piece[];

export interface Subject {
  readonly uri: string;
  readonly version: number;
  readonly text: string;
  readonly annotations: Annotations;
  /** All that is shown, in order. */
  readonly entries: readonly Entry[];
  /** The 1-based line of an offset. */
  readonly line: (offset: number) => number;
}

export interface Description {
  /** The part of the claim, or the quotation, that the description is of. */
  readonly span: Span;
  readonly lines: readonly Line[];
}

/** What is to be said of the character at `offset`: the innermost claim first, then those around it, then a term's note. */
export function describe(subject: Subject, offset: number): readonly Description[] {
  const claims = subject.entries
    .map((entry) => ({ entry, span: partAt(entry, offset) }))
    .filter((found): found is { entry: Entry; span: Span } => found.span !== undefined)
    .sort((a, b) => a.span.end - a.span.start - (b.span.end - b.span.start))
    .map(({ entry, span }) => ({ span, lines: entryLines(subject, entry) }));
  const note = quotationNote(subject, offset);
  return note ? [...claims, note] : claims;
}

function quotationNote({ annotations }: Subject, offset: number): Description | undefined {
  const quotations = annotations.quotations.map((quotation) => ({ ...quotation.span, role: quotation.role }));
  const found = narrowest(quotations, offset);
  if (!found || found.role === 'statement') return undefined;
  return { span: { start: found.start, end: found.end }, lines: [[roleNotes[found.role]]] };
}

function entryLines(subject: Subject, entry: Entry): readonly Line[] {
  const { claim } = entry;
  if (!claim) return [[{ strong: 'Unattributed' }], ['The text names nobody who says these words.']];
  return [heading(subject, entry, claim), facts(subject, entry, claim), why(subject, entry, claim), links(subject, entry, claim)].filter(
    (line) => line.length > 0,
  );
}

function heading({ text }: Subject, entry: Entry, { source }: Claim): Line {
  if (!entry.speaker && source) return [{ strong: 'Speaker unclear' }, `, in the text ${named(text, source)}`];
  const words = sourceLabel(text, entry);
  return [{ strong: speakerLabel(text, entry) }, ...(words === null ? [] : [`, in the text ‘${shorten(words, 120)}’`])];
}

function facts(subject: Subject, entry: Entry, { kind, confidence, cue }: Claim): Line {
  const { text, entries } = subject;
  const nesting = withinWhose(text, holdersOf(entries).get(entry.id));
  const said = cue && hasWords(slice(text, cue)) ? `. Cue: ${named(text, cue)}` : '';
  return [`${capitalised(kindNames[kind])}${nesting}, ${confidenceName(confidence)}${said}.`];
}

function why(subject: Subject, entry: Entry, { evidence, cue, source }: Claim): Line {
  const { text, line } = subject;
  const rule = `Why: ${reason(evidence.rule, cue && words(text, cue))}`;
  const { speaker } = entry;
  if (!speaker) return [source ? `${rule}; whom ${named(text, source)} means stays open.` : `${rule}; the text names nobody.`];
  const mention = source && mentionOf(entry, source);
  const name = oneLine(speaker.name);
  if (!mention || sourceLabel(text, entry) === null) return [`${rule}.`];
  const { antecedent, span } = mention;
  if (antecedent) {
    const link = `${name}, line ${line(antecedent.start)}`;
    return [`${rule}; ${named(text, span)} refers to `, { link, target: spanTarget(subject, antecedent) }, '.'];
  }
  const isNamed = slice(text, source).includes(speaker.name);
  return [isNamed ? `${rule}.` : `${rule}; ${named(text, span)} stands for ${name}.`];
}

/** The mention that is the claim's source, or that the source ends in: `Interim US ambassador …, Philip T Reeker`. */
function mentionOf({ speaker }: Entry, source: Span): Mention | undefined {
  const mentions = speaker?.mentions ?? [];
  return mentions.find(({ span }) => equal(span, source)) ?? mentions.find(({ span }) => contains(source, span));
}

function links(subject: Subject, entry: Entry, { source }: Claim): Line {
  const { entries, line, uri } = subject;
  const own = entry.speaker ? entries.filter(({ speaker }) => speaker?.id === entry.speaker?.id) : [entry];
  const at = own.indexOf(entry);
  const pieces: Piece[] = [];
  const add = (link: string, target: Target): void => {
    if (pieces.length > 0) pieces.push(' · ');
    pieces.push({ link, target });
  };
  if (source) add(`Source, line ${line(source.start)}`, spanTarget(subject, source));
  const [before, after] = [own[at - 1], own[at + 1]];
  if (before) add(`Previous claim, line ${line(before.content[0].start)}`, { uri, entry: before.id });
  if (after) add(`Next claim, line ${line(after.content[0].start)}`, { uri, entry: after.id });
  if (own.length > 1) pieces.push(` · ${at + 1} of ${own.length} by ${shorten(speakerLabel(subject.text, entry), 60)}`);
  return pieces;
}

function spanTarget({ uri, version }: Subject, { start, end }: Span): Target {
  return { uri, version, start, end };
}

/** Without the comma or colon that a cue ends with: `told Sky News:`. */
function words(text: string, span: Span): string {
  return shorten(oneLine(slice(text, span)).replace(/[\s,:;]+$/u, ''), 120);
}

function named(text: string, span: Span): string {
  return `‘${words(text, span)}’`;
}
