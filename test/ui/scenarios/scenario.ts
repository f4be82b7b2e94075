import type { Workbench } from '../driver';

/** Registers tests for the workbench that is open once they run. All scenarios share one: each opens what it needs. */
export type Scenario = (opened: () => Workbench) => void;

export const article = '000_02a910ee916ac5d5.txt';

/** Opens the article and waits for its claims. */
export async function openArticle(workbench: Workbench): Promise<void> {
  await workbench.openFile(article);
  await workbench.waitForStatus(/[1-9]\d* claims/u);
}

/** Opens the article with the panel beside it. */
export async function openPanel(workbench: Workbench): Promise<void> {
  await openArticle(workbench);
  await workbench.runCommand('Source Annotator: Show Claims');
  await workbench.treeRow('“Vladimir Putin thought');
}
