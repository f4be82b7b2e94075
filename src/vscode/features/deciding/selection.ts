import * as vscode from 'vscode';
import { hull, overlaps, type Span } from '../../../engine';
import { correction, selectorOf, type Corrections } from '../../../review';
import type { AnnotatedDocument } from '../../annotation-store';
import { toSpan } from '../../conversions';
import {
  entryParts,
  entryWords,
  speakerLabel,
  type Entries,
  type StatementEntry,
} from '../../presentation/statement-entries';
import { editorsOf } from '../../util/editors';
import type { Decider } from './decider';
import { plainLabel, quoted } from './labels';

export type ClaimPart = 'content' | 'cue' | 'source';

/** How far around the selection claims are offered, in UTF-16 code units, and how many. */
const reach = 2000;
const mostOffered = 20;

/** What is selected in an editor of the document, in order, without white space around it. */
export function selectedSpans(document: vscode.TextDocument): readonly Span[] {
  const active = vscode.window.activeTextEditor;
  const editor = active?.document === document ? active : editorsOf(document)[0];
  const spans = (editor?.selections ?? []).flatMap((selection) => {
    const words = document.getText(selection);
    const start = toSpan(document, [selection]).start + (words.length - words.trimStart().length);
    const { length } = words.trim();
    return length === 0 ? [] : [{ start, end: start + length }];
  });
  return spans.sort((a, b) => a.start - b.start);
}

/** Sets the content, the cue or the source of a claim to what is selected. */
export async function setFromSelection(decider: Decider, argument: unknown, part: ClaimPart): Promise<void> {
  const isRow = typeof argument === 'object' && argument !== null && 'target' in argument;
  const document = isRow ? (await decider.find(argument))?.document : decider.article;
  if (!document) return isRow ? undefined : decider.say('Open an article first');
  const spans = selectedSpans(document);
  const [first] = spans;
  if (!first) return decider.say(`Select the words of the ${partNames[part]} first`);
  if (part !== 'content' && spans.length > 1)
    return decider.say(`Select the words of the ${partNames[part]} at one place`);
  const { version } = document;
  const annotated = await decider.reader.fresh(document);
  const entry = isRow
    ? (await decider.find(argument))?.entry
    : annotated && (await claimFor(decider.reader.entries(annotated), hull(spans as [Span, ...Span[]]), part));
  if (!annotated || !entry) return;
  const { claim } = entry;
  if (!claim) return decider.say('Nobody was found who says these words. Set the speaker first');
  if (document.version !== version) return decider.say('The text has changed: select the words again');
  const { reviewer } = await decider.context.reviewLogs.read(document);
  const set = correction(annotated.found, claim, reviewer, setOf(annotated, part, spans, first));
  await decider.decide({ document, annotated, entry }, claim, set);
  decider.say(`The ${partNames[part]} set to ${quoted(annotated.found.words(first), 80)}`);
}

const partNames: Readonly<Record<ClaimPart, string>> = { content: 'claim', cue: 'cue', source: 'source' };

function setOf({ found }: AnnotatedDocument, part: ClaimPart, spans: readonly Span[], first: Span): Corrections {
  const text = found.slice({ start: 0, end: found.length });
  if (part === 'content') return { content: spans.map((span) => selectorOf(text, span)) };
  return { [part]: selectorOf(text, first) };
}

/** The one claim that the selection concerns; asks if it may be several. */
async function claimFor(entries: Entries, selection: Span, part: ClaimPart): Promise<StatementEntry | undefined> {
  const around = entries.in({ start: Math.max(0, selection.start - reach), end: selection.end + reach });
  const distance = (entry: StatementEntry): number => {
    const whole = hull(entry.content);
    if ([whole, ...entryParts(entry)].some((part) => overlaps(part, selection))) return 0;
    return Math.max(whole.start - selection.end, selection.start - whole.end);
  };
  const near = around.filter(({ claim }) => claim !== null).sort((a, b) => distance(a) - distance(b));
  const here = near.filter((entry) => distance(entry) === 0);
  if (here.length === 1) return here[0];
  const items = near.slice(0, mostOffered).map((entry) => ({
    label: plainLabel(entryWords(entries, entry)),
    description: plainLabel(speakerLabel(entries, entry), 60),
    entry,
  }));
  const title = `Of which claim is this the ${partNames[part]}?`;
  return (await vscode.window.showQuickPick(items, { title, placeHolder: 'The nearest claim is the first' }))?.entry;
}
