// Answers to what VS Code asks in boxes and notifications.
import type { Workbench } from './driver';
import { quickBox } from './quick-box';
import { until } from './until';

/** Puts a text in place of that in the open input box, and confirms it. */
export async function answerBox({ page }: Workbench, text: string): Promise<void> {
  await (await quickBox(page)).fill(text);
  await page.keyboard.press('Enter');
}

/** Answers the box that asks for a file: it suggests a path of its own at first, and looks at what is typed. */
export async function answerFileBox({ page }: Workbench, path: string): Promise<void> {
  const box = await quickBox(page);
  const isAnswered = async (): Promise<boolean> => {
    await page.waitForTimeout(1000);
    if (!(await box.isVisible())) return true;
    if ((await box.inputValue()) === path) await page.keyboard.press('Enter');
    else await box.fill(path);
    return false;
  };
  await until(isAnswered, `the box for a file to take ${path}`);
}

/** Presses a button of a notification, once that is there. */
export async function answerNotification(workbench: Workbench, text: RegExp, button: string): Promise<void> {
  const center = workbench.page.locator('.notifications-center.visible');
  const row = center.locator('.monaco-list-row', { hasText: text });
  const isThere = async (): Promise<boolean> => {
    if (!(await center.isVisible())) await workbench.runCommand('Notifications: Show Notifications');
    return (await row.count()) > 0;
  };
  await until(isThere, `a notification ${text}`);
  await row.getByRole('button', { name: button }).click();
  await row.waitFor({ state: 'hidden' });
}
