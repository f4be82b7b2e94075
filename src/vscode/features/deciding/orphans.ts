import * as vscode from 'vscode';
import { hull, type Span } from '../../../engine';
import { decisionAbout, aimOf, undoOf, type SignedDecision, type Aim } from '../../../review';
import { dateWords, reviewerName } from '../../presentation/review-wording';
import type { AnnotatedDocument } from '../../annotation-store';
import type { Decider } from './decider';
import { orphanOf } from './forget';
import { plainLabel, quoted } from './labels';
import { selectedSpans } from './selection';
import { verdictNames } from './wording';

/** Ties a decision without a place to the claim at the cursor, or to the selected words. */
export async function attachOrphan(decider: Decider, argument: unknown): Promise<void> {
  const given = await orphanOf(decider, argument);
  const document = given?.document ?? decider.article;
  if (!document) return decider.say('Open an article first');
  const annotated = await decider.reader.fresh(document);
  if (!annotated) return decider.say('The text is being read: try again');
  const { orphans } = annotated.found;
  if (orphans.length === 0) return decider.say('Every decision about this text has its place');
  const aim = subjectAt(decider, document, annotated);
  if (!aim) return decider.say('Go to the claim, or select the words, to which the decision is to be attached');
  const words = annotated.found.words(aim.span);
  const orphan = given?.decision ?? (await askForOrphan(decider, document, orphans, words));
  if (!orphan) return;
  if (document.version !== annotated.version) return decider.say('The text has changed: try again');
  const { verdict, set } = orphan;
  await decider.write(document, (stamp) => [
    decisionAbout(annotated.found, aim, { verdict, set }, stamp),
    undoOf(orphan.id, stamp),
  ]);
  decider.say(`Decision attached to ${quoted(words)}`);
}

/** The selected words; with nothing selected the claim at the cursor. */
function subjectAt(decider: Decider, document: vscode.TextDocument, annotated: AnnotatedDocument): Aim | undefined {
  const editor = vscode.window.visibleTextEditors.find((one) => one.document === document);
  if (!editor) return undefined;
  const entries = decider.reader.entries(annotated);
  const selected = selectedSpans(document);
  const offset = document.offsetAt(editor.selection.start);
  const entry = entries.chosen(selected[0] ?? { start: offset, end: offset });
  const isSelf = (span: Span): boolean =>
    selected.length === 0 || entry?.content.some((part) => within(span, part)) === true;
  if (entry?.claim && selected.every(isSelf)) return aimOf(annotated.found, entry.claim);
  if (selected.length > 0) return { span: hull(selected as [Span, ...Span[]]), before: null };
  return entry && { span: hull(entry.content), before: null };
}

const within = (span: Span, part: Span): boolean => part.start <= span.start && span.end <= part.end;

async function askForOrphan(
  decider: Decider,
  document: vscode.TextDocument,
  orphans: readonly SignedDecision[],
  words: string,
): Promise<SignedDecision | undefined> {
  const { reviewer } = await decider.context.reviewLogs.read(document);
  const items = orphans.map((orphan) => ({
    label: plainLabel(orphan.quote),
    description: `${verdictNames[orphan.verdict] ?? plainLabel(orphan.verdict, 20)}, ${plainLabel(reviewerName(orphan.by, reviewer))}, ${dateWords(orphan.at)}`,
    orphan,
  }));
  const title = `Which decision is to be attached to ${quoted(words, 50)}?`;
  return (await vscode.window.showQuickPick(items, { title, placeHolder: 'Decisions whose words are not in the text' }))
    ?.orphan;
}
