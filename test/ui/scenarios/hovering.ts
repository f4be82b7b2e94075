import assert from 'node:assert/strict';
import { openArticle, type Scenario } from './scenario';

export const hovering: Scenario = (opened) => {
  before(() => openArticle(opened()));

  it('says who speaks where the mouse rests on a quotation', async () => {
    assert.match(await opened().hoverText('thought he would find a divided west'), /^Philip T Reeker\b/u);
  });

  it('tells whom a pronoun means, on the pronoun and on what is said', async () => {
    for (const words of ['He said', 'the Nato alliance']) {
      const hover = await opened().hoverText(words);
      assert.match(hover, /^Philip T Reeker, in the text ‘He’/u);
      assert.match(hover, /‘He’ is taken for Philip T Reeker, line 12\./u);
    }
  });

  it('leads to the source, to the antecedent and to the claim before by its links', async () => {
    const workbench = opened();
    const follow = async (link: string): Promise<void> => {
      await workbench.hoverText('the Nato alliance');
      await workbench.hover.getByText(link, { exact: true }).click();
    };
    await follow('Source, line 13');
    await workbench.waitForSelection(/^He$/u);
    await follow('Philip T Reeker, line 12');
    await workbench.waitForSelection(/^Philip T Reeker$/u);
    await follow('Previous claim, line 12');
    await workbench.waitForSelection(/^“Vladimir Putin thought[^]*mistaken\.”$/u);
  });

  it('says nothing where nobody speaks', async () => {
    const workbench = opened();
    await workbench.restMouseOn('the port town in the south east');
    await workbench.page.waitForTimeout(1000);
    assert.equal(await workbench.hover.count(), 0);
  });
};
