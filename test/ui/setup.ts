import { ensureHost } from '../host/install';

// Before the tests are read: some are made of what comes with VS Code, and no test's time includes the installation.
ensureHost();
