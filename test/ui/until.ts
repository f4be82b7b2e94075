import { setTimeout } from 'node:timers/promises';

/** Milliseconds; the first start of a web worker host takes half of it on a slow machine. */
export const patience = 20_000;

/** Waits until `condition` holds. Rejects when patience ends, with what it waited for and `detail` of the last look. */
export async function until(
  condition: () => boolean | Promise<boolean>,
  what: string,
  detail: () => string = () => '',
): Promise<void> {
  const end = Date.now() + patience;
  while (!(await condition())) {
    if (Date.now() > end) throw new Error(`Waited in vain for ${what}. ${detail()}`.trim());
    await setTimeout(50);
  }
}
