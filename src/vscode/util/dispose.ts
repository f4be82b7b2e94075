import type * as vscode from 'vscode';

/**
 * Disposes every member, the newest first. If one throws, the others are still disposed and an AggregateError follows.
 */
export function disposeAll(members: readonly vscode.Disposable[]): void {
  const errors: unknown[] = [];
  for (const member of [...members].reverse()) {
    try {
      member.dispose();
    } catch (error) {
      errors.push(error);
    }
  }
  if (errors.length > 0) throw new AggregateError(errors, 'Some parts could not be disposed');
}

/** Base of everything that owns disposables. A member registered after the disposal is disposed at once. */
export class Disposable implements vscode.Disposable {
  private readonly members: vscode.Disposable[] = [];
  private disposed = false;

  protected get isDisposed(): boolean {
    return this.disposed;
  }

  protected register<T extends vscode.Disposable>(member: T): T {
    if (this.disposed) member.dispose();
    else this.members.push(member);
    return member;
  }

  dispose(): void {
    if (this.disposed) return;
    this.disposed = true;
    disposeAll(this.members.splice(0));
  }
}
