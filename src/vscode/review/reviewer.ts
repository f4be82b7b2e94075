import * as vscode from 'vscode';
import type { Settings } from '../settings';

const wordKey = 'review.reviewer';

/** Who decides here. */
export class Reviewer {
  constructor(
    private readonly settings: Settings,
    private readonly state: vscode.Memento,
    private readonly log: Pick<vscode.LogOutputChannel, 'warn'>,
  ) {}

  /** The setting, else git's user name, else a word made once. */
  async of(uri: vscode.Uri): Promise<string> {
    return this.settings.values.reviewer || ((await this.gitUser(uri)) ?? (await this.word()));
  }

  /** Null also where git fails: that is no reason not to decide. */
  private async gitUser(uri: vscode.Uri): Promise<string | null> {
    try {
      return await gitUser(uri);
    } catch (error) {
      this.log.warn(`git does not tell who decides: ${error instanceof Error ? error.message : String(error)}`);
      return null;
    }
  }

  private async word(): Promise<string> {
    const known = this.state.get<string>(wordKey);
    if (known !== undefined) return known;
    const made = `reader-${crypto.randomUUID().slice(0, 8)}`;
    await this.state.update(wordKey, made);
    return made;
  }
}

/** What we use of the built-in git extension's API, version 1. */
interface GitExtension {
  readonly enabled: boolean;
  getAPI(version: 1): {
    readonly state: 'uninitialized' | 'initialized';
    readonly onDidChangeState: vscode.Event<unknown>;
    readonly repositories: readonly GitRepository[];
    getRepository(uri: vscode.Uri): GitRepository | null;
  };
}

interface GitRepository {
  readonly rootUri: vscode.Uri;
  getConfig(key: string): Promise<string>;
  getGlobalConfig(key: string): Promise<string>;
}

/** How long the git extension may look for repositories, in milliseconds. */
const patience = 5_000;

/** The repository that a file is in. Null if there is none, or no git. */
export async function repositoryOf(uri: vscode.Uri): Promise<GitRepository | null> {
  const extension = vscode.extensions.getExtension<GitExtension>('vscode.git');
  if (extension === undefined) return null;
  const git = await extension.activate();
  if (!git.enabled) return null;
  const api = git.getAPI(1);
  if (api.state === 'uninitialized') {
    await new Promise<void>((resolve) => {
      const timer = setTimeout(end, patience);
      const listening = api.onDidChangeState(end);
      function end(): void {
        clearTimeout(timer);
        listening.dispose();
        resolve();
      }
    });
  }
  return api.getRepository(uri);
}

async function gitUser(uri: vscode.Uri): Promise<string | null> {
  const repository = await repositoryOf(uri);
  if (repository === null) return null;
  for (const value of [repository.getConfig('user.name'), repository.getGlobalConfig('user.name')]) {
    // Git ends with an error where nothing is set.
    const name = await value.catch(() => '');
    if (name.trim() !== '') return name.trim();
  }
  return null;
}
