import { contains, hull, type Span } from '../../../engine';
import { count } from '../../util/counts';
import { cuedWords } from '../../presentation/cued-words';
import { speakerLabel, type Entries, type Entry, type EntryKind } from '../../presentation/entries';
import { entriesThroughout, type Overview, type Place as EntryPlace } from '../../presentation/overview';
import { shorten, type Text } from '../../presentation/text';
import { sortName } from '../../presentation/wording';

export interface OutlineNode {
  readonly label: string;
  readonly detail: string;
  /** `rest` stands for claims that are not listed one by one. */
  readonly kind: 'speaker' | 'rest' | EntryKind;
  /** Holds the ranges of all children and overlaps no sibling's. */
  readonly range: Span;
  /** Within `range`. */
  readonly selection: Span;
  readonly children: readonly OutlineNode[];
}

/** The editor takes an outline whole, and anew after each edit. What is more than this stands in the panel. */
const mostEntries = 1000;

/**
 * Speakers with their claims, in the order of the text. Where speakers take turns, each turn is a node of its own:
 * breadcrumbs go down into the first range that holds the cursor, and one range for all claims of a speaker would
 * swallow those of everybody who speaks between. A claim inside another stands below it. Gives way now and then.
 */
export function* outline(
  text: Entries,
  { places }: Pick<Overview, 'places'>,
  most = mostEntries,
): Generator<void, readonly OutlineNode[]> {
  const limit = places[most]?.start ?? text.length;
  const listed: Entry[] = [];
  for (const here of entriesThroughout(text, limit)) {
    listed.push(...here);
    yield;
  }
  const nodes: OutlineNode[] = [];
  for (const node of turns(text, nested(text, listed), limit)) {
    nodes.push(node);
    yield;
  }
  return places.length > most ? [...nodes, restNode(places.slice(most))] : nodes;
}

function restNode(places: readonly EntryPlace[]): OutlineNode {
  const range = { start: places[0]!.start, end: places.reduce((end, { last }) => Math.max(end, last), 0) };
  const label = `${count(places.length, 'more claim')}: see the list of claims`;
  return { label, detail: '', kind: 'rest', range, selection: { start: range.start, end: range.start }, children: [] };
}

interface Place {
  readonly entry: Entry;
  readonly range: Span;
  readonly inner: Place[];
}

function nested(text: Text, entries: readonly Entry[]): readonly Place[] {
  const places = entries
    .map((entry): Place => ({ entry, range: rangeOf(text, entry), inner: [] }))
    .sort((a, b) => a.range.start - b.range.start || b.range.end - a.range.end);
  const top: Place[] = [];
  const open: Place[] = [];
  for (const place of places) {
    while (open.length > 0 && !contains(open.at(-1)!.range, place.range)) open.pop();
    const siblings = open.at(-1)?.inner ?? top;
    siblings.push(place);
    open.push(place);
  }
  return top;
}

/** The content, with cue and source where they stand in its lines: a cursor on `he said` is on the claim. */
export function rangeOf(text: Text, { content, claim }: Entry): Span {
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

/** `limit`: ranges that reach beyond are cut there. */
function* turns(text: Text, places: readonly Place[], limit: number): Generator<OutlineNode, void> {
  let turn: Place[] = [];
  for (const [index, place] of places.entries()) {
    turn.push(place);
    const next = places[index + 1];
    if (next && turnOf(text, next.entry) === turnOf(text, place.entry)) continue;
    yield speakerNode(text, turn, Math.min(limit, next?.range.start ?? limit));
    turn = [];
  }
}

function turnOf(text: Text, entry: Entry): string {
  const speaker = entry.claim?.speaker ?? null;
  return speaker === null ? speakerLabel(text, entry) : `speaker:${speaker}`;
}

function speakerNode(text: Text, places: readonly Place[], limit: number): OutlineNode {
  const children = places.map((place, index) => {
    const next = places[index + 1];
    return claimNode(text, place, Math.min(limit, next?.range.start ?? limit));
  });
  const [first] = places;
  const range = hull(children.map((child) => child.range));
  return {
    label: shorten(speakerLabel(text, first!.entry), 100),
    detail: '',
    kind: 'speaker',
    range,
    selection: children[0]!.range,
    children,
  };
}

function claimNode(text: Text, { entry, range, inner }: Place, limit: number): OutlineNode {
  const cut = within(range, { start: 0, end: limit });
  return {
    label: shorten(cuedWords(text, entry), 120),
    detail: sortName(entry),
    kind: entry.kind,
    range: cut,
    selection: within(entry.content[0], cut),
    children: [...turns(text, inner, cut.end)],
  };
}

/** The part of `span` inside `bounds`; an empty one at its edge where there is none. */
function within({ start, end }: Span, bounds: Span): Span {
  const inside = (offset: number): number => Math.min(Math.max(offset, bounds.start), bounds.end);
  return { start: inside(start), end: inside(end) };
}
