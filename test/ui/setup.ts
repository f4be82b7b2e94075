import { ensureHost } from '../host/install';

/** Runs before the first test, so that no test's time includes the installation. */
export function mochaGlobalSetup(): void {
  ensureHost();
}
