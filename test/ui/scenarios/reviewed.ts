import assert from 'node:assert/strict';
import { reviewedName, writeReviewed } from './reviewed-article';
import type { Scenario } from './scenario';

const themes = {
  dark: 'Dark Modern',
  light: 'Light Modern',
  'hc-dark': 'Dark High Contrast',
  'hc-light': 'Light High Contrast',
};

/** What two readers decided, as a third one sees it. */
export const reviewed: Scenario = (opened) => {
  before(async () => {
    const workbench = opened();
    writeReviewed(workbench);
    await workbench.openFile(reviewedName);
    await workbench.runCommand('Source Annotator: Show Claims');
    await workbench.treeRow('1 decision without a place');
  });
  after(() => opened().tidyUp());

  it('is said in the rows, what needs a look at the top', async () => {
    const rows = await opened().treeRows();
    assert.equal(rows[0], '1 line of Ben.jsonl cannot be read');
    assert.equal(rows[1], '1 decision without a place');
    assert.match(rows[2]!, /^“The old bridge was better,”: accepted by Ana, 3 Dec 2026, /u);
    assert.ok(
      rows.includes('Accepted, Ada Flint: “It will last a century,”, direct quotation, line 1'),
      rows.join('\n'),
    );
    assert.ok(rows.some((row) => row.startsWith('Ana: accepted, Ben: rejected, Ada Flint, called: the plan')));
    assert.ok(rows.some((row) => row.startsWith('Note, Checked, ')));
  });

  it('is seen in the text: rejected words are struck through, others have a sign after them', async () => {
    const workbench = opened();
    assert.deepEqual(await workbench.linesUnder('tolls would rise'), []);
    assert.deepEqual(await workbench.linesUnder('will last a'), ['solid 2px']);
    const struck = await workbench.editor
      .locator('.view-line span')
      .evaluateAll((spans) =>
        spans
          .filter((span) => getComputedStyle(span).textDecorationLine === 'line-through')
          .map((span) => span.textContent),
      );
    assert.match(struck.join('').replaceAll('\u00a0', ' '), /the tolls would rise in May/u);
  });

  it('is told in the hover, with who and when, and both sides of a disagreement', async () => {
    const workbench = opened();
    const edited = await workbench.hoverText('asked the fishermen');
    assert.match(edited, /Carla Oto/u);
    assert.match(edited, /Set by Ana, 3 Dec 2026, 14:02: speaker Carla Oto/u);
    assert.match(edited, /Note by Ana: Ben is her son/u);
    const disputed = await workbench.hoverText('called the plan');
    assert.match(disputed, /Disagreement: accepted by Ana/u);
    assert.match(disputed, /Disagreement: rejected by Ben/u);
  });

  it('hides rejected claims by the menu’s switch, and shows them again by a row', async () => {
    const workbench = opened();
    await workbench.runCommand('✓ Show Rejected Claims');
    await workbench.clickTreeRow('Show 1 rejected claim');
    await workbench.waitForRows((rows) => rows.some((row) => row.startsWith('Rejected, port board')));
  });

  for (const [name, theme] of Object.entries(themes)) {
    it(`${theme}: has a look of its own for each state`, async () => {
      const workbench = opened();
      await workbench.setTheme(theme);
      await workbench.hoverText('the piers were');
      // It fades in.
      await workbench.page.waitForTimeout(500);
      await workbench.screenshot(`reviewed-${name}`);
    });
  }
};
