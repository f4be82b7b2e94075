import { traced } from '../claims/traced';
import type { PreparedClaim } from '../claims/prepared-claim';
import { displayName } from '../speakers/display-name';
import type { Language } from '../language/language';
import type { SceneNotes } from '../notes';
import type { LeftOut, TracedClaim } from '../trace';
import type { DraftClaim } from './draft-claim';
import type { FoundClaim } from './findings';
import type { SpeakerLink } from './speaker-link';
import { toScene, type PlacedBlock } from './scene';
import { whyLeftOut } from './write-claims';

interface ShownClaim {
  readonly draft: DraftClaim;
  readonly link: SpeakerLink;
  readonly claim: FoundClaim;
}

/** What becomes of a scene's claims: `joined` are those that its paragraphs leave, `shown` those of its section. */
export interface ClaimsOfScene {
  readonly language: Language;
  readonly blocks: readonly PlacedBlock[];
  readonly joined: readonly DraftClaim[];
  readonly kept: readonly DraftClaim[];
  readonly shown: readonly ShownClaim[];
}

/** Notes who speaks in the claims that are shown, and why the others are not. */
export function noteClaims(notes: SceneNotes, { language, blocks, joined, kept, shown }: ClaimsOfScene): void {
  const shownDrafts = new Map(shown.map((each) => [each.draft, each]));
  const drafts = new Map(joined.map((draft) => [draft.fact, draft]));
  const keptDrafts = new Set(kept);
  for (const placed of blocks) {
    for (const fact of placed.facts.claims) {
      const draft = drafts.get(fact);
      if (draft === undefined)
        noteLeftOut(notes, fact, placed, { reason: isHeadlineBlock(placed) ? 'headline' : 'turn' });
      else if (!keptDrafts.has(draft)) noteLeftOut(notes, fact, placed, whyLeftOut(draft, language, fact.weight));
      else if (!shownDrafts.has(draft)) noteLeftOut(notes, fact, placed, whyLeftOut(draft, language, 0));
    }
  }
  for (const each of shown) noteSpeaker(notes, language, each);
}

function noteLeftOut(notes: SceneNotes, fact: PreparedClaim, placed: PlacedBlock, why: LeftOut): void {
  const { rule, cue, content, source } = traced(fact);
  const claim: TracedClaim = {
    rule,
    cue: toScene(placed, cue),
    content: content.map((span) => toScene(placed, span)),
    source: source && toScene(placed, source),
  };
  notes.note({ kind: 'left-out', claim, why });
}

function isHeadlineBlock({ block, facts }: PlacedBlock): boolean {
  return block.kind === 'heading' || facts.headline;
}

function noteSpeaker(notes: SceneNotes, language: Language, { draft, link, claim }: ShownClaim): void {
  const { content, source, confidence, stance } = claim;
  const cue = claim.cue ?? content[0];
  notes.note({
    kind: 'speaker',
    claim: { rule: draft.fact.rule, cue, content, source },
    name:
      link.entity && displayName(language, { ...link.entity, names: link.entity.names.map(({ written }) => written) }),
    ambiguous: link.ambiguous,
    confidence,
    stance,
  });
}
