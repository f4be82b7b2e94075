import * as vscode from 'vscode';
import { openDocument } from '../../claim-reader';
import { commands } from '../../contributions';
import { lineOf, toRange } from '../../conversions';
import { countOf } from '../../util/counts';
import { entryAt, indexOfEntry, isStanding, type EntryPlace } from '../../presentation/overview';
import { parseTarget } from '../../presentation/command-targets';
import { reveal } from '../../util/reveal';
import { inSlices } from '../../util/slices';
import { quotationText } from './copy';
import { noFilter, type Filter } from './filter';
import { namelessHeading, speakerHeading, type Heading } from './headings';
import { ClaimRows, type TreeInput } from './tree';
import type { ClaimsView } from './view';

/** The entries below a speaker's heading, in the newest version of the document. */
interface Members {
  readonly document: vscode.TextDocument;
  readonly input: TreeInput;
  readonly places: readonly EntryPlace[];
}

/** Registers the commands of a speaker's row. Each takes the row as its argument. */
export function registerGroupCommands(
  claims: ClaimsView,
  add: (id: string, run: (row: unknown) => Promise<void>) => void,
): void {
  const onMembers = (
    id: string,
    run: (members: Members) => Promise<void> | void,
    filter = (): Filter => noFilter,
  ): void =>
    add(id, async (row) => {
      const members = await membersOf(claims, row, filter());
      if (members) await run(members);
      else vscode.window.setStatusBarMessage('These claims are no longer there', 3000);
    });
  // The filter of the list applies to copies.
  onMembers(commands.copyAll, copyAll, () => claims.filter);
  onMembers(commands.showOnlyThese, (members) => claims.setFilter({ only: headingOf(members) }));
  onMembers(commands.findReferences, findReferences);
}

async function membersOf(claims: ClaimsView, row: unknown, filter: Filter): Promise<Members | undefined> {
  const target = parseTarget(row);
  const document = target ? openDocument(target.uri) : undefined;
  const first = document && (await claims.reader.find(row));
  if (!first) return undefined;
  const known = await claims.reader.freshOverview(document);
  if (!known) return undefined;
  const input: TreeInput = {
    ...claims.inputOf(document, known.annotated, known.overview),
    grouping: 'speaker',
    filter,
  };
  const isOver = (): boolean => document.version !== known.annotated.version;
  const tree = (await inSlices(ClaimRows.of(input), isOver))?.value;
  const indices = tree?.groupWith(indexOfEntry(known.overview, first.entry)) ?? [];
  return indices.length > 0
    ? { document, input, places: indices.map((index) => known.overview.places[index]!) }
    : undefined;
}

async function copyAll(members: Members): Promise<void> {
  const { document } = members;
  const { version } = document;
  const places = members.places.filter(isStanding);
  const copied = (await inSlices(quotationTexts({ ...members, places }), () => document.version !== version))?.value;
  if (!copied) return;
  await vscode.env.clipboard.writeText(copied.join('\n'));
  const left = members.places.length - places.length;
  const rest = left === 0 ? '' : `, ${left.toLocaleString('en')} rejected left out`;
  vscode.window.setStatusBarMessage(`${countOf(copied.length, 'quotation')} copied${rest}`, 3000);
}

function* quotationTexts({ document, input: { entries }, places }: Members): Generator<void, readonly string[]> {
  const file = vscode.workspace.asRelativePath(document.uri, false);
  const texts: string[] = [];
  for (const place of places) {
    const entry = entryAt(entries, place);
    if (entry) texts.push(quotationText(entries, entry, { file, line: lineOf(document, place.start) }));
    yield;
  }
  return texts;
}

function headingOf({ input: { entries }, places }: Members): Pick<Heading, 'key' | 'label'> {
  const [first] = places;
  const speaker = first?.speaker ? entries.speaker(first.speaker) : null;
  if (!speaker) return namelessHeading(first!);
  const { key, label } = speakerHeading(speaker, entries.membersOf(speaker));
  const isAlone = places.every((place) => place.speaker === speaker.id);
  return { key, label: isAlone ? label : `${label}, alone or with others` };
}

/** Shows the claims in the editor's own list of references, at the first one. */
async function findReferences({ document, places }: Members): Promise<void> {
  const standing = places.filter(isStanding);
  const [first] = standing;
  if (!first) return;
  await reveal(document, first, { preserveFocus: false });
  const locations = standing.map((place) => new vscode.Location(document.uri, toRange(document, place)));
  await vscode.commands.executeCommand(
    'editor.action.showReferences',
    document.uri,
    document.positionAt(first.start),
    locations,
  );
}
