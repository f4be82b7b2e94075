import type * as vscode from 'vscode';
import type { AnnotatedDocument } from '../../annotation-store';
import type { FoundEntry } from '../../claim-reader';
import type { EntryTarget } from '../../presentation/command-targets';
import type { StatementEntry } from '../../presentation/statement-entries';
import { entryAt, firstPlaceFrom, indexOfEntry, type EntryPlace, type Overview } from '../../presentation/overview';
import { reveal } from '../../util/reveal';
import type { Decider, Start } from './decider';

/** The next claim that nobody decided about. */
export interface Next {
  readonly document: vscode.TextDocument;
  readonly target: EntryTarget;
  /** How many are open, the one at the start left out. */
  readonly open: number;
}

/**
 * For whoever is in the panel in the order of its rows, for others in that of the text. After the last claim comes the
 * first. Undefined where all are decided.
 */
export async function nextUndecided(decider: Decider, start: Start): Promise<Next | undefined> {
  const { document, entry: from } = start;
  const known = await orderedPlaces(decider, start);
  if (!known) return undefined;
  const { annotated, places } = known;
  const entries = decider.reader.entries(annotated);
  const open = places.flatMap((place) => {
    const entry = entryAt(entries, place);
    return entry?.claim && entry !== from && isUndecidedClaim(annotated, entry) ? entry : [];
  });
  const [entry] = open;
  if (!entry) return undefined;
  const target = { uri: document.uri.toString(), entry: entry.id, near: entry.content[0].start };
  return { document, target, open: open.length };
}

/** Whether nobody decided about a claim, or they disagree. */
export function isUndecidedClaim({ found }: AnnotatedDocument, { claim }: StatementEntry): boolean {
  const verdict = claim && found.review(claim)?.settled.verdict;
  return claim !== null && (verdict === undefined || verdict === 'noted' || verdict === 'disagreement');
}

/** All places, the ones after the start first. */
async function orderedPlaces(
  decider: Decider,
  { document, entry, offset, isInPanel }: Start,
): Promise<{ readonly annotated: AnnotatedDocument; readonly places: readonly EntryPlace[] } | undefined> {
  const { list } = decider.context.listed;
  const isListed = isInPanel && list !== undefined && list.annotated === decider.context.store.current(document);
  const known = isListed ? list : await decider.reader.freshOverview(document);
  if (!known) return undefined;
  const { annotated, overview } = known;
  const own = entry ? indexOfEntry(overview, entry) : -1;
  const order = isListed ? list.order : overview.places.map((_, index) => index);
  const at = own >= 0 ? order.indexOf(own) + 1 : placeAfter(overview, offset);
  return { annotated, places: [...order.slice(at), ...order.slice(0, at)].map((index) => overview.places[index]!) };
}

const placeAfter = ({ places }: Overview, offset: number): number => firstPlaceFrom(places, offset + 1);

/** Selects the claim in the text, and its row, which takes the focus if that is in the panel. */
export async function goTo(decider: Decider, { document, target }: Next, isInPanel: boolean): Promise<void> {
  const found: FoundEntry | undefined = await decider.reader.find(target);
  if (!found) return;
  await reveal(document, found.entry.content[0], { preserveFocus: isInPanel });
  if (isInPanel) await decider.context.listed.focus(target);
}
