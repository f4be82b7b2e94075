import * as vscode from 'vscode';
import { colours } from '../../contributions';
import { Disposable } from '../../dispose';
import { styleNames, type StyleName } from './spans';

type Look = vscode.DecorationRenderOptions;

/** A line of its own for each style, so that colour is never the only sign. */
function underline(width: string, borderStyle: string, colour: string): Look {
  return { borderStyle, borderWidth: `0 0 ${width} 0`, borderColor: new vscode.ThemeColor(colour) };
}

/**
 * A second line, close below the letters and above the one of the words around. Borders are all drawn in one place, and
 * a text decoration takes no `ThemeColor`, but the custom property that VS Code makes of each colour.
 */
function secondLine(width: string, style: string, colour: string): Look {
  const value = `var(--vscode-${colour.replaceAll('.', '-')}, currentcolor)`;
  return { textDecoration: `underline ${style} ${width} ${value}` };
}

function background(colour: string): Look {
  return { backgroundColor: new vscode.ThemeColor(colour) };
}

function ruler(colour: string): Look {
  return { overviewRulerColor: new vscode.ThemeColor(colour), overviewRulerLane: vscode.OverviewRulerLane.Center };
}

function looks(withRuler: boolean): Readonly<Record<StyleName, Look>> {
  const mark = (colour: string): Look => (withRuler ? ruler(colour) : {});
  return {
    direct: {
      ...underline('2px', 'solid', colours.directLine),
      ...background(colours.directBackground),
      ...mark(colours.directLine),
    },
    mixed: {
      ...underline('2px', 'dashed', colours.mixedLine),
      ...background(colours.mixedBackground),
      ...mark(colours.mixedLine),
    },
    indirect: {
      ...underline('2px', 'dotted', colours.indirectLine),
      ...background(colours.indirectBackground),
      ...mark(colours.indirectLine),
    },
    unattributed: { ...underline('3px', 'double', colours.unattributedLine), ...mark(colours.unattributedLine) },
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
  };
}

/** The decoration types, one a style and shared by all editors. */
export class Styles extends Disposable {
  private readonly types: Readonly<Record<StyleName, vscode.TextEditorDecorationType>>;

  constructor(withRuler: boolean) {
    super();
    const look = looks(withRuler);
    const create = (style: StyleName): vscode.TextEditorDecorationType =>
      this.register(
        vscode.window.createTextEditorDecorationType({
          ...look[style],
          rangeBehavior: vscode.DecorationRangeBehavior.ClosedClosed,
        }),
      );
    this.types = Object.fromEntries(styleNames.map((style) => [style, create(style)])) as Record<
      StyleName,
      vscode.TextEditorDecorationType
    >;
  }

  paint(editor: vscode.TextEditor, style: StyleName, ranges: readonly vscode.Range[]): void {
    editor.setDecorations(this.types[style], ranges);
  }
}
