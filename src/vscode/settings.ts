import * as vscode from 'vscode';
import type { ClaimKind } from '../engine';
import { articleLanguages } from '../formats/source-formats';
import { section, settingNames, type SettingName } from './contributions';
import { Disposable } from './util/dispose';
import { flag, list, number, subset } from './util/setting-values';

/** The settings that tell which claims are shown. */
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
  /**
   * Claims that `kinds` and `minimumConfidence` hide are shown all the same, until the window is closed or one of them
   * is set.
   */
  readonly showsHidden: boolean;
  /** Milliseconds without typing before a changed text is analysed, 0 to 10,000. */
  readonly delay: number;
  /** UTF-16 code units, 1,000 or more. */
  readonly maximumLength: number;
}

/** The settings as they are now; a value that makes no sense counts as the default. */
export class Settings extends Disposable {
  private readonly changed = this.register(new vscode.EventEmitter<ReadonlySet<SettingName>>());
  /** Tells which settings changed. */
  readonly onDidChange: vscode.Event<ReadonlySet<SettingName>> = this.changed.event;
  private current: SettingValues = { ...read(), showsHidden: false };

  constructor() {
    super();
    this.register(
      vscode.workspace.onDidChangeConfiguration((event) => {
        const names = settingNames.filter((name) => event.affectsConfiguration(`${section}.${name}`));
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

  /** Shows what `kinds` and `minimumConfidence` hide, or hides it again; whoever goes by these is told so. */
  showHidden(showsHidden: boolean): void {
    if (this.current.showsHidden === showsHidden) return;
    this.current = { ...this.current, showsHidden };
    this.changed.fire(new Set(sifting));
  }

  /** Writes `value` where the setting is set now: in the workspace if it is set there, else for the user. */
  async update<K extends SettingName>(name: K, value: SettingValues[K]): Promise<void> {
    const configuration = vscode.workspace.getConfiguration(section);
    const inWorkspace = configuration.inspect(name)?.workspaceValue !== undefined;
    const target = inWorkspace ? vscode.ConfigurationTarget.Workspace : vscode.ConfigurationTarget.Global;
    await configuration.update(name, value, target);
  }
}

function read(): Omit<SettingValues, 'showsHidden'> {
  const configuration = vscode.workspace.getConfiguration(section);
  const value = (name: SettingName): unknown => configuration.get<unknown>(name);
  return {
    highlights: flag(value('highlights'), true),
    hover: flag(value('hover'), true),
    overviewRuler: flag(value('overviewRuler'), true),
    statusBar: flag(value('statusBar'), true),
    followCursor: flag(value('followCursor'), true),
    languages: list(value('languages'), articleLanguages),
    kinds: subset(value('kinds'), allKinds),
    minimumConfidence: number(value('minimumConfidence'), { least: 0, most: 1, otherwise: 0.5 }),
    delay: number(value('delay'), { least: 0, most: 10_000, otherwise: 300 }),
    maximumLength: number(value('maximumLength'), { least: 1_000, most: Infinity, otherwise: 20_000_000 }),
  };
}
