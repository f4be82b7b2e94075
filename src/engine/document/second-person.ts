/** `You told the committee …` within a turn of a transcript is whoever asks or answers there. */
import { Word, type Language } from '../language/language';
import { slice } from '../span';
import type { PreparedMention } from '../phrases/prepared-mention';
import type { Entity, PlacedMention } from '../speakers/entity';
import { latestBefore, nameSpanOf, positionOf } from '../speakers/entity';
import type { Registry } from '../speakers/registry';
import { mentionEvent } from '../speakers/trace-mention';
import { isWord } from '../text/units';
import type { DraftClaim } from './draft-claim';
import { asks } from './exchanges';
import type { Scene } from './scene';
import type { SpeakerLink } from './speaker-link';

/** A claim by `you`: its index, and whom it means. */
interface SecondPerson {
  readonly at: number;
  readonly entity: Entity;
}

/**
 * Whom `you` means: where two talk, the other one; elsewhere, in questions and answers, who speaks before and after the
 * turn, if they are one and another than its speaker. `links[i]` is the speaker of `claims[i]`.
 */
function findSecondPersons(
  { text, language }: Scene,
  links: readonly SpeakerLink[],
  claims: readonly DraftClaim[],
): readonly SecondPerson[] {
  if (!claims.some((claim) => isYou(claim, language))) return [];
  const turns = claims.flatMap((claim, at) => (claim.fact.rule === 'transcript' ? [{ claim, at }] : []));
  const placeOf = new Map(turns.map(({ claim }, place) => [claim, place]));
  const all = new Set(turns.map(({ at }) => links[at]!.entity));
  const isQuestion = (claim: DraftClaim): boolean => asks(slice(text, claim.content.at(-1)!));
  return claims.flatMap((claim, at) => {
    const place = isYou(claim, language) ? placeOf.get(claim.turn!) : undefined;
    if (place === undefined) return [];
    const [before, own, after] = [turns[place - 1], turns[place]!, turns[place + 1]];
    // Where two talk, it is the other one.
    const other = all.size === 2 ? [...all].find((entity) => entity !== links[own.at]!.entity) : null;
    if (other !== undefined && other !== null && links[own.at]!.entity !== null) return [{ at, entity: other }];
    if (before === undefined || after === undefined) return [];
    const { entity } = links[before.at]!;
    if (entity === null || entity !== links[after.at]!.entity || entity === links[own.at]!.entity) return [];
    return isQuestion(own.claim) || isQuestion(before.claim) ? [{ at, entity }] : [];
  });
}

function isYou({ fact: { source, within }, turn }: DraftClaim, { entryOf }: Language): boolean {
  return turn !== null && within === -1 && source?.form === 'pronoun' && isWord(entryOf(source.head), Word.second);
}

interface SecondPersonContext {
  readonly registry: Registry;
  readonly place: (fact: PreparedMention, block: number) => PlacedMention;
}

/** `You` within a turn is whom its speaker questions or answers. */
export function withSecondPersons(
  scene: Scene,
  links: readonly SpeakerLink[],
  claims: readonly DraftClaim[],
  { place, registry }: SecondPersonContext,
): readonly SpeakerLink[] {
  const found = [...links];
  for (const { at, entity } of findSecondPersons(scene, links, claims)) {
    const { fact, block } = claims[at]!;
    const mention = place(fact.source!, block);
    const named = latestBefore(entity, positionOf(mention)) ?? entity.mentions[0]!;
    found[at] = { ...found[at]!, entity, antecedent: nameSpanOf(named), ambiguous: false };
    registry.notes?.note(mentionEvent(registry.language, mention, 'second-person', { outcome: 'resolved', entity }));
    registry.enterPronoun(mention, entity);
  }
  return found;
}
