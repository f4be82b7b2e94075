import { setTimeout } from 'node:timers/promises';

/** Milliseconds; the first start of a web worker host takes half of it on a slow machine. */
export const patience = 20_000;

/** Waits until `condition` holds. After a timeout rejects with what it waited for and the last `detail`. */
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
