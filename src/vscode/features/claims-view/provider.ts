import * as vscode from 'vscode';
import { colours, commands } from '../../contributions';
import { Disposable } from '../../util/dispose';
import type { EntryKind } from '../../presentation/statement-entries';
import { inSlices } from '../../util/slices';
import { uriOfState } from './state-badges';
import type { ClaimRows, Row } from './tree';

const shapes: Readonly<Record<Row['icon'], string>> = {
  person: 'person',
  organization: 'organization',
  group: 'organization',
  document: 'book',
  // A question mark would mean that the speaker is unclear.
  unknown: 'megaphone',
  page: 'list-unordered',
  show: 'eye',
  hide: 'eye-closed',
  reading: 'loading~spin',
  unread: 'debug-continue',
  direct: 'quote',
  mixed: 'comment-discussion',
  indirect: 'comment',
  unattributed: 'question',
  denied: 'circle-slash',
  doubted: 'color-mode',
  asked: 'comment-unresolved',
  intended: 'target',
  unsaid: 'mute',
  accepted: 'pass-filled',
  edited: 'edit',
  rejected: 'close',
  added: 'diff-added',
  disagreement: 'git-compare',
  orphan: 'debug-disconnect',
  warning: 'warning',
};

const tints: Readonly<Record<EntryKind, string>> = {
  direct: colours.directLine,
  mixed: colours.mixedLine,
  indirect: colours.indirectLine,
  unattributed: colours.unattributedLine,
};

/** A source of rows: all of them, and the row of an entry by its index in the overview. */
export type Rows = Pick<ClaimRows, 'rows' | 'rowOf'>;

/** Rows given to the editor, either below one row or at the top. */
interface Given {
  readonly rows: readonly Row[];
  /** Their text, as a string to compare. */
  readonly shape: string;
}

/** Gives the editor's tree the rows that it asks for. Rows that it does not show are never written. */
export class ClaimTreeProvider extends Disposable implements vscode.TreeDataProvider<Row> {
  private readonly changed = this.register(new vscode.EventEmitter<void>());
  readonly onDidChangeTreeData: vscode.Event<void> = this.changed.event;
  private source: Rows | null = null;
  /** By the id of their parent row; the top rows by an empty string. */
  private given: ReadonlyMap<string, Given> = new Map();
  private run = 0;

  /**
   * Shows other rows, once all rows that the editor has asked for are rewritten. If their text is the same, the tree is
   * not refreshed: it must not move while somebody reads it. Resolves to false if another call replaced this one.
   */
  async show(source: Rows): Promise<boolean> {
    const run = ++this.run;
    const isOver = (): boolean => run !== this.run || this.isDisposed;
    for (;;) {
      const known = this.given;
      const written = (await inSlices(rewritten(source, known), isOver))?.value;
      if (!written || isOver()) return false;
      if (known !== this.given) continue;
      const isSame = known.size > 0 && [...known].every(([id, { shape }]) => written.get(id)?.shape === shape);
      this.source = source;
      this.given = written;
      if (!isSame) this.changed.fire();
      return true;
    }
  }

  /** Shows no rows, at once. */
  clear(): void {
    this.run++;
    this.source = null;
    const isEmpty = [...this.given.values()].every(({ rows }) => rows.length === 0);
    this.given = new Map();
    if (!isEmpty) this.changed.fire();
  }

  /** The row of an entry, by its index in the overview. Null if there is none, or the rows have changed. */
  async rowOf(index: number): Promise<Row | null> {
    const { source } = this;
    const found = source && (await inSlices(source.rowOf(index), () => source !== this.source));
    return found?.value ?? null;
  }

  async getChildren(row?: Row): Promise<Row[]> {
    for (;;) {
      const { given } = this;
      const key = row?.id ?? '';
      const known = given.get(key);
      if (known) return [...known.rows];
      // The editor may still hold an old row whose text equals that of a newer one.
      const now = row && newest(given, row);
      const written = now ? now.below?.rows() : this.source?.rows();
      const rows = written && (await inSlices(written, () => this.isDisposed))?.value;
      if (!rows) return [];
      if (given !== this.given) continue;
      this.given = new Map([...given, [key, givenOf(rows)]]);
      return [...rows];
    }
  }

  getParent(row: Row): Row | null {
    return row.parent;
  }

  getTreeItem(row: Row): vscode.TreeItem {
    const highlights = row.highlights.map(([start, end]): [number, number] => [start, end]);
    const item = new vscode.TreeItem({ label: row.label, highlights }, collapsibleOf(row));
    item.id = row.id;
    if (row.state !== null && row.state !== 'undecided') item.resourceUri = uriOfState(row.state);
    item.description = row.description;
    item.tooltip = row.tooltip;
    item.accessibilityInformation = { label: row.accessibleLabel };
    item.iconPath = new vscode.ThemeIcon(
      shapes[row.icon],
      row.tint ? new vscode.ThemeColor(tints[row.tint]) : undefined,
    );
    item.contextValue = [row.context, ...row.offers].join(' ');
    const command = commandOf(row);
    if (command) item.command = command;
    return item;
  }
}

function commandOf({ command, label, target, below }: Row): vscode.Command | undefined {
  if (command !== null) return { command, title: label };
  if (target === null || !('entry' in target) || below !== null) return undefined;
  return { command: commands.revealClaim, title: 'Go to Claim', arguments: [target, 'list'] };
}

function collapsibleOf({ below }: Row): vscode.TreeItemCollapsibleState {
  const { None, Collapsed, Expanded } = vscode.TreeItemCollapsibleState;
  return below === null ? None : below.isOpen ? Expanded : Collapsed;
}

function givenOf(rows: readonly Row[]): Given {
  return {
    rows,
    shape: JSON.stringify(rows.map(({ parent: _parent, below: _below, target: _target, ...text }) => text)),
  };
}

function newest(given: ReadonlyMap<string, Given>, { parent, ...row }: Row): Row | undefined {
  return given.get(parent?.id ?? '')?.rows.find(({ id }) => id === row.id);
}

/** Writes the rows whose predecessors were given to the editor, from the top down. */
function* rewritten(source: Rows, known: ReadonlyMap<string, Given>): Generator<void, ReadonlyMap<string, Given>> {
  const top = yield* source.rows();
  const written = new Map([['', givenOf(top)]]);
  const waiting = [...top];
  for (let row = waiting.pop(); row; row = waiting.pop()) {
    if (row.below === null || !known.has(row.id)) continue;
    const rows = yield* row.below.rows();
    written.set(row.id, givenOf(rows));
    waiting.push(...rows);
    yield;
  }
  return written;
}
