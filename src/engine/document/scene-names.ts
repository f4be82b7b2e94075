/** The names of a scene are entered before any claim is read. */
import type { BlockFacts } from '../block/facts';
import { Word } from '../language/language';
import type { SceneNotes } from '../notes';
import type { PreparedMention } from '../phrases/prepared-mention';
import { slice } from '../span';
import { positionOf, type PlacedMention } from '../speakers/entity';
import type { KnownNames } from '../speakers/known-name';
import { Registry } from '../speakers/registry';
import { isWord } from '../text/units';
import { findExaminations, type Examinations } from './examinations';
import { isLetters, isParty } from './label-link';
import type { PlacedBlock, Scene } from './scene';

/** Names entered per step. */
const stride = 64;

/** Puts a block's mention into its scene. */
export type PlaceMention = (fact: PreparedMention, block: number) => PlacedMention;

function placer(blocks: readonly PlacedBlock[]): PlaceMention {
  return (fact, block) => ({ fact, block, offset: blocks[block]!.block.start });
}

/** The names of a scene, before any claim is read. */
export interface SceneNames {
  readonly registry: Registry;
  readonly place: PlaceMention;
  /** Mentions other than names, in order. */
  readonly descriptions: readonly PlacedMention[];
  readonly examinations: Examinations;
}

/** Enters all proper names of a scene first: a later full name explains an earlier short one. Yields now and then. */
export function* enterNames(
  scene: Scene,
  names: KnownNames,
  notes: SceneNotes | null,
): Generator<undefined, SceneNames> {
  const { text, blocks, language } = scene;
  const registry = new Registry((span) => slice(text, span), names, notes);
  const place = placer(blocks);
  const descriptions: PlacedMention[] = [];
  const initials: PlacedMention[] = [];
  // `Joan Hewitt (JH)` in the list of those present, and `JH:` before what she says.
  const letters = new Set(blocks.flatMap(({ facts }) => lettersOfLabels(facts)));
  const surnames = surnamesByFirst(blocks);
  const alone = new Set<string>();
  let count = 0;
  for (const [block, { facts }] of blocks.entries()) {
    for (const [at, each] of facts.names.entries()) {
      const pair = { block, fact: each, next: facts.names[at + 1] };
      const fact = alone.has(each.name[0] ?? '') ? each : withSharedSurname(scene, pair, surnames);
      if (fact.name.length === 1) alone.add(fact.name[0]!);
      if (isParty(fact, language.labels)) continue;
      if (fact.name.length === 1 && letters.has(fact.name[0]!)) initials.push(place(fact, block));
      else if (fact.form === 'name') registry.enter(place(fact, block));
      else descriptions.push(place(fact, block));
      if (++count % stride === 0) yield;
    }
  }
  for (const mention of initials) registry.enterInitials(mention);
  markThey(text, registry);
  return { registry, place, descriptions, examinations: findExaminations(scene, registry) };
}

/** The surnames of those who are named in full, by their first names. */
function surnamesByFirst(blocks: Scene['blocks']): ReadonlyMap<string, ReadonlySet<string>> {
  const found = new Map<string, Set<string>>();
  for (const { facts } of blocks)
    for (const { form, name } of facts.names)
      if (form === 'name' && name.length > 1) found.set(name[0]!, (found.get(name[0]!) ?? new Set()).add(name.at(-1)!));
  return found;
}

/** `Ann | and Tom Hale`: she has his surname, unless the text has another for her. */
function withSharedSurname(
  { text, blocks, language }: Scene,
  {
    block,
    fact,
    next,
  }: { readonly block: number; readonly fact: PreparedMention; readonly next?: PreparedMention | undefined },
  surnames: ReadonlyMap<string, ReadonlySet<string>>,
): PreparedMention {
  const [first, second] = [fact.name[0], next?.name];
  if (fact.form !== 'name' || fact.name.length !== 1 || second?.length !== 2 || next?.form !== 'name') return fact;
  const areGiven = [first!, second[0]!].every((word) => language.givenNames.has(word.toLowerCase()));
  if (!areGiven || surnames.has(first!)) return fact;
  const { start } = blocks[block]!.block;
  const between = text.slice(start + fact.nameSpan.end, start + next.nameSpan.start);
  return isWord(language.entryOf(between.trim()), Word.and) ? { ...fact, name: [first!, second[1]!] } : fact;
}

/** The text tells so within so many units after the name. */
const theyReach = 60;

function markThey(text: string, { language, timeline }: Registry): void {
  for (const { index } of text.matchAll(language.speakers.theyIsOne)) {
    const [named] = timeline.before(index, 0);
    if (named !== undefined && index - positionOf(named.mention) <= theyReach && named.entity.type !== 'organization')
      named.entity.isThey = true;
  }
}

/** The labels that may be initials. */
function lettersOfLabels({ turns }: BlockFacts): readonly string[] {
  return turns.flatMap(({ source }) => (isLetters(source) ? source.name : []));
}
