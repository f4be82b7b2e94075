import * as vscode from 'vscode';
import type { ReviewedAnnotations } from '../../../review';
import type { Format } from '../../../formats/format';
import { json } from '../../../formats/json';
import { toNativeInSteps, type DocumentInfo } from '../../../formats/native';
import { outputFormats } from '../../../formats/output-formats';
import { version } from '../../../formats/version';
import type { AnnotatedDocument } from '../../annotation-store';
import { checksOfClaims, type CheckedDocument } from '../../check/article-check';
import { commands } from '../../contributions';
import { baseName } from '../../util/base-name';
import { plainMessage } from '../../util/plain-message';
import { warnOf } from '../../util/warn-of';
import { countOf } from '../../util/counts';
import { inSlices } from '../../util/slices';
import type { FeatureContext } from '../feature';
import { filtersOf, formatOfTarget, suggestedName } from './dialog';

/** Indented for people to read, with nothing left out. */
const exportOptions = { pretty: true, compact: false };

/** Registers *Export Annotations…* and *Copy Annotations as JSON*. */
export function registerExport(context: FeatureContext): void {
  const { subscriptions } = context;
  const { registerCommand } = vscode.commands;
  subscriptions.push(
    registerCommand(commands.exportAnnotations, () => reporting(context, () => exportAnnotations(context))),
    registerCommand(commands.copyJson, () => reporting(context, () => copyJson(context))),
  );
}

async function reporting({ log }: FeatureContext, action: () => Promise<void>): Promise<void> {
  try {
    await action();
  } catch (error) {
    log.error(error instanceof Error ? error : String(error));
    const reason = error instanceof Error ? error.message : String(error);
    void vscode.window.showErrorMessage(plainMessage(`The annotations could not be exported: ${reason}`));
  }
}

async function exportAnnotations(context: FeatureContext): Promise<void> {
  const document = articleOf(context);
  const asked = document && (await ready(context, document));
  if (!asked) return;
  const target = await vscode.window.showSaveDialog({
    title: 'Export Annotations',
    defaultUri: suggestedUri(document),
    filters: filtersOf(outputFormats),
  });
  if (!target) return;
  if (target.toString() === document.uri.toString()) {
    void vscode.window.showErrorMessage('The annotations were not exported: that file is the article itself.');
    return;
  }
  // The text may have changed behind the dialog. If the document was closed, its last text counts.
  const annotated = (document.isClosed ? undefined : await ready(context, document)) ?? asked;
  const written = await annotationsOf(context, annotated, document, formatOfTarget(target.path, outputFormats));
  await vscode.workspace.fs.writeFile(target, new TextEncoder().encode(written));
  void offerToOpen(annotated, target);
}

async function offerToOpen({ found, notice }: AnnotatedDocument, target: vscode.Uri): Promise<void> {
  const what = `Exported ${countWords(found)} to ${baseName(target.path)}.`;
  const message = plainMessage(notice ? `${what} ${notice.message}` : what);
  const open = await vscode.window.showInformationMessage(message, 'Open');
  if (open) await vscode.commands.executeCommand('vscode.open', target);
}

async function copyJson(context: FeatureContext): Promise<void> {
  const document = articleOf(context);
  const annotated = document && (await ready(context, document));
  if (!annotated) return;
  await vscode.env.clipboard.writeText(await annotationsOf(context, annotated, document, json));
  vscode.window.setStatusBarMessage(`Copied ${countWords(annotated.found)} as JSON`, 4000);
}

/** `12 claims`, `12 claims (2 of them rejected)`. */
function countWords({ counts: { claims }, decided }: ReviewedAnnotations): string {
  const rejected = decided.filter(({ status }) => status === 'rejected').length;
  const of = rejected === 0 ? '' : ` (${rejected.toLocaleString('en')} of them rejected)`;
  return `${countOf(claims, 'claim')}${of}`;
}

function articleOf({ store, article: { document } }: FeatureContext): vscode.TextDocument | undefined {
  if (document && store.supports(document)) return document;
  void vscode.window.showInformationMessage('There is nothing to export: open an article first.');
  return undefined;
}

/** The result of the newest version. If nothing can be exported, shows a warning and returns undefined. */
async function ready({ store }: FeatureContext, document: vscode.TextDocument): Promise<AnnotatedDocument | undefined> {
  const current = store.current(document);
  const isCurrent = current?.version === document.version;
  const annotated = isCurrent ? current : await waitFor('Reading the text…', document, store.fresh.bind(store));
  if (!annotated || !annotated.notice || isPartial(annotated)) return annotated;
  warnOf(annotated.notice, 'Nothing exported.', () => store.analyseAnyway(document));
  return undefined;
}

/** Something was left out, but not everything. */
function isPartial({ notice, found }: AnnotatedDocument): boolean {
  return notice?.kind === 'skipped' && found.counts.quotations + found.counts.claims > 0;
}

type Fresh<T> = (document: vscode.TextDocument, token: vscode.CancellationToken) => Promise<T | undefined>;

function waitFor<T>(title: string, document: vscode.TextDocument, fresh: Fresh<T>): Thenable<T | undefined> {
  const options = { location: vscode.ProgressLocation.Notification, title, cancellable: true };
  return vscode.window.withProgress(options, (_progress, token) => fresh(document, token));
}

/** The whole export, including the claims that the settings hide. */
async function annotationsOf(
  { checks }: FeatureContext,
  annotated: AnnotatedDocument,
  document: vscode.TextDocument,
  format: Format,
): Promise<string> {
  const info = { id: documentId(document.uri), bom: hasBom(document), version };
  const checked = await checkOf(checks, annotated, document);
  // Never cancelled, so there is a value.
  return (await inSlices(writtenInSteps(annotated.found, { ...info, checked }, format), () => false))!.value;
}

/** How its quotations stand to their sources. Undefined where there are none, or the reader does not wait for them. */
async function checkOf(
  checks: FeatureContext['checks'],
  { version: wanted }: AnnotatedDocument,
  document: vscode.TextDocument,
): Promise<CheckedDocument | undefined> {
  const sources = checks.sourcesOf(document);
  if (document.isClosed || !sources || sources.state === 'cancelled') return undefined;
  const fresh = checks.fresh.bind(checks);
  const checked = await (sources.state === 'ready'
    ? fresh(document)
    : waitFor('Checking quotations…', document, fresh));
  return checked?.version === wanted ? checked : undefined;
}

interface ExportInfo extends DocumentInfo {
  readonly checked: CheckedDocument | undefined;
}

function* writtenInSteps(
  found: ReviewedAnnotations,
  { checked, ...info }: ExportInfo,
  format: Format,
): Generator<void, string> {
  const annotations = yield* found.allInSteps();
  const text = found.slice({ start: 0, end: found.length });
  const checks = checked && checksOfClaims(text, checked);
  const decisions = found.decisions();
  const document = yield* toNativeInSteps(text, annotations, { ...info, decisions, ...(checks && { checks }) });
  return format.head + (yield* format.write({ text, document }, exportOptions));
}

/** The path in the workspace. Outside of it only the name, since the rest of the path is private. */
function documentId(uri: vscode.Uri): string {
  return vscode.workspace.getWorkspaceFolder(uri) ? vscode.workspace.asRelativePath(uri, false) : baseName(uri.path);
}

/** Newer versions of VS Code give the encoding. In older ones a byte order mark cannot be detected. */
function hasBom(document: vscode.TextDocument): boolean {
  return 'encoding' in document && document.encoding === 'utf8bom';
}

function suggestedUri({ uri }: vscode.TextDocument): vscode.Uri {
  const name = suggestedName(baseName(uri.path), outputFormats[0]);
  const folder = vscode.workspace.workspaceFolders?.[0]?.uri;
  if (vscode.workspace.fs.isWritableFileSystem(uri.scheme) === true) return vscode.Uri.joinPath(uri, '..', name);
  return folder ? vscode.Uri.joinPath(folder, name) : vscode.Uri.file(`/${name}`);
}
