import type { Entity } from '../speakers/entity';
import { isShown, shownDrafts, toClaim } from './write-claims';
import type { DocumentStyle } from './document-style';
import { nobody, theWriter, type Findings, type FoundClaim } from './findings';
import { findMentioned, type MentionedSpeakers } from './write-speakers';
import { settleHeadlines } from './settle-headlines';
import { joinBlocks } from './join-blocks';
import { type DraftClaim } from './draft-claim';
import { findProblems } from './write-problems';
import { toQuotations } from './write-quotations';
import type { Scene } from './scene';
import { noteClaims } from './trace-claims';
import { resolveSpeakers } from './resolve-speakers';
import type { SceneNames } from './scene-names';
import type { SpeakerLink } from './speaker-link';
import type { SpanIn } from '../spaces';

/** What was found in a scene's section, and the entity of each of its speakers. */
export interface SceneReading {
  readonly findings: Findings;
  readonly entities: readonly Entity[];
}

/**
 * From the facts of a scene's blocks to the findings of its section. Adds to the registry of `sceneNames`. Yields now
 * and then.
 */
export function* readScene(
  scene: Scene,
  style: DocumentStyle,
  sceneNames: SceneNames,
): Generator<undefined, SceneReading> {
  const blocks = settleHeadlines(scene, style);
  const settled = { ...scene, blocks };
  const joined = yield* joinBlocks(settled, style);
  const drafts = shownDrafts(settled, joined.claims);
  const { links, writer } = yield* resolveSpeakers(settled, sceneNames, drafts, style.dialogue);
  const mentioned = findMentioned(scene, sceneNames.registry.entities, ownLinks(scene, drafts, links));
  yield;
  const shown = claimsOf(settled, drafts, links, mentioned);
  const { notes } = sceneNames.registry;
  if (notes !== null)
    noteClaims(notes, { language: scene.language, blocks, joined: joined.claims, kept: drafts, shown });
  yield;
  const claimOf = new Map(shown.map(({ draft }, at) => [draft, at]));
  const quotations = toQuotations(scene, blocks, joined, claimOf);
  const ambiguous = shown.flatMap(({ claim, link }) => (link.ambiguous && claim.source ? [claim.source] : []));
  const findings: Findings = {
    origin: scene.start,
    claims: shown.map(({ claim }) => claim),
    quotations,
    problems: findProblems(scene, blocks, quotations, ambiguous),
    speakers: mentioned.speakers,
    writer: writer === null ? nobody : (mentioned.indexOf.get(writer) ?? nobody),
  };
  return { findings, entities: mentioned.entities };
}

/** The links of the section's own claims. */
function ownLinks(
  { firstBlock }: Scene,
  drafts: readonly DraftClaim[],
  links: readonly SpeakerLink[],
): readonly SpeakerLink[] {
  return links.filter((_, at) => drafts[at]!.block >= firstBlock);
}

interface LinkedClaim {
  readonly draft: DraftClaim;
  readonly link: SpeakerLink;
  readonly claim: FoundClaim;
}

function compareStarts(a: SpanIn<'scene'>, b: SpanIn<'scene'>): number {
  return a.start - b.start || a.end - b.end;
}

/** The claims of the section, in order of their first content span. */
function claimsOf(
  { text, blocks, firstBlock, language }: Scene,
  drafts: readonly DraftClaim[],
  links: readonly SpeakerLink[],
  { indexOf }: MentionedSpeakers,
): readonly LinkedClaim[] {
  const speakerOf = ({ entity, byWriter }: SpeakerLink): number => {
    if (byWriter && entity === null) return theWriter;
    return entity === null ? nobody : (indexOf.get(entity) ?? nobody);
  };
  return drafts
    .map((draft, at) => ({ draft, link: links[at]! }))
    .filter(({ draft }) => draft.block >= firstBlock)
    .map(({ draft, link }) => ({ draft, link, claim: toClaim(text, blocks, draft, link, speakerOf(link)) }))
    .filter(({ draft, claim }) => isShown(draft, claim, language))
    .sort((a, b) => compareStarts(a.claim.content[0], b.claim.content[0]));
}
