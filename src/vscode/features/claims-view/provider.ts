import * as vscode from 'vscode';
import { colours, commands } from '../../contributions';
import { Disposable } from '../../dispose';
import type { Row } from './tree';

const icons: Readonly<Record<Row['icon'], vscode.ThemeIcon>> = {
  person: new vscode.ThemeIcon('person'),
  organization: new vscode.ThemeIcon('organization'),
  group: new vscode.ThemeIcon('organization'),
  document: new vscode.ThemeIcon('book'),
  unknown: new vscode.ThemeIcon('question'),
  direct: new vscode.ThemeIcon('quote', new vscode.ThemeColor(colours.directLine)),
  mixed: new vscode.ThemeIcon('comment-discussion', new vscode.ThemeColor(colours.mixedLine)),
  indirect: new vscode.ThemeIcon('comment', new vscode.ThemeColor(colours.indirectLine)),
  unattributed: new vscode.ThemeIcon('question', new vscode.ThemeColor(colours.unattributedLine)),
};

/** The rows as the editor's tree asks for them. */
export class ClaimsTree extends Disposable implements vscode.TreeDataProvider<Row> {
  private readonly changed = this.register(new vscode.EventEmitter<void>());
  readonly onDidChangeTreeData: vscode.Event<void> = this.changed.event;
  private rows: readonly Row[] = [];
  private shape = '[]';
  private readonly parents = new Map<Row, Row>();
  private readonly byEntry = new Map<string, Row>();

  /** Does nothing where the rows read as they do already: the tree must not move while one reads it. */
  show(rows: readonly Row[]): void {
    const shape = JSON.stringify(rows);
    if (shape === this.shape) return;
    this.shape = shape;
    this.rows = rows;
    this.parents.clear();
    this.byEntry.clear();
    for (const row of rows) this.index(row);
    this.changed.fire();
  }

  rowOf(entry: string): Row | undefined {
    return this.byEntry.get(entry);
  }

  getChildren(row?: Row): Row[] {
    return [...(row ? row.children : this.rows)];
  }

  getParent(row: Row): Row | undefined {
    return this.parents.get(row);
  }

  getTreeItem(row: Row): vscode.TreeItem {
    const highlights = row.highlights.map(([start, end]): [number, number] => [start, end]);
    const { None, Expanded } = vscode.TreeItemCollapsibleState;
    const item = new vscode.TreeItem({ label: row.label, highlights }, row.children.length > 0 ? Expanded : None);
    item.id = row.id;
    item.description = row.description;
    item.tooltip = row.tooltip;
    item.accessibilityInformation = { label: row.accessibleLabel };
    item.iconPath = icons[row.icon];
    item.contextValue = row.context;
    if (row.target) item.command = { command: commands.revealClaim, title: 'Go to Claim', arguments: [row.target, 'list'] };
    return item;
  }

  private index(row: Row): void {
    if (row.target) this.byEntry.set(row.target.entry, row);
    for (const child of row.children) {
      this.parents.set(child, row);
      this.index(child);
    }
  }
}
