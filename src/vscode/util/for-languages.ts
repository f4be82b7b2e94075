import type * as vscode from 'vscode';
import type { FeatureContext } from '../features/feature';
import type { SettingName } from '../contributions';

/**
 * Registers a language provider for the languages of the setting, and again when that setting or one of `alsoOn`
 * changes, or `again` fires: the editor asks a newly registered provider for everything.
 */
export function registerForLanguages(
  { settings, subscriptions }: FeatureContext,
  register: (selector: vscode.DocumentSelector) => vscode.Disposable,
  alsoOn: readonly SettingName[] = [],
  again?: vscode.Event<unknown>,
): void {
  const selector = (): vscode.DocumentFilter[] => settings.values.languages.map((language) => ({ language }));
  let registration = register(selector());
  const renew = (): void => {
    registration.dispose();
    registration = register(selector());
  };
  if (again) subscriptions.push(again(renew));
  subscriptions.push(
    settings.onDidChange((names) => {
      if (['languages' as const, ...alsoOn].some((name) => names.has(name))) renew();
    }),
    { dispose: () => registration.dispose() },
  );
}
