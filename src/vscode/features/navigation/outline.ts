import { contains, hull, type Span } from '../../../engine';
import { countOf } from '../../util/counts';
import { cuedWords } from '../../presentation/cued-words';
import {
  speakerLabel,
  togetherLabel,
  type Entries,
  type StatementEntry,
  type EntryKind,
} from '../../presentation/statement-entries';
import { stateOf } from '../../presentation/entry-state';
import { entriesThroughout, isStanding, type Overview, type EntryPlace } from '../../presentation/overview';
import { shorten, type Text } from '../../presentation/text';
import { sortName } from '../../presentation/wording';

export interface OutlineNode {
  readonly label: string;
  readonly detail: string;
  /** `rest` stands for the claims beyond the limit. */
  readonly kind: 'speaker' | 'rest' | EntryKind;
  /** Contains the ranges of all children and overlaps no sibling's. */
  readonly range: Span;
  /** Within `range`. */
  readonly selection: Span;
  readonly children: readonly OutlineNode[];
}

/** Limits the outline: the editor takes it whole after each edit. The panel lists all claims. */
const mostEntries = 1000;

/**
 * Speakers with their claims, in the order of the text. If speakers take turns, each turn is a node of its own.
 * Breadcrumbs follow the first range that contains the cursor, so one range for all claims of a speaker would swallow
 * the claims of others in between. A claim inside another is its child. What a
 * reader rejected is left out. Yields between steps.
 */
export function* outline(
  text: Entries,
  { places }: Pick<Overview, 'places'>,
  most = mostEntries,
): Generator<void, readonly OutlineNode[]> {
  const standing = places.filter(isStanding);
  const limit = standing[most]?.start ?? text.length;
  const listed: StatementEntry[] = [];
  for (const here of entriesThroughout(text, limit)) {
    listed.push(...here.filter((entry) => isStanding({ state: stateOf(entry) })));
    yield;
  }
  const nodes: OutlineNode[] = [];
  for (const node of turns(text, nested(text, listed), limit)) {
    nodes.push(node);
    yield;
  }
  return standing.length > most ? [...nodes, restNode(standing.slice(most))] : nodes;
}

function restNode(places: readonly EntryPlace[]): OutlineNode {
  const range = { start: places[0]!.start, end: places.reduce((end, { last }) => Math.max(end, last), 0) };
  const label = `${countOf(places.length, 'more claim')}: see the list of claims`;
  return { label, detail: '', kind: 'rest', range, selection: { start: range.start, end: range.start }, children: [] };
}

interface NestedEntry {
  readonly entry: StatementEntry;
  readonly range: Span;
  readonly inner: NestedEntry[];
}

function nested(text: Text, entries: readonly StatementEntry[]): readonly NestedEntry[] {
  const places = entries
    .map((entry): NestedEntry => ({ entry, range: rangeOf(text, entry), inner: [] }))
    .sort((a, b) => a.range.start - b.range.start || b.range.end - a.range.end);
  const top: NestedEntry[] = [];
  const open: NestedEntry[] = [];
  for (const place of places) {
    while (open.length > 0 && !contains(open.at(-1)!.range, place.range)) open.pop();
    const siblings = open.at(-1)?.inner ?? top;
    siblings.push(place);
    open.push(place);
  }
  return top;
}

/** The content, with cue and source if no line break lies between: a cursor on `he said` is on the claim. */
export function rangeOf(text: Text, { content, claim }: StatementEntry): Span {
  const words = hull(content);
  const around = [claim?.cue, claim?.source]
    .filter((part) => part != null)
    .filter((part) => {
      const gap =
        part.end <= words.start ? { start: part.end, end: words.start } : { start: words.end, end: part.start };
      return gap.start > gap.end || !/[\n\r]/u.test(text.slice(gap));
    });
  return hull([words, ...around]);
}

/** `limit`: ranges are cut there. */
function* turns(text: Text, places: readonly NestedEntry[], limit: number): Generator<OutlineNode, void> {
  let turn: NestedEntry[] = [];
  for (const [index, place] of places.entries()) {
    turn.push(place);
    const next = places[index + 1];
    if (next && turnOf(text, next.entry) === turnOf(text, place.entry)) continue;
    yield speakerNode(text, turn, Math.min(limit, next?.range.start ?? limit));
    turn = [];
  }
}

function turnOf(text: Text, entry: StatementEntry): string {
  const speaker = entry.claim?.speaker ?? null;
  return speaker === null ? speakerLabel(text, entry) : `speaker:${speaker}`;
}

function speakerNode(text: Text, places: readonly NestedEntry[], limit: number): OutlineNode {
  const children = places.map((place, index) => {
    const next = places[index + 1];
    return claimNode(text, place, Math.min(limit, next?.range.start ?? limit));
  });
  const [first] = places;
  const range = hull(children.map((child) => child.range));
  return {
    label: shorten(togetherLabel(text, first!.entry), 100),
    detail: '',
    kind: 'speaker',
    range,
    selection: children[0]!.range,
    children,
  };
}

function claimNode(text: Text, { entry, range, inner }: NestedEntry, limit: number): OutlineNode {
  const cut = clip(range, { start: 0, end: limit });
  return {
    label: shorten(cuedWords(text, entry), 120),
    detail: sortName(entry),
    kind: entry.kind,
    range: cut,
    selection: clip(entry.content[0], cut),
    children: [...turns(text, inner, cut.end)],
  };
}

/** The part of `span` inside `bounds`. Empty, at the nearer edge, if there is none. */
function clip({ start, end }: Span, bounds: Span): Span {
  const inside = (offset: number): number => Math.min(Math.max(offset, bounds.start), bounds.end);
  return { start: inside(start), end: inside(end) };
}
