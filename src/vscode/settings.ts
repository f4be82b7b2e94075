import * as vscode from 'vscode';
import type { ClaimKind } from '../engine';
import { articleLanguages } from '../formats/source-formats';
import { settingsSection, settingNames, type SettingName } from './contributions';
import { Disposable } from './util/dispose';
import { choiceValue, flagValue, listValue, numberValue, subsetValue, textValue } from './util/setting-values';

/** The settings that decide which claims are shown, but for those that a reader rejected. */
const sifting: readonly SettingName[] = ['kinds', 'minimumConfidence'];

const allKinds: readonly ClaimKind[] = ['direct', 'mixed', 'indirect'];

export interface SettingValues {
  readonly highlights: boolean;
  readonly hover: boolean;
  readonly overviewRuler: boolean;
  readonly statusBar: boolean;
  readonly followCursor: boolean;
  /** Language ids of the documents to analyse. */
  readonly languages: readonly string[];
  readonly kinds: readonly ClaimKind[];
  /** 0 to 1. */
  readonly minimumConfidence: number;
  /** Whether claims that a reader rejected are shown, struck through. */
  readonly showRejected: boolean;
  /**
   * Claims hidden by `kinds` and `minimumConfidence` are shown all the same, until the window is closed or one of these
   * settings changes.
   */
  readonly showsHidden: boolean;
  /** Milliseconds without typing before a changed text is analysed, 0 to 10,000. */
  readonly delay: number;
  /** UTF-16 code units, 1,000 or more. */
  readonly maximumLength: number;
  /** Where decisions are kept: beside the texts, in the extension's storage, or nowhere. */
  readonly decisions: 'workspace' | 'extension' | 'memory';
  /** The name under which one decides. Empty: git knows it. */
  readonly reviewer: string;
  /** Files, folders and patterns in which source texts are looked for. Of an article: `sourcesOf`. */
  readonly sources: readonly string[];
  /** Whether grades of quotations are shown as problems. */
  readonly checkDiagnostics: boolean;
}

/** The current settings. A value that makes no sense counts as the default. */
export class Settings extends Disposable {
  private readonly changed = this.register(new vscode.EventEmitter<ReadonlySet<SettingName>>());
  /** The names of the settings that changed. */
  readonly onDidChange: vscode.Event<ReadonlySet<SettingName>> = this.changed.event;
  private current: SettingValues = { ...read(), showsHidden: false };

  constructor() {
    super();
    this.register(
      vscode.workspace.onDidChangeConfiguration((event) => {
        const names = settingNames.filter((name) => event.affectsConfiguration(`${settingsSection}.${name}`));
        if (names.length === 0) return;
        const isSifted = sifting.some((name) => names.includes(name));
        this.current = { ...read(), showsHidden: this.current.showsHidden && !isSifted };
        this.changed.fire(new Set(names));
      }),
    );
  }

  get values(): SettingValues {
    return this.current;
  }

  /** `sources` for an article: each folder of a workspace may have its own. */
  sourcesOf(article: vscode.Uri): readonly string[] {
    return listValue(vscode.workspace.getConfiguration(settingsSection, article).get<unknown>('sources'), []);
  }

  /** Shows what `kinds` and `minimumConfidence` hide, or hides it again. Fires as a change of these two settings. */
  showHidden(showsHidden: boolean): void {
    if (this.current.showsHidden === showsHidden) return;
    this.current = { ...this.current, showsHidden };
    this.changed.fire(new Set(sifting));
  }

  /** Writes `value` to the workspace if the setting is set there, else to the user's settings. */
  async update<K extends SettingName>(name: K, value: SettingValues[K]): Promise<void> {
    const configuration = vscode.workspace.getConfiguration(settingsSection);
    const inWorkspace = configuration.inspect(name)?.workspaceValue !== undefined;
    const target = inWorkspace ? vscode.ConfigurationTarget.Workspace : vscode.ConfigurationTarget.Global;
    await configuration.update(name, value, target);
  }
}

function read(): Omit<SettingValues, 'showsHidden'> {
  const configuration = vscode.workspace.getConfiguration(settingsSection);
  const value = (name: SettingName): unknown => configuration.get<unknown>(name);
  return {
    highlights: flagValue(value('highlights'), true),
    hover: flagValue(value('hover'), true),
    overviewRuler: flagValue(value('overviewRuler'), true),
    statusBar: flagValue(value('statusBar'), true),
    followCursor: flagValue(value('followCursor'), true),
    languages: listValue(value('languages'), articleLanguages),
    kinds: subsetValue(value('kinds'), allKinds),
    minimumConfidence: numberValue(value('minimumConfidence'), { least: 0, most: 1, otherwise: 0.5 }),
    showRejected: flagValue(value('showRejected'), true),
    delay: numberValue(value('delay'), { least: 0, most: 10_000, otherwise: 300 }),
    maximumLength: numberValue(value('maximumLength'), { least: 1_000, most: Infinity, otherwise: 20_000_000 }),
    decisions: choiceValue(value('decisions'), ['workspace', 'extension', 'memory'] as const),
    reviewer: textValue(value('reviewer')),
    sources: listValue(value('sources'), []),
    checkDiagnostics: flagValue(value('checkDiagnostics'), true),
  };
}
