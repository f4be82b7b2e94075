import type { LabelWords } from '../language/label-words';
import { type Entry, Word } from '../language/language';
import { isWord } from '../text/units';
import type { BlockFacts } from '../block/facts';
import type { MentionFact } from '../phrases/mention';
import { slice } from '../span';
import { contains, type SpanIn } from '../spaces';
import type { Entity, PlacedMention } from '../speakers/entity';
import { latestBefore, nameSpanOf, positionOf } from '../speakers/entity';
import { resolveDescription } from '../speakers/descriptions';
import { margin, resolvePronoun, type LikePronoun, type PronounContext, type LastClaim, type Resolution } from '../speakers/pronouns';
import { findOwner, FirstOwners, isOwnersWords } from '../speakers/owned';
import type { KnownNames } from '../speakers/known-name';
import { findSeveral } from '../speakers/one-of';
import { Registry } from '../speakers/registry';
import { mentionEvent } from '../speakers/trace-mention';
import type { SceneNotes } from '../notes';
import type { PreparedMention } from '../phrases/prepared-mention';
import { addresseeOf } from './addressee';
import { isAnswer, isAsking, isNextTurn } from './answers';
import { dialogueSpeakers, isOfTurn, Talk } from './dialogue-speakers';
import { findExaminations, type Examinations } from './examinations';
import { findInterviewPeople, type InterviewPeople } from './interview-people';
import { findOuterClaims, findWriter, type FirstPerson } from './first-person';
import type { DraftClaim } from './draft-claim';
import { isLetters, isParty, labelLink } from './label-link';
import { namedNext, withoutSelf, type DescriptionContext } from './named-next';
import { toScene, type PlacedBlock, type Scene } from './scene';
import { withSecondPersons } from './second-person';
import { unresolved, type Resolved, type SpeakerLink } from './speaker-link';

/** Names or claims read per step. */
const stride = 64;

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
  let count = 0;
  for (const [block, { facts }] of blocks.entries()) {
    for (const fact of facts.names) {
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
  const { blocks, opens, language } = scene;
  // A claim's own source is resolved with the claim.
  const sources = new Set(claims.map(({ fact, block }) => startOf(fact.source, blocks[block]!)));
  const loose = descriptions.filter(({ fact, offset }) => !sources.has(offset + fact.nameSpan.start));
  const links: SpeakerLink[] = [];
  const speakers = new Map<DraftClaim, Entity>();
  const interview = findInterviewPeople(
    scene,
    registry,
    claims.find((claim) => isOfParty(claim, language.labels))?.block ?? -1,
  );
  const talk = isDialogue ? new Talk() : null;
  let last: LastClaim | null = null;
  let next = 0;
  for (const claim of claims) {
    const placed = blocks[claim.block]!;
    const { start } = placed.block;
    const { source, cue } = claim.fact;
    const position = start + Math.min(cue.start, source?.nameSpan.start ?? cue.start);
    while (next < loose.length && positionOf(loose[next]!) < position)
      enterDescription(scene, loose[next++]!, registry, last, talk);
    const link = linkOf(claim, enclosingSpan(claim, blocks), {
      scene,
      registry,
      place,
      last,
      talk,
      examinations,
      interview,
      answers: isAnswer(scene, claim, last) || (talk !== null && isNextTurn(scene, claim, last)),
      speakers,
    });
    const isTurn = talk !== null && isOfTurn(claim);
    const speaker = link.entity ?? (isTurn && claim.fact.rule === 'continuation' ? talk.nextIn(claim.block) : null);
    if (speaker !== null) {
      if (link.entity !== null) speaker.spoke = true;
      if (isTurn) talk.heard(speaker, claim.block);
      if (claim.fact.rule === 'transcript') speakers.set(claim, speaker);
      last = {
        speaker,
        block: claim.block,
        position: start + cue.start,
        asks: isAsking(scene, claim),
      };
    }
    links.push({ ...link, source: source && toScene(placed, source.span) });
    if (links.length % stride === 0) yield;
  }
  for (; next < loose.length; next++) {
    enterDescription(scene, loose[next]!, registry, last, talk);
    if (next % stride === 0) yield;
  }
  const writer = opens ? findWriter(scene, registry) : null;
  const turned = isDialogue ? withTurns(scene, registry, claims, links) : links;
  const all = withFirstPersons(turned, claims, { place, registry, writer, opens });
  return { writer, links: withSecondPersons(scene, all, claims, { place, registry }) };
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
  readonly place: PlaceMention;
  readonly registry: Registry;
  readonly writer: Entity | null;
  readonly opens: boolean;
}

/** `I`, but not `we`. */
function isWriter(entry: Entry): boolean {
  return isWord(entry, Word.first) && entry.pronoun?.number === 'singular';
}

/** `I` is the speaker of the quotation around it, and the writer elsewhere. */
function withFirstPersons(
  links: readonly SpeakerLink[],
  claims: readonly DraftClaim[],
  { place, registry, writer, opens }: FirstPersonContext,
): readonly SpeakerLink[] {
  const mentions = claims.flatMap(({ fact: { source }, block }, at): readonly FirstPerson[] => {
    if (source === null || (source.form !== 'pronoun' && source.form !== 'nominal')) return [];
    const mention = place(source, block);
    const isFirst =
      source.form === 'pronoun'
        ? isWriter(registry.language.entryOf(source.head))
        : isOwnersWords(registry.language, mention);
    return isFirst ? [{ mention, at }] : [];
  });
  if (mentions.length === 0) return links;
  const outer = findOuterClaims(mentions, claims);
  const found = [...links];
  const owned = new FirstOwners();
  for (const first of mentions) {
    const around = outer.get(first);
    const byWriter = around === undefined && !first.mention.fact.quoted;
    const entity = byWriter ? writer : around === undefined ? null : found[around]!.entity;
    if (first.mention.fact.form === 'nominal') {
      owned.add(found[first.at]!.entity, entity);
      continue;
    }
    if (byWriter && !opens) found[first.at] = { ...found[first.at]!, byWriter };
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

/** Enters a description or pronoun that is no claim's source; later ones may resume it. */
function enterDescription(
  scene: Scene,
  mention: PlacedMention,
  registry: Registry,
  last: LastClaim | null,
  talk: Talk | null,
): void {
  const context = {
    scene,
    language: registry.language,
    timeline: registry.timeline,
    last,
    talk: talk?.speakers ?? null,
    answers: false,
    ownContent: [],
    notes: registry.notes,
  };
  if (mention.fact.form === 'pronoun') pronounLink(registry, mention, context);
  else resolveNominal(mention, registry, { ...context, self: null, holder: null });
}

type PlaceMention = (fact: PreparedMention, block: number) => PlacedMention;

function placer(blocks: readonly PlacedBlock[]): PlaceMention {
  return (fact, block) => ({ fact, block, offset: blocks[block]!.block.start });
}

/** The quotation or the turn that a claim is nested in. */
function enclosingSpan(
  { fact: { within }, block, turn }: DraftClaim,
  blocks: readonly PlacedBlock[],
): SpanIn<'scene'> | null {
  const placed = blocks[block]!;
  if (within !== -1) return toScene(placed, placed.facts.regions[within]!.span);
  return turn && { start: turn.content[0]!.start, end: turn.content.at(-1)!.end };
}

interface LinkContext {
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

function linkOf(
  claim: DraftClaim,
  holder: SpanIn<'scene'> | null,
  { scene, registry, place, last, talk, examinations, interview, answers, speakers }: LinkContext,
): Resolved {
  const { source, antecedent, rule, stance } = claim.fact;
  const fact = antecedent ?? source;
  // A turn without a label.
  if (fact === null && rule === 'transcript')
    return { ...unresolved, entity: stance === 'asked' ? interview.asks : interview.answers };
  if (fact === null) return unresolved;
  const mention = place(fact, claim.block);
  const context = {
    scene,
    language: registry.language,
    timeline: registry.timeline,
    last,
    talk: talk?.speakers ?? null,
    answers,
    ownContent: claim.content,
    notes: registry.notes,
  };
  if (fact.form === 'pronoun') {
    const cue = slice(scene.text, toScene(scene.blocks[claim.block]!, claim.fact.cue));
    const isWritten = fact.gender === 'neuter' && registry.language.speakers.reads.test(cue);
    return pronounLink(registry, mention, context, holder, isWritten ? ofDocuments : undefined);
  }
  if (fact.form === 'relative') return unresolved;
  const labelled = claim.fact.rule === 'transcript' ? labelLink(registry, mention, examinations, interview) : null;
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
  if (alone && resolution.kind === 'resolved' && !contains(holder, nameSpanOf(resolution.antecedent))) {
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
  const meant =
    found === null ? withoutSelf(resolveDescription(mention, registry.coreOf(mention), context), context) : null;
  if (found === 'several')
    context.notes?.note(mentionEvent(context.language, mention, 'role', { outcome: 'ambiguous', entity: null }));
  if (found === 'several' || meant?.kind === 'ambiguous') return { ...unresolved, ambiguous: true };
  const entity = registry.enterNominal(mention, found ?? (meant?.kind === 'resolved' ? meant.entity : null), owner);
  const outcome = found === null ? 'new' : 'resolved';
  if (meant === null) context.notes?.note(mentionEvent(context.language, mention, 'role', { outcome, entity }));
  const earlier = latestBefore(entity, positionOf(mention));
  return { ...unresolved, entity, antecedent: earlier === undefined ? null : nameSpanOf(earlier) };
}
