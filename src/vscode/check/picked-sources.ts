import * as vscode from 'vscode';
import { Disposable } from '../util/dispose';

const key = 'check.picked';
/** Articles for which a choice is remembered; of more the oldest is forgotten. */
const mostArticles = 500;

/** The sources that the reader picked for an article, remembered per workspace. */
export class PickedSources extends Disposable {
  private readonly changed = this.register(new vscode.EventEmitter<vscode.Uri>());
  /** Other sources are picked for an article. */
  readonly onDidChange: vscode.Event<vscode.Uri> = this.changed.event;

  constructor(private readonly state: vscode.Memento) {
    super();
  }

  /** Undefined where none were picked. */
  of(article: vscode.Uri): readonly vscode.Uri[] | undefined {
    return this.all()
      .find(([of]) => of === article.toString())?.[1]
      .map((uri) => vscode.Uri.parse(uri, true));
  }

  /** Undefined forgets the choice. */
  async pick(article: vscode.Uri, sources: readonly vscode.Uri[] | undefined): Promise<void> {
    const others = this.all().filter(([of]) => of !== article.toString());
    const own: Picked[] = sources ? [[article.toString(), sources.map((uri) => uri.toString())]] : [];
    await this.state.update(key, [...others, ...own].slice(-mostArticles));
    this.changed.fire(article);
  }

  private all(): readonly Picked[] {
    const stored = this.state.get<unknown>(key);
    return Array.isArray(stored) ? stored.filter(isPicked) : [];
  }
}

type Picked = readonly [article: string, sources: readonly string[]];

function isPicked(value: unknown): value is Picked {
  if (!Array.isArray(value)) return false;
  const [article, sources] = value as readonly unknown[];
  return typeof article === 'string' && Array.isArray(sources) && sources.every((one) => typeof one === 'string');
}
