/** `You told the committee …` within a turn of a transcript is whoever asks or answers there. */
import { Word, type Language } from '../language/language';
import { slice } from '../span';
import type { Entity } from '../speakers/entity';
import { isWord } from '../text/units';
import type { DraftClaim } from './draft-claim';
import { asks } from './exchanges';
import type { Scene } from './scene';
import type { SpeakerLink } from './speaker-link';

/** A claim by `you`: its index, and whom it means. */
export interface SecondPerson {
  readonly at: number;
  readonly entity: Entity;
}

/**
 * Whom `you` means in questions and answers: who speaks before and after the turn, if they are one and another than
 * its speaker. `links[i]` is the speaker of `claims[i]`.
 */
export function findSecondPersons(
  { text, language }: Scene,
  links: readonly SpeakerLink[],
  claims: readonly DraftClaim[],
): readonly SecondPerson[] {
  if (!claims.some((claim) => isYou(claim, language))) return [];
  const turns = claims.flatMap((claim, at) => (claim.fact.rule === 'transcript' ? [{ claim, at }] : []));
  const placeOf = new Map(turns.map(({ claim }, place) => [claim, place]));
  const isQuestion = (claim: DraftClaim): boolean => asks(slice(text, claim.content.at(-1)!));
  return claims.flatMap((claim, at) => {
    const place = isYou(claim, language) ? placeOf.get(claim.turn!) : undefined;
    if (place === undefined) return [];
    const [before, own, after] = [turns[place - 1], turns[place]!, turns[place + 1]];
    if (before === undefined || after === undefined) return [];
    const { entity } = links[before.at]!;
    if (entity === null || entity !== links[after.at]!.entity || entity === links[own.at]!.entity) return [];
    return isQuestion(own.claim) || isQuestion(before.claim) ? [{ at, entity }] : [];
  });
}

function isYou({ fact: { source, within }, turn }: DraftClaim, { entryOf }: Language): boolean {
  return turn !== null && within === -1 && source?.form === 'pronoun' && isWord(entryOf(source.head), Word.second);
}
