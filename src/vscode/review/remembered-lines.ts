import * as vscode from 'vscode';
import type { Line } from '../../review';

/** A line of this window, as long as its file may lose it. */
export interface RememberedLine {
  readonly reviewer: string;
  readonly line: Line;
  /** When it was read back from its file, in milliseconds since 1970; null if it was not. */
  readonly savedAt: number | null;
}

const prefix = 'review.lines:';

/** Lines that outlive the window although no file has them for certain, by text. */
export class RememberedLines {
  constructor(private readonly state: vscode.Memento) {}

  of(uri: vscode.Uri): readonly RememberedLine[] {
    return this.state.get<readonly RememberedLine[]>(keyOf(uri)) ?? [];
  }

  async set(uri: vscode.Uri, lines: readonly RememberedLine[]): Promise<void> {
    if (lines.length === 0 && this.state.get(keyOf(uri)) === undefined) return;
    await this.state.update(keyOf(uri), lines.length === 0 ? undefined : lines);
  }

  /** The texts that have such lines. */
  texts(): readonly vscode.Uri[] {
    return this.state
      .keys()
      .filter((key) => key.startsWith(prefix))
      .map((key) => vscode.Uri.parse(key.slice(prefix.length), true));
  }
}

function keyOf(uri: vscode.Uri): string {
  return `${prefix}${uri.toString()}`;
}
