/** Who is meant by the source of a claim, and by a description or pronoun that is none. */
import { Word } from '../language/language';
import { slice } from '../span';
import { contains, type SpanIn } from '../spaces';
import { resolveDescription } from '../speakers/descriptions';
import { latestBefore, nameSpanOf, positionOf, type Entity, type PlacedMention } from '../speakers/entity';
import { findSeveral } from '../speakers/one-of';
import { findOwner } from '../speakers/owned';
import {
  margin,
  resolvePronoun,
  type LastClaim,
  type LikePronoun,
  type PronounContext,
  type Resolution,
} from '../speakers/pronouns';
import type { Registry } from '../speakers/registry';
import { mentionEvent } from '../speakers/trace-mention';
import { isWord } from '../text/units';
import type { Talk } from './dialogue-speakers';
import type { DraftClaim } from './draft-claim';
import type { Examinations } from './examinations';
import type { InterviewPeople } from './interview-people';
import { labelLink } from './label-link';
import { namedNext, withoutSelf, type DescriptionContext } from './named-next';
import { toScene, type PlacedBlock, type Scene } from './scene';
import type { PlaceMention } from './scene-names';
import { unresolved, type Resolved } from './speaker-link';

/** The quotation or the turn that a claim is nested in. */
function enclosingSpan(
  { fact: { within }, block, turn }: DraftClaim,
  blocks: readonly PlacedBlock[],
): SpanIn<'scene'> | null {
  const placed = blocks[block]!;
  if (within !== -1) return toScene(placed, placed.facts.regions[within]!.span);
  return turn && { start: turn.content[0]!.start, end: turn.content.at(-1)!.end };
}

/** What is known where a claim is read. */
export interface LinkContext {
  readonly scene: Scene;
  readonly registry: Registry;
  readonly place: PlaceMention;
  readonly last: LastClaim | null;
  readonly talk: Talk | null;
  readonly examinations: Examinations;
  readonly interview: InterviewPeople;
  readonly answers: boolean;
  /** Of the turns so far. */
  readonly speakers: ReadonlyMap<DraftClaim, Entity>;
}

/** The speaker of a claim by its own source. */
export function linkOf(
  claim: DraftClaim,
  { scene, registry, place, last, talk, examinations, interview, answers, speakers }: LinkContext,
): Resolved {
  const { source, antecedent, rule } = claim.fact;
  const fact = antecedent ?? source;
  // `- Were you there?` in subtitles may be anybody’s.
  const isDashed = scene.blocks[claim.block]!.block.setting === 'dash';
  if (fact === null) return { ...unresolved, entity: isDashed ? null : partyOf(claim, interview) };
  const holder = enclosingSpan(claim, scene.blocks);
  const mention = place(fact, claim.block);
  const goesOn = !fact.quoted && goesOnWith(scene, claim, mention, last);
  const context = { ...contextOf(scene, registry, { last, talk }), answers, goesOn, ownContent: claim.content };
  if (fact.form === 'pronoun')
    return pronounLink(registry, mention, context, holder, isWritten(scene, claim) ? ofDocuments : undefined);
  if (fact.form === 'relative') return unresolved;
  const labelled = rule === 'transcript' ? labelLink(registry, mention, examinations, interview) : null;
  if (labelled !== null) return labelled;
  const self = claim.turn === null ? holder && (last?.speaker ?? null) : (speakers.get(claim.turn) ?? null);
  const link =
    fact.form === 'name'
      ? nameLink(registry, mention, context)
      : resolveNominal(mention, registry, { ...context, self, holder });
  if (antecedent === null || source === null) return link;
  if (link.entity !== null) registry.enterPronoun(place(source, claim.block), link.entity);
  return { ...link, antecedent: nameSpanOf(mention) };
}

/** For a mention that is no claim's source. */
function contextOf(
  scene: Scene,
  { language, timeline, notes }: Registry,
  { last, talk }: Pick<LinkContext, 'last' | 'talk'>,
): PronounContext & { readonly scene: Scene } {
  return {
    scene,
    text: scene.text,
    language,
    timeline,
    last,
    talk: talk?.speakers ?? null,
    answers: false,
    goesOn: false,
    ownContent: [],
    notes,
  };
}

/** Whether somebody is named in the same words in marks, or before the cue within: `“Bell lied,” she said. “He …”` */
function isSaidAlong(holder: SpanIn<'scene'>, antecedent: PlacedMention, { block }: PlacedMention): boolean {
  return contains(holder, nameSpanOf(antecedent)) || (antecedent.fact.quoted && antecedent.block === block);
}

/** `“…,” | he | said`: after words in marks that follow what somebody stated, and reply to nobody. */
function goesOnWith(
  { text, blocks, language }: Scene,
  { fact, content, block }: DraftClaim,
  mention: PlacedMention,
  last: LastClaim | null,
): boolean {
  if (last === null || last.asks || fact.regions.length === 0 || content[0]!.start > positionOf(mention)) return false;
  return !language.speakers.answers.test(slice(text, toScene(blocks[block]!, fact.cue)));
}

/** Who asks or answers in a turn of an interview without labels. */
function partyOf({ fact: { rule, stance } }: DraftClaim, { asks, answers }: InterviewPeople): Entity | null {
  if (rule !== 'transcript') return null;
  return stance === 'asked' ? asks : answers;
}

/** `“All is well,” it read`. */
function isWritten({ text, blocks, language }: Scene, { fact, block }: DraftClaim): boolean {
  const isThing = fact.source?.gender === 'neuter';
  return isThing && language.speakers.reads.test(slice(text, toScene(blocks[block]!, fact.cue)));
}

/** `In a message the firm denied it. “All is well,” it read`: no firm reads so. */
const ofDocuments: LikePronoun = {
  prefers: ({ type }) => (type === 'document' ? 0 : null),
  lead: margin,
  by: 'pronoun',
};

/**
 * Within a quotation, `he` is not its speaker, and may be somebody that only the speaker knows of: the antecedent must
 * stand in the quotation itself.
 */
function pronounLink(
  registry: Registry,
  mention: PlacedMention,
  context: PronounContext,
  holder: SpanIn<'scene'> | null = null,
  like?: LikePronoun,
): Resolved {
  if (isWord(registry.language.entryOf(mention.fact.head), Word.first | Word.second)) return unresolved;
  const resolution = resolvePronoun(mention, context, like);
  const alone = holder !== null && mention.fact.number === 'singular';
  if (alone && resolution.kind === 'resolved' && !isSaidAlong(holder, resolution.antecedent, mention)) {
    context.notes?.note(mentionEvent(context.language, mention, 'quotation', { outcome: 'nobody', entity: null }));
    return unresolved;
  }
  return resolvedLink(registry, mention, resolution);
}

function resolvedLink(registry: Registry, mention: PlacedMention, resolution: Resolution): Resolved {
  if (resolution.kind !== 'resolved') return { ...unresolved, ambiguous: resolution.kind === 'ambiguous' };
  registry.enterPronoun(mention, resolution.entity);
  return { ...unresolved, entity: resolution.entity, antecedent: nameSpanOf(resolution.antecedent) };
}

/** `The Ukrainian` has a capital and is no name. */
function nameLink(registry: Registry, mention: PlacedMention, context: PronounContext): Resolved {
  if (mention.fact.type === 'group') return { ...unresolved, entity: registry.enterGroup(mention) };
  const meant = resolveDescription(mention, registry.coreOf(mention), context);
  if (meant !== null) return resolvedLink(registry, mention, meant);
  return { ...unresolved, entity: registry.enter(mention) };
}

/** `His directeur sportif, Alain Roux`: a person's name after a noun that no list has. */
function namedWithin(registry: Registry, { fact, offset }: PlacedMention): Entity | null {
  const { label, span } = fact;
  if (!/,\s\p{Lu}[^,]*$/u.test(label)) return null;
  const entity = registry.namedAt(offset + span.end);
  if (entity === undefined || fact.number !== 'singular') return null;
  // `The manager, Sohel Kibria`, though no list has the name; not `the chair, Ann Orr of Lund`.
  const isNamed =
    fact.type === 'person' && entity.names.some(({ written }) => label.endsWith(`, ${written.join(' ')}`));
  return entity.type === 'person' || (entity.type === 'unknown' && isNamed) ? entity : null;
}

/** The antecedent of `the president` is the name that it resumes; `officials` has none. */
function resolveNominal(mention: PlacedMention, registry: Registry, context: DescriptionContext): Resolved {
  // `one of them`: nobody that has been spoken of alone.
  if (registry.language.speakers.oneOfThem.test(mention.fact.label))
    return { ...unresolved, entity: registry.enterNominal(mention, null, null) };
  const several = findSeveral(mention, context);
  if (several !== null) {
    const entity = registry.enterNominal(mention, null, null);
    entity.among = several;
    return { ...unresolved, entity };
  }
  const owner = findOwner(mention, context, context.holder);
  const found =
    namedWithin(registry, mention) ??
    registry.findSurname(mention) ??
    registry.findNominal(mention, owner) ??
    namedNext(context.scene, registry, mention);
  const isFree = found === null || isBareNoun(found, mention);
  const meant = isFree ? withoutSelf(resolveDescription(mention, registry.coreOf(mention), context), context) : null;
  if (found === 'several')
    context.notes?.note(mentionEvent(context.language, mention, 'role', { outcome: 'ambiguous', entity: null }));
  if (found === 'several' || (found === null && meant?.kind === 'ambiguous')) return { ...unresolved, ambiguous: true };
  const entity = registry.enterNominal(mention, meant?.kind === 'resolved' ? meant.entity : found, owner);
  const outcome = found === null ? 'new' : 'resolved';
  if (meant === null) context.notes?.note(mentionEvent(context.language, mention, 'role', { outcome, entity }));
  const earlier = latestBefore(entity, positionOf(mention));
  return { ...unresolved, entity, antecedent: earlier === undefined ? null : nameSpanOf(earlier) };
}

/** `Charity calls for help`, in a headline: `the charity` below it may be one that has a name. */
function isBareNoun(found: Entity | 'several', { fact }: PlacedMention): boolean {
  if (found === 'several' || found.names.length > 0 || !fact.definite) return false;
  return found.type === 'organization' && found.mentions.every((mention) => !mention.fact.definite);
}

/** Enters a description or pronoun that is no claim's source; later ones may resume it. */
export function enterDescription(
  scene: Scene,
  mention: PlacedMention,
  registry: Registry,
  said: Pick<LinkContext, 'last' | 'talk'>,
): void {
  const context = contextOf(scene, registry, said);
  if (mention.fact.form === 'pronoun') pronounLink(registry, mention, context);
  else resolveNominal(mention, registry, { ...context, self: null, holder: null });
}
