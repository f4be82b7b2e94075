import * as vscode from 'vscode';
import { colours } from '../../contributions';
import { stateSigns } from '../../presentation/review-wording';
import { Disposable, disposeAll } from '../../util/dispose';
import type { RulerStyle } from './ruler-marks';
import type { StyleName } from './spans';

type Look = vscode.DecorationRenderOptions;

/** Each style has its own line, so that colour is never the only sign. */
function underline(width: string, borderStyle: string, colour: string): Look {
  return { borderStyle, borderWidth: `0 0 ${width} 0`, borderColor: new vscode.ThemeColor(colour) };
}

/**
 * A second line, close below the letters and above the line of the outer claim. A border would cover that line. A text
 * decoration takes no `ThemeColor`, so it uses the custom property that VS Code defines for each colour.
 */
function secondLine(width: string, style: string, colour: string): Look {
  const value = `var(--vscode-${colour.replaceAll('.', '-')}, currentcolor)`;
  return { textDecoration: `underline ${style} ${width} ${value}` };
}

function background(colour: string): Look {
  return { backgroundColor: new vscode.ThemeColor(colour) };
}

/** A sign after the words. */
function sign(contentText: string, colour: string): Look {
  return { after: { contentText, color: new vscode.ThemeColor(colour), margin: '0 1px' } };
}

const looks: Readonly<Record<StyleName, Look>> = {
  direct: { ...underline('2px', 'solid', colours.directLine), ...background(colours.directBackground) },
  mixed: { ...underline('2px', 'dashed', colours.mixedLine), ...background(colours.mixedBackground) },
  indirect: { ...underline('2px', 'dotted', colours.indirectLine), ...background(colours.indirectBackground) },
  unattributed: underline('3px', 'double', colours.unattributedLine),
  unread: { ...underline('1px', 'solid', colours.directLine), ...background(colours.directBackground) },
  term: underline('1px', 'dotted', colours.termLine),
  cue: underline('1px', 'solid', colours.cueLine),
  source: {
    ...background(colours.sourceBackground),
    borderStyle: 'solid',
    borderWidth: '1px',
    borderRadius: '3px',
    borderColor: new vscode.ThemeColor(colours.sourceBorder),
  },
  nestedDirect: secondLine('2px', 'solid', colours.directLine),
  nestedMixed: secondLine('2px', 'dashed', colours.mixedLine),
  nestedIndirect: secondLine('2px', 'dotted', colours.indirectLine),
  nestedCue: secondLine('1px', 'solid', colours.cueLine),
  // Paler than the styles of certain claims, and without a background.
  paleDirect: underline('2px', 'solid', colours.directPale),
  paleMixed: underline('2px', 'dashed', colours.mixedPale),
  paleIndirect: underline('2px', 'dotted', colours.indirectPale),
  nestedPaleDirect: secondLine('2px', 'solid', colours.directPale),
  nestedPaleMixed: secondLine('2px', 'dashed', colours.mixedPale),
  nestedPaleIndirect: secondLine('2px', 'dotted', colours.indirectPale),
  rejected: { textDecoration: 'line-through', color: new vscode.ThemeColor(colours.rejected) },
  accepted: sign(stateSigns.accepted, colours.decided),
  edited: sign(stateSigns.edited, colours.decided),
  added: sign(stateSigns.added, colours.decided),
  disagreement: sign(stateSigns.disagreement, colours.disagreement),
};

/** The style of the claim at the cursor, drawn over the styles of its parts. */
export type ChosenStyle = 'chosen';

const chosenLooks: Readonly<Record<ChosenStyle, Look>> = {
  // An outline, since a border would hide the lines that distinguish the kinds.
  chosen: {
    outlineStyle: 'solid',
    outlineWidth: '1px',
    outlineColor: new vscode.ThemeColor(colours.chosenOutline),
  },
};

const { Center, Left, Right } = vscode.OverviewRulerLane;

/** The look of each kind in the ruler: what is decided on the left, what readers disagree about on the right. */
const rulerLooks: Readonly<Record<RulerStyle, Look>> = {
  direct: ruler(colours.directLine),
  mixed: ruler(colours.mixedLine),
  indirect: ruler(colours.indirectLine),
  unattributed: ruler(colours.unattributedLine),
  decidedDirect: ruler(colours.directLine, Left),
  decidedMixed: ruler(colours.mixedLine, Left),
  decidedIndirect: ruler(colours.indirectLine, Left),
  rejected: ruler(colours.rejected, Left),
  disagreement: ruler(colours.disagreement, Right),
};

function ruler(colour: string, overviewRulerLane = Center): Look {
  return { overviewRulerColor: new vscode.ThemeColor(colour), overviewRulerLane };
}

/** Shows ranges in a style, until it is disposed. */
export interface Painter<Style extends string> extends vscode.Disposable {
  /** What it showed is gone, so everything must be painted again. */
  readonly onDidReset?: vscode.Event<void>;
  paint(editor: vscode.TextEditor, style: Style, ranges: readonly vscode.Range[]): void;
}

/** Decoration types, one per style, shared by all editors. */
class Styles<Style extends string> extends Disposable implements Painter<Style> {
  private types: ReadonlyMap<Style, vscode.TextEditorDecorationType>;

  constructor(looks: Readonly<Record<Style, Look>>) {
    super();
    this.types = typesOf(looks);
    this.register({ dispose: () => disposeAll([...this.types.values()]) });
  }

  paint(editor: vscode.TextEditor, style: Style, ranges: readonly vscode.Range[]): void {
    editor.setDecorations(this.types.get(style)!, ranges);
  }

  protected replace(looks: Readonly<Record<Style, Look>>): void {
    disposeAll([...this.types.values()]);
    this.types = typesOf(looks);
  }
}

function typesOf<Style extends string>(
  looks: Readonly<Record<Style, Look>>,
): Map<Style, vscode.TextEditorDecorationType> {
  const rangeBehavior = vscode.DecorationRangeBehavior.ClosedClosed;
  const entries = Object.entries(looks) as [Style, Look][];
  return new Map(
    entries.map(([style, look]) => [style, vscode.window.createTextEditorDecorationType({ ...look, rangeBehavior })]),
  );
}

/** Text on a background has a colour of its own, since some themes' text would be too pale there. */
class TextStyles extends Styles<StyleName> {
  private readonly reset = this.register(new vscode.EventEmitter<void>());
  readonly onDidReset: vscode.Event<void> = this.reset.event;
  private isHighContrast: boolean;

  constructor() {
    const isHighContrast = hasHighContrast(vscode.window.activeColorTheme);
    super(textLooks(isHighContrast));
    this.isHighContrast = isHighContrast;
    this.register(vscode.window.onDidChangeActiveColorTheme((theme) => this.follow(theme)));
  }

  private follow(theme: vscode.ColorTheme): void {
    if (hasHighContrast(theme) === this.isHighContrast) return;
    this.isHighContrast = !this.isHighContrast;
    this.replace(textLooks(this.isHighContrast));
    this.reset.fire();
  }
}

function hasHighContrast({ kind }: vscode.ColorTheme): boolean {
  return kind === vscode.ColorThemeKind.HighContrast || kind === vscode.ColorThemeKind.HighContrastLight;
}

/** High-contrast themes have no backgrounds here, and a text colour would override their colour of selected text. */
function textLooks(isHighContrast: boolean): Readonly<Record<StyleName, Look>> {
  if (isHighContrast) return looks;
  const color = new vscode.ThemeColor(colours.foreground);
  const onPaper = (look: Look): Look => (look.backgroundColor ? { ...look, color } : look);
  return Object.fromEntries(Object.entries(looks).map(([style, look]) => [style, onPaper(look)])) as Record<
    StyleName,
    Look
  >;
}

export function textStyles(): Painter<StyleName> {
  return new TextStyles();
}

export function chosenStyles(): Painter<ChosenStyle> {
  return new Styles(chosenLooks);
}

export function rulerStyles(): Painter<RulerStyle> {
  return new Styles(rulerLooks);
}
