import { decodeHTML } from 'entities';
import type { Span } from '../span';
import type { ShownPiece } from './rendering';

/** What is shown of a line of a cue. */
export interface SubtitleLine {
  /** In order; empty for a line without words, as of music or noises. */
  readonly pieces: readonly ShownPiece[];
  /** The name of a voice tag, `<v Name>`, and how it is shown where a turn begins with it. */
  readonly voice: string | null;
  readonly label: readonly ShownPiece[];
  /** Whether a sign tells that somebody else speaks: a dash, `>>`, or a name and a colon. */
  readonly isTurn: boolean;
  /** Whether the sign is a name. */
  readonly isLabelled: boolean;
  /** Whether that name is in capitals and the words after it are not: no other words are written so. */
  readonly isCapitals: boolean;
  /** Tags with their ends. */
  readonly nodes: readonly Span[];
}

/** `>>`, `- `: somebody else speaks. */
const turnSign = /^(?:\s*(?:>{2,3}|[-–—‐](?=\s*[^\s-])))+\s*/u;
/** `[door slams]`, `(laughs)`, `♪ la la ♪`: no words. */
const noise = /^\s*(?:[[(][^\])]*[\])]\s*:?|[♪♫#][^\n]*)\s*$/u;
const noiseBefore = /^\s*\[[^\]]*\]\s*/u;
/** A tag, a time within a cue, a setting of position, or an entity. */
const token = /<(\/?)([a-z]+)([^<>]*)>|<[\d:.]+>|\{\\[^{}]*\}|&(?:#x[\da-f]{1,6}|#\d{1,7}|[a-z][a-z\d]{1,31});/giu;
/** Marks of direction, which show nothing. */
const unseen = /^[\u200e\u200f\u00ad]$/u;

/** `before` is the voice of the cue's line before; `name` finds a name and a colon at a line's start. */
export function readLine(text: string, span: Span, before: string | null, name: RegExp): SubtitleLine {
  const { pieces, nodes, label, ...tokens } = tokensOf(text, span);
  const voice = tokens.voice ?? before;
  const words = pieces.map((piece) => piece.text).join('');
  const none: SubtitleLine = {
    pieces: [],
    voice,
    label: [],
    isTurn: false,
    isLabelled: false,
    isCapitals: false,
    nodes: [],
  };
  if (words.trim() === '' || noise.test(words)) return none;
  const sign = turnSign.exec(words)?.[0] ?? '';
  const signs = sign + (noiseBefore.exec(words.slice(sign.length))?.[0] ?? '');
  const shown = trimmed(withoutFirst(pieces, signs.length));
  if (shown.length === 0) return none;
  const line = shown.map((piece) => piece.text).join('');
  const named = name.exec(line)?.[0] ?? '';
  const isLabelled = named !== '';
  const isCapitals = /\p{Lu}{2}/u.test(named) && !/\p{Ll}/u.test(named) && /\p{Ll}/u.test(line);
  return { pieces: shown, voice, label, isTurn: sign !== '' || isLabelled, isLabelled, isCapitals, nodes };
}

type SubtitleTokens = Pick<SubtitleLine, 'pieces' | 'nodes' | 'voice' | 'label'>;

function tokensOf(text: string, { start, end }: Span): SubtitleTokens {
  const line = text.slice(start, end);
  const pieces: ShownPiece[] = [];
  const nodes: Span[] = [];
  const open: { readonly name: string; readonly start: number }[] = [];
  let voice: string | null = null;
  let label: readonly ShownPiece[] = [];
  let next = 0;
  const show = (upTo: number): void => {
    if (upTo > next) pieces.push({ start: start + next, end: start + upTo, text: line.slice(next, upTo) });
  };
  for (const { 0: found, 1: slash, 2: tag, 3: rest, index } of line.matchAll(token)) {
    show(index);
    next = index + found.length;
    const place = { start: start + index, end: start + next };
    if (found.startsWith('&')) {
      const decoded = decodeHTML(found);
      if (!unseen.test(decoded)) pieces.push({ ...place, text: decoded });
    } else if (tag !== undefined && slash === '') {
      open.push({ name: tag.toLowerCase(), start: place.start });
      if (tag.toLowerCase() !== 'v' || pieces.some((piece) => piece.text.trim() !== '')) continue;
      const named = /^(?:\.[^\s.]+)*[ \t]+(\S(?:.*\S)?)\s*$/u.exec(rest!);
      voice = named?.[1] ?? null;
      if (voice !== null) label = labelOf(voice, place.end - 1 - (rest!.length - rest!.lastIndexOf(voice)), place.end);
    } else if (tag !== undefined) {
      const at = open.findLastIndex((other) => other.name === tag.toLowerCase());
      if (at !== -1) nodes.push({ start: open[at]!.start, end: place.end });
      if (at !== -1) open.length = at;
    }
  }
  show(line.length);
  return { pieces, nodes, voice, label };
}

/** The name, and a colon in the place of the tag's end. */
function labelOf(voice: string, start: number, end: number): readonly ShownPiece[] {
  return [
    { start, end: start + voice.length, text: voice },
    { start: start + voice.length, end, text: ': ' },
  ];
}

/** Without so many units of what is shown. */
function withoutFirst(pieces: readonly ShownPiece[], count: number): readonly ShownPiece[] {
  let left = count;
  return pieces.flatMap((piece) => {
    const gone = Math.min(left, piece.text.length);
    left -= gone;
    if (gone === piece.text.length) return [];
    const isEven = piece.text.length === piece.end - piece.start;
    return [{ ...piece, start: isEven ? piece.start + gone : piece.start, text: piece.text.slice(gone) }];
  });
}

/** Without white space at the ends. */
function trimmed(pieces: readonly ShownPiece[]): readonly ShownPiece[] {
  const words = pieces.map((piece) => piece.text).join('');
  const kept = [...withoutFirst(pieces, words.length - words.trimStart().length)];
  while (kept.length > 0 && kept.at(-1)!.text.trim() === '') kept.pop();
  const last = kept.at(-1);
  if (last === undefined) return [];
  const text = last.text.trimEnd();
  const isEven = last.text.length === last.end - last.start;
  return [...kept.slice(0, -1), { ...last, end: isEven ? last.start + text.length : last.end, text }];
}
