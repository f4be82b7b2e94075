import { ensureHost } from '../host/install';

/** Before the first test, so that an installation does not count as the time of one. */
export function mochaGlobalSetup(): void {
  ensureHost();
}
