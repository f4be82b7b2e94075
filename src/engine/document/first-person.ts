import { type Entry, type Language, Word } from '../language/language';
import type { SpanIn } from '../spaces';
import { positionOf, type Entity, type PlacedMention } from '../speakers/entity';
import type { Registry } from '../speakers/registry';
import type { DraftClaim } from './draft-claim';
import { isWord } from '../text/units';
import type { Scene } from './scene';

/** Blocks at the top that may be a byline. */
const bylineBlocks = 6;

/**
 * The writer of the article, named in a line `By …`, at the end of one, or in a line alone by somebody whom the text
 * does not name again; null where there is none.
 */
export function findWriter(
  { text, blocks, language }: Pick<Scene, 'text' | 'blocks' | 'language'>,
  registry: Registry,
): Entity | null {
  const { byline, bylineAtEnd, nameAlone } = language.layout;
  const top = blocks.slice(0, bylineBlocks);
  const named = (pattern: RegExp): readonly Entity[] =>
    top.flatMap(({ block }) => {
      const line = pattern.exec(text.slice(block.start, block.end));
      return line === null ? [] : (registry.namedAt(block.start + line.index + line[0].length) ?? []);
    });
  return named(byline)[0] ?? named(bylineAtEnd)[0] ?? named(nameAlone).find(isNamedOnce) ?? null;
}

/**
 * Who wrote the message that a block of the scene stands in: `From: Ann Orr`, `On 9 May, Ann Orr wrote:`. An index into
 * the blocks gives an entity; null where no line above names one. What quote signs set apart is another message: behind
 * it the one that it is quoted in goes on.
 */
export function findSenders(
  { text, blocks, language }: Pick<Scene, 'text' | 'blocks' | 'language'>,
  registry: Registry,
): readonly (Entity | null)[] {
  const senders: (Entity | null)[] = [null];
  const depths = blocks.map(({ block }) => quoteDepth(text, block.start));
  return blocks.map(({ block }, at) => {
    const depth = depths[at]!;
    senders.length = Math.min(senders.length, depth + 1);
    const line = language.layout.sender.exec(text.slice(block.start, block.end));
    if (line !== null) {
      // `On 9 May, Ann Orr wrote:` is followed by her words, which are set deeper or not.
      const of = Math.max(depth, depths[at + 1] ?? depth);
      senders[of] = registry.namedAt(block.start + line.index + line[0].length) ?? null;
    }
    return senders[depth] ?? null;
  });
}

/** How many quote signs the line at a position begins with. */
function quoteDepth(text: string, at: number): number {
  const [signs = ''] = /^[>\s]*/u.exec(text.slice(text.lastIndexOf('\n', at - 1) + 1, at + longestSigns)) ?? [];
  return signs.replaceAll(/\s/gu, '').length;
}

/** Quotations of quotations hardly go deeper, in UTF-16 units. */
const longestSigns = 12;

/** Who `we` are in a text that tells so: `We, the Leaders of the Basin, met in Vask.` Null where none does. */
export function findAuthors({ text, language }: Pick<Scene, 'text' | 'language'>, registry: Registry): Entity | null {
  let found: Entity | null = null;
  for (const { mention, entity } of registry.timeline.before(Infinity, 0))
    if (tellsWhoWeAre(text, mention, language)) found = entity;
  return found;
}

/** `We, | the Leaders`, `We, the | Foreign Ministers` */
function tellsWhoWeAre(text: string, { fact, offset }: PlacedMention, { entryOf }: Language): boolean {
  if (fact.form === 'pronoun' || fact.quoted) return false;
  const start = offset + Math.min(fact.span.start, fact.nameSpan.start);
  const before = text.slice(Math.max(0, start - longestOpener), start);
  const opens = /(?<!\p{L})(\p{L}+),\s(?:(\p{L}+)\s)?$/u.exec(before);
  if (opens === null) return false;
  const [, pronoun, article] = opens;
  return isOurs(entryOf(pronoun!.toLowerCase())) && (article === undefined || isWord(entryOf(article), Word.the));
}

/** `We`. */
export function isOurs(entry: Entry): boolean {
  return isWord(entry, Word.first) && entry.pronoun?.number === 'plural';
}

/** A pronoun and an article, in UTF-16 units. */
const longestOpener = 12;

/** Whom an article is about is named in its text as well. */
function isNamedOnce({ type, mentions }: Entity): boolean {
  return type === 'person' && mentions.filter(({ fact }) => fact.form === 'name').length === 1;
}

/** A claim by `I` or `we`, which is resolved after all others. */
export interface FirstPerson {
  readonly mention: PlacedMention;
  /** The claim's index. */
  readonly at: number;
}

/** For each mention the index of the innermost other claim whose content holds it: its speaker is `I`. */
export function findOuterClaims(
  mentions: readonly FirstPerson[],
  claims: readonly DraftClaim[],
): ReadonlyMap<FirstPerson, number> {
  const contents = claims.flatMap(({ content }, at) => content.map((span) => ({ span, at })));
  contents.sort((a, b) => a.span.start - b.span.start);
  const found = new Map<FirstPerson, number>();
  const open: { readonly span: SpanIn<'scene'>; readonly at: number }[] = [];
  let next = 0;
  for (const first of [...mentions].sort((a, b) => positionOf(a.mention) - positionOf(b.mention))) {
    const position = positionOf(first.mention);
    while (next < contents.length && contents[next]!.span.start <= position) open.push(contents[next++]!);
    while (open.length > 0 && open.at(-1)!.span.end <= position) open.pop();
    const outer = open.findLast(({ span, at }) => at !== first.at && span.end > position);
    if (outer !== undefined) found.set(first, outer.at);
  }
  return found;
}
