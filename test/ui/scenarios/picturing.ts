import assert from 'node:assert/strict';
import { openPanel, type Scenario } from './scenario';

const themes = {
  dark: 'Dark Modern',
  light: 'Light Modern',
  'hc-dark': 'Dark High Contrast',
  'hc-light': 'Light High Contrast',
};

/** Screenshots to look at: in every theme the line styles must be distinguishable. */
export const picturing: Scenario = (opened) => {
  before(() => openPanel(opened()));

  for (const [name, theme] of Object.entries(themes)) {
    it(`${theme}: each kind has a line of its own`, async () => {
      const workbench = opened();
      await workbench.setTheme(theme);
      const lines = ['tweeted:', 'Ukrainian war', 'progress continues', 'units were refusing', 'The officials'];
      const drawn: (readonly string[])[] = [];
      for (const words of lines) drawn.push(await workbench.linesUnder(words));
      assert.deepEqual(drawn, [['solid 1px'], ['dashed 2px'], ['solid 2px'], ['dotted 2px'], ['solid 1px']]);
      await workbench.hoverText('the Nato alliance');
      // It fades in.
      await workbench.page.waitForTimeout(500);
      await workbench.screenshot(`theme-${name}`);
    });
  }
};
