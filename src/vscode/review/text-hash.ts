import type * as vscode from 'vscode';
import { sha256InSteps } from '../../formats/hash';
import { inSlices } from '../util/slices';

/** The SHA-256 of texts as UTF-8, in lower-case hex; of a version of a document once. */
export class TextHashes {
  private readonly known = new WeakMap<
    vscode.TextDocument,
    { readonly version: number; readonly hash: Promise<string> }
  >();

  of(document: vscode.TextDocument): Promise<string> {
    const known = this.known.get(document);
    if (known?.version === document.version) return known.hash;
    const hash = hashOf(document.getText());
    this.known.set(document, { version: document.version, hash });
    return hash;
  }
}

/** In slices: crypto.subtle is not there where a browser has a page by http. */
export async function hashOf(text: string): Promise<string> {
  return (await inSlices(sha256InSteps(text), () => false))!.value;
}
