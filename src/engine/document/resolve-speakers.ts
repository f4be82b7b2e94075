import type { LabelWords } from '../language/label-words';
import { Word } from '../language/language';
import { isWord } from '../text/units';
import type { MentionFact } from '../phrases/mention';
import type { Entity, PlacedMention } from '../speakers/entity';
import { latestBefore, nameSpanOf, positionOf } from '../speakers/entity';
import type { LastClaim } from '../speakers/pronouns';
import { FirstOwners, isOwnersWords } from '../speakers/owned';
import type { Registry } from '../speakers/registry';
import { mentionEvent } from '../speakers/trace-mention';
import { addresseeOf } from './addressee';
import { isAnswer, isAsking, isNextTurn } from './answers';
import { dialogueSpeakers, isOfTurn, Talk } from './dialogue-speakers';
import { findInterviewPeople } from './interview-people';
import { findAuthors, findOuterClaims, findSenders, findWriter, isOurs, type FirstPerson } from './first-person';
import type { DraftClaim } from './draft-claim';
import { isParty } from './label-link';
import { enterDescription, linkOf } from './link-claim';
import { toScene, type PlacedBlock, type Scene } from './scene';
import type { PlaceMention, SceneNames } from './scene-names';
import { withSecondPersons } from './second-person';
import type { SpeakerLink } from './speaker-link';

/** Claims and descriptions read per step. */
const stride = 64;

/**
 * Finds the speaker of every claim in one pass over descriptions and claims, in the order of the text; `claims` must be
 * in order of their cues. Yields now and then.
 */
export function* resolveSpeakers(
  scene: Scene,
  { registry, place, descriptions, examinations }: SceneNames,
  claims: readonly DraftClaim[],
  isDialogue: boolean,
): Generator<undefined, SpeakersFound> {
  const { blocks, opens } = scene;
  // A claim's own source is resolved with the claim.
  const sources = new Set(claims.map(({ fact, block }) => startOf(fact.source, blocks[block]!)));
  const loose = descriptions.filter(({ fact, offset }) => !sources.has(offset + fact.nameSpan.start));
  const links: SpeakerLink[] = [];
  const said = new SaidSoFar(scene, isDialogue);
  const firstOfParty = claims.find((claim) => isOfParty(claim, scene.language.labels));
  const interview = findInterviewPeople(scene, registry, firstOfParty?.block ?? -1);
  let next = 0;
  for (const claim of claims) {
    const placed = blocks[claim.block]!;
    const { source, cue } = claim.fact;
    const position = placed.block.start + Math.min(cue.start, source?.nameSpan.start ?? cue.start);
    while (next < loose.length && positionOf(loose[next]!) < position)
      enterDescription(scene, loose[next++]!, registry, said);
    const { last, talk, speakers } = said;
    const answers = said.isAnswer(claim);
    const known = { scene, registry, place, last, talk, examinations, interview, answers, speakers };
    const link = linkOf(claim, known);
    said.add(claim, link.entity);
    links.push({ ...link, source: source && toScene(placed, source.span) });
    if (links.length % stride === 0) yield;
  }
  for (; next < loose.length; next++) {
    enterDescription(scene, loose[next]!, registry, said);
    if (next % stride === 0) yield;
  }
  const writer = opens ? findWriter(scene, registry) : null;
  const turned = isDialogue ? withTurns(scene, registry, claims, links) : links;
  const all = withFirstPersons(turned, claims, {
    scene,
    place,
    registry,
    writer,
    opens,
    senders: findSenders(scene, registry),
  });
  return { writer, links: withSecondPersons(scene, all, claims, { place, registry }) };
}

/** What has been said up to a claim. */
class SaidSoFar {
  last: LastClaim | null = null;
  readonly talk: Talk | null;
  /** Of the turns of a transcript. */
  readonly speakers = new Map<DraftClaim, Entity>();

  constructor(
    private readonly scene: Scene,
    isDialogue: boolean,
  ) {
    this.talk = isDialogue ? new Talk() : null;
  }

  /** Whether somebody else than the last speaker makes the claim. */
  isAnswer(claim: DraftClaim): boolean {
    return isAnswer(this.scene, claim, this.last) || (this.talk !== null && isNextTurn(this.scene, claim, this.last));
  }

  /** `entity`: the speaker, if the claim's own words tell. */
  add(claim: DraftClaim, entity: Entity | null): void {
    const { fact, block } = claim;
    const isTurn = this.talk !== null && isOfTurn(claim);
    const speaker = entity ?? (isTurn && fact.rule === 'continuation' ? this.talk.nextIn(block) : null);
    if (speaker === null) return;
    if (entity !== null) speaker.spoke = true;
    if (isTurn) this.talk.heard(speaker, block);
    if (fact.rule === 'transcript') this.speakers.set(claim, speaker);
    const position = this.scene.blocks[block]!.block.start + fact.cue.start;
    this.last = { speaker, block, position, asks: isAsking(this.scene, claim) };
  }
}

/** A turn of an interview without labels, or with `Q` and `A`. */
function isOfParty({ fact: { rule, source } }: DraftClaim, labels: LabelWords): boolean {
  return rule === 'transcript' && (source === null || isParty(source, labels));
}

function withTurns(
  scene: Scene,
  registry: Registry,
  claims: readonly DraftClaim[],
  links: readonly SpeakerLink[],
): readonly SpeakerLink[] {
  const turns = dialogueSpeakers(claims, {
    speakerOf: (at) => links[at]!.entity,
    addresseeOf: (at) => addresseeOf(scene, registry, claims[at]!),
  });
  return links.map((link, at) => ({ ...link, entity: turns.get(at) ?? link.entity }));
}

export interface SpeakersFound {
  /** `links[i]` is the speaker of `claims[i]`. */
  readonly links: readonly SpeakerLink[];
  /** The document's writer; null except in the first section. */
  readonly writer: Entity | null;
}

interface FirstPersonContext {
  readonly scene: Scene;
  readonly place: PlaceMention;
  readonly registry: Registry;
  readonly writer: Entity | null;
  readonly opens: boolean;
  /** Of the message that each block stands in. */
  readonly senders: readonly (Entity | null)[];
}

/**
 * `I` is the speaker of the quotation around it, and the writer elsewhere. `We` is only whom the text calls so, outside
 * of quotations.
 */
function withFirstPersons(
  links: readonly SpeakerLink[],
  claims: readonly DraftClaim[],
  { scene, place, registry, writer, opens, senders }: FirstPersonContext,
): readonly SpeakerLink[] {
  const mentions = claims.flatMap(({ fact: { source }, block }, at): readonly FirstPerson[] => {
    if (source === null || (source.form !== 'pronoun' && source.form !== 'nominal')) return [];
    const mention = place(source, block);
    const isFirst =
      source.form === 'pronoun'
        ? isWord(registry.language.entryOf(source.head), Word.first)
        : isOwnersWords(registry.language, mention);
    return isFirst ? [{ mention, at }] : [];
  });
  if (mentions.length === 0) return links;
  const outer = findOuterClaims(mentions, claims);
  const found = [...links];
  const areWe = (mention: PlacedMention): boolean =>
    mention.fact.form === 'pronoun' && isOurs(registry.language.entryOf(mention.fact.head));
  const authors = mentions.some(({ mention }) => areWe(mention)) ? findAuthors(scene, registry) : null;
  const owned = new FirstOwners();
  for (const first of mentions) {
    const isWe = areWe(first.mention);
    const around = outer.get(first);
    const byWriter = around === undefined && !first.mention.fact.quoted;
    const sender = senders[first.mention.block] ?? null;
    const told = isWe ? authors : (sender ?? writer);
    const entity = byWriter ? told : around === undefined || isWe ? null : found[around]!.entity;
    if (first.mention.fact.form === 'nominal') {
      owned.add(found[first.at]!.entity, entity);
      continue;
    }
    if (byWriter && !isWe && !opens && sender === null) found[first.at] = { ...found[first.at]!, byWriter };
    if (entity === null) continue;
    const named = latestBefore(entity, positionOf(first.mention)) ?? entity.mentions[0]!;
    found[first.at] = { ...found[first.at]!, entity, antecedent: nameSpanOf(named), ambiguous: false };
    registry.notes?.note(
      mentionEvent(registry.language, first.mention, 'first-person', { outcome: 'resolved', entity }),
    );
    registry.enterPronoun(first.mention, entity);
  }
  owned.settle();
  return found;
}

function startOf(source: MentionFact | null, { block }: PlacedBlock): number {
  return source === null ? -1 : block.start + source.nameSpan.start;
}
