import * as vscode from 'vscode';
import type { LiveAnnotations, Speaker } from '../../../engine';
import { logsFolder, readLog } from '../../../review';
import type { AnnotatedDocument } from '../../annotation-store';
import { inSlices } from '../../util/slices';
import type { FeatureContext } from '../feature';

/** Logs that are read for names, at most. */
const mostLogs = 300;

/** The names of a text's speakers, each with how many claims they make alone, in the order of the text. */
export async function speakersOf({ found }: Pick<AnnotatedDocument, 'found'>): Promise<ReadonlyMap<string, number>> {
  return (await inSlices(namesIn(found), () => false))!.value;
}

function* namesIn(found: LiveAnnotations): Generator<void, ReadonlyMap<string, number>> {
  yield* found.count();
  const claims = new Map<string, number>();
  for (const { speaker } of found.claimsIn({ start: 0, end: found.length }))
    if (speaker !== null) claims.set(speaker, (claims.get(speaker) ?? 0) + 1);
  yield;
  const names = new Map<string, number>();
  for (const { id, name, members } of yield* everybodyIn(found))
    // Those of whom a group consists are listed by themselves.
    if (members === undefined) names.set(name, (names.get(name) ?? 0) + (claims.get(id) ?? 0));
  return names;
}

/** All who speak in a text, those whom readers named too. */
export function* everybodyIn(found: LiveAnnotations): Generator<void, readonly Speaker[]> {
  yield* found.count();
  const { speakers } = yield* found.allInSteps();
  return speakers;
}

/** Names of speakers in other articles that are open, and in the logs of the folder, in the order of the alphabet. */
export async function namesElsewhere({ store }: FeatureContext, but: vscode.Uri): Promise<readonly string[]> {
  const names = new Set<string>();
  for (const document of vscode.workspace.textDocuments) {
    const annotated = document.uri.toString() === but.toString() ? undefined : store.current(document);
    if (annotated) for (const name of (await speakersOf(annotated)).keys()) names.add(name);
  }
  const logs = await vscode.workspace.findFiles(`**/${logsFolder}/**/*.jsonl`, null, mostLogs);
  for (const text of await Promise.all(logs.map((log) => vscode.workspace.fs.readFile(log))))
    for (const line of readLog(new TextDecoder().decode(text)).lines)
      if ('set' in line && typeof line.set?.speaker === 'string') names.add(line.set.speaker);
  return [...names].sort((a, b) => a.localeCompare(b));
}
