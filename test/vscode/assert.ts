// What `node:assert/strict` means in the tests that run inside VS Code: a package, since a web worker has no Node.js.
import assert = require('assert/');

export default assert.strict;
