import { contains, hull, type Span } from '../../../engine';
import { speakerLabel, wordsOf, type Entry, type EntryKind } from '../../presentation/entries';
import { shorten } from '../../presentation/text';
import { kindNames } from '../../presentation/wording';

export interface OutlineNode {
  readonly label: string;
  readonly detail: string;
  readonly kind: 'speaker' | EntryKind;
  /** Holds the ranges of all children and overlaps no sibling's. */
  readonly range: Span;
  /** Within `range`. */
  readonly selection: Span;
  readonly children: readonly OutlineNode[];
}

/**
 * Speakers with their claims, in the order of the text. Where speakers take turns, each turn is a node of its own:
 * breadcrumbs go down into the first range that holds the cursor, and one range for all claims of a speaker would
 * swallow those of everybody who speaks between. A claim inside another stands below it.
 */
export function outline(text: string, entries: readonly Entry[]): readonly OutlineNode[] {
  return turns(text, nested(text, entries), text.length);
}

interface Place {
  readonly entry: Entry;
  readonly range: Span;
  readonly inner: Place[];
}

function nested(text: string, entries: readonly Entry[]): readonly Place[] {
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
function rangeOf(text: string, { content, claim }: Entry): Span {
  const words = hull(content);
  const around = [claim?.cue, claim?.source].filter((part) => part != null).filter((part) => {
    const gap = part.end <= words.start ? text.slice(part.end, words.start) : text.slice(words.end, part.start);
    return !/[\n\r]/u.test(gap);
  });
  return hull([words, ...around]);
}

/** `limit`: ranges that reach beyond are cut there. */
function turns(text: string, places: readonly Place[], limit: number): readonly OutlineNode[] {
  const nodes: OutlineNode[] = [];
  let turn: Place[] = [];
  places.forEach((place, index) => {
    turn.push(place);
    const next = places[index + 1];
    if (next && turnOf(text, next.entry) === turnOf(text, place.entry)) return;
    nodes.push(speakerNode(text, turn, Math.min(limit, next?.range.start ?? limit)));
    turn = [];
  });
  return nodes;
}

function turnOf(text: string, entry: Entry): string {
  return entry.speaker ? `speaker:${entry.speaker.id}` : speakerLabel(text, entry);
}

function speakerNode(text: string, places: readonly Place[], limit: number): OutlineNode {
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

function claimNode(text: string, { entry, range, inner }: Place, limit: number): OutlineNode {
  const cut = within(range, { start: 0, end: limit });
  return {
    label: shorten(wordsOf(text, entry), 120),
    detail: kindNames[entry.kind],
    kind: entry.kind,
    range: cut,
    selection: within(entry.content[0], cut),
    children: turns(text, inner, cut.end),
  };
}

/** The part of `span` inside `bounds`; an empty one at its edge where there is none. */
function within({ start, end }: Span, bounds: Span): Span {
  const inside = (offset: number): number => Math.min(Math.max(offset, bounds.start), bounds.end);
  return { start: inside(start), end: inside(end) };
}
