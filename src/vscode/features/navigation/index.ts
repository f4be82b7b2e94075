import * as vscode from 'vscode';
import { ClaimReader, openDocument } from '../../claim-reader';
import { commands } from '../../contributions';
import type { ListedClaims } from '../../listed-claims';
import { registerForLanguages } from '../../util/for-languages';
import { speakerLabel } from '../../presentation/statement-entries';
import { stateOf } from '../../presentation/entry-state';
import { entryAt, isShared } from '../../presentation/overview';
import { parseTarget } from '../../presentation/command-targets';
import { shorten } from '../../presentation/text';
import { reveal } from '../../util/reveal';
import type { FeatureContext } from '../feature';
import { ClaimSymbols, SourceDefinitions, SpeakerReferences } from './providers';
import { step, type Step } from './step';

/** Milliseconds that a message stays in the status bar. */
const messageTime = 4000;

/** Registers the steps from claim to claim, definitions and references of speakers, and the outline. */
export function registerNavigation(context: FeatureContext): void {
  const { store, listed, subscriptions } = context;
  const reader = new ClaimReader(store);
  const reveals = new RevealCommand(reader, listed);
  subscriptions.push(
    vscode.commands.registerCommand(commands.nextClaim, () => stepTo(reader, 'next')),
    vscode.commands.registerCommand(commands.previousClaim, () => stepTo(reader, 'previous')),
    vscode.commands.registerCommand(commands.nextClaimOfSpeaker, () => stepWithinSpeaker(reader)),
    vscode.commands.registerCommand(commands.revealClaim, (target: unknown, from: unknown) =>
      reveals.run(target, from),
    ),
  );
  const { languages } = vscode;
  registerForLanguages(context, (of) => languages.registerDefinitionProvider(of, new SourceDefinitions(store)));
  registerForLanguages(context, (of) => languages.registerReferenceProvider(of, new SpeakerReferences(store)));
  const symbols = new ClaimSymbols(store);
  registerForLanguages(
    context,
    (of) => languages.registerDocumentSymbolProvider(of, symbols, { label: 'Claims' }),
    ['kinds', 'minimumConfidence', 'showRejected'],
    store.onDidDecide,
  );
}

async function stepTo(reader: ClaimReader, direction: 'next' | 'previous'): Promise<void> {
  const editor = vscode.window.activeTextEditor;
  if (!editor) return;
  const { document } = editor;
  const known = await reader.freshOverview(document);
  if (!known || vscode.window.activeTextEditor !== editor) return;
  const { places } = known.overview;
  const found = step(places, document.offsetAt(editor.selection.start), direction);
  const entry = found && entryAt(reader.entries(known.annotated), places[found.index]!);
  if (!entry) return show('No claims were found in this document, or the settings hide them');
  await reveal(document, entry.content[0], { preserveFocus: false });
  const around = direction === 'next' ? ', from the beginning again' : ', from the end again';
  const state = stateOf(entry) === 'rejected' ? ', rejected' : '';
  show(`${progress(found, places.length)}${state}${found.wrapped ? around : ''}`);
}

/** From the claim at the cursor to the same speaker's next one. */
async function stepWithinSpeaker(reader: ClaimReader): Promise<void> {
  const here = await reader.find(undefined);
  if (!here) return show('No claim was found here');
  const { document, entry } = here;
  const speaker = entry.claim?.speaker ?? null;
  if (speaker === null) return show('Nobody was found who says these words');
  const known = await reader.freshOverview(document);
  if (known?.annotated !== here.annotated) return;
  const own = known.overview.places.filter((place) => place.speaker === speaker);
  const found = step(own, entry.content[0].start, 'next');
  const next = found && entryAt(reader.entries(known.annotated), own[found.index]!);
  if (!next) return show('This claim was not found any more');
  const entries = reader.entries(known.annotated);
  const isAlone = known.overview.places.some((place) => isShared(entries, place, speaker));
  const name = shorten(speakerLabel(entries, next), 60) + (isAlone ? ' alone' : '');
  if (own.length === 1) return show(`No other claim is listed for ${name}`);
  await reveal(document, next.content[0], { preserveFocus: false });
  show(`${progress(found, own.length)} listed for ${name}${found.wrapped ? ', from the beginning again' : ''}`);
}

function progress({ index }: Step, length: number): string {
  return `Claim ${(index + 1).toLocaleString('en')} of ${length.toLocaleString('en')}`;
}

/** Goes to the target that a row of the panel or a link in a hover names, and nowhere else. */
class RevealCommand {
  private last = { entry: '', time: 0 };

  constructor(
    private readonly reader: ClaimReader,
    private readonly listed: Pick<ListedClaims, 'isPassedOver'>,
  ) {}

  async run(argument: unknown, from: unknown): Promise<void> {
    const target = parseTarget(argument);
    if (target && 'version' in target) {
      const document = openDocument(target.uri);
      if (document?.version !== target.version)
        return show('The text has changed or was closed since: hover over it again');
      return reveal(document, target, { preserveFocus: false });
    }
    if (from === 'list' && this.listed.isPassedOver()) return;
    const preserveFocus = from === 'list' && !this.isSecond(target && 'entry' in target ? target.entry : '');
    const found = await this.reader.find(argument);
    if (!found) return show('This claim was not found any more');
    await reveal(found.document, found.entry.content[0], { preserveFocus });
  }

  /** Whether the row was chosen twice within half a second, as by a double click. Then the text gets the focus. */
  private isSecond(entry: string): boolean {
    const time = Date.now();
    const second = entry === this.last.entry && time - this.last.time < 500;
    this.last = { entry, time };
    return second;
  }
}

function show(message: string): void {
  vscode.window.setStatusBarMessage(message, messageTime);
}
