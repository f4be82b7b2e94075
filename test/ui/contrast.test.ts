// In every theme that comes with VS Code, words on the extension's backgrounds are readable.
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import manifest from '../../package.json';
import { vscodeFolder } from '../host/paths';
import { contrast, over, parseColour, type Colour } from './colours';

type Kind = keyof (typeof manifest.contributes.colors)[number]['defaults'];

const kinds: Readonly<Record<string, Kind>> = {
  vs: 'light',
  'vs-dark': 'dark',
  'hc-black': 'highContrast',
  'hc-light': 'highContrastLight',
};

/** VS Code's default text and background colours. */
const defaults: Readonly<Record<Kind, readonly [string, string]>> = {
  light: ['#000000', '#FFFFFF'],
  dark: ['#BBBBBB', '#1E1E1E'],
  highContrast: ['#FFFFFF', '#000000'],
  highContrastLight: ['#292929', '#FFFFFF'],
};

/** The backgrounds that may overlap, from below: a source may be within somebody's words. */
const stacks = ['direct', 'mixed', 'indirect', 'source', 'direct source', 'mixed source', 'indirect source'];

interface Theme {
  readonly id: string;
  readonly kind: Kind;
  readonly colors: Readonly<Record<string, string>>;
}

const customised: Readonly<Record<string, Readonly<Record<string, string>>>> =
  manifest.contributes.configurationDefaults['workbench.colorCustomizations'];

describe('text on the backgrounds', () => {
  const themes = builtInThemes();

  it('is looked at in all themes, light, dark and of high contrast', () => {
    assert.ok(themes.length >= 15, themes.map(({ id }) => id).join());
    assert.deepEqual(new Set(themes.map(({ kind }) => kind)), new Set(Object.values(kinds)));
  });

  for (const { id, kind, colors } of themes) {
    it(`has 4.5:1 or more in ${id}, on the cursor's line too`, () => {
      const ours = (name: string): Colour => colourOf(name, { id, kind, colors });
      const least = papers({ id, kind, colors }).flatMap((below) =>
        stacks.map((stack) => {
          const paper = stack.split(' ').reduce((under, name) => over(ours(`${name}Background`), under), below);
          return contrast(over(ours('foreground'), paper), paper);
        }),
      );
      assert.ok(Math.min(...least) >= 4.5, least.map((one) => one.toFixed(2)).join(' '));
    });
  }
});

describe('words and signs of what readers decided', () => {
  for (const theme of builtInThemes()) {
    it(`have 4.5:1 or more in ${theme.id}, in the text and in the list`, () => {
      const list = parseColour(theme.colors['sideBar.background'] ?? defaults[theme.kind][1]);
      const least = ['decided', 'disagreement', 'rejected'].flatMap((name) =>
        [...papers(theme), list].map((paper) => [name, contrast(colourOf(name, theme), paper)] as const),
      );
      assert.deepEqual(
        least.filter(([, ratio]) => ratio < 4.5).map(([name, ratio]) => `${name} ${ratio.toFixed(2)}`),
        [],
      );
    });
  }
});

/** A colour of ours as a theme shows it. */
function colourOf(name: string, { id, kind, colors }: Theme): Colour {
  const colour = manifest.contributes.colors.find((one) => one.id === `sourceAnnotator.${name}`)!;
  const value = customised[`[${id}]`]?.[colour.id] ?? colour.defaults[kind];
  return parseColour(value === 'editor.foreground' ? (colors[value] ?? defaults[kind][0]) : value);
}

/** The editor's background, and that of the cursor's line. */
function papers({ kind, colors }: Theme): readonly Colour[] {
  const plain = parseColour(colors['editor.background'] ?? defaults[kind][1]);
  return [plain, over(parseColour(colors['editor.lineHighlightBackground'] ?? '#00000000'), plain)];
}

function builtInThemes(): readonly Theme[] {
  const extensions = join(vscodeFolder, 'extensions');
  return readdirSync(extensions)
    .filter((name) => name.startsWith('theme-'))
    .flatMap((name) => {
      const { contributes } = JSON.parse(readFileSync(join(extensions, name, 'package.json'), 'utf8')) as {
        contributes: { themes?: readonly { id: string; uiTheme: string; path: string }[] };
      };
      return (contributes.themes ?? []).map(({ id, uiTheme, path }): Theme => {
        const kind = kinds[uiTheme];
        assert.ok(kind, `${id}: ${uiTheme}`);
        return { id, kind, colors: colorsOf(join(extensions, name, path)) };
      });
    });
}

/** The colours of a theme's file with those of the one that it builds on. */
function colorsOf(path: string): Readonly<Record<string, string>> {
  // Themes are JSON with comments and commas after the last member.
  const bare = readFileSync(path, 'utf8')
    .replace(/("(?:\\.|[^"\\])*")|\/\*[^]*?\*\/|\/\/[^\n]*/gu, (_all, words: string | undefined) => words ?? '')
    .replace(/,(\s*[}\]])/gu, '$1');
  const { include, colors = {} } = JSON.parse(bare) as { include?: string; colors?: Record<string, string> };
  return { ...(include === undefined ? {} : colorsOf(join(dirname(path), include))), ...colors };
}
