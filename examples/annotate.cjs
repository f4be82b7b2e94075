// Who says what while a text is edited, in a CommonJS module of Node.js.
const { readFileSync } = require('node:fs');
const { createAnnotator, readAll, readModel } = require('source-annotator');

const model = readModel(readFileSync(require.resolve('source-annotator/english.bin')));
const live = createAnnotator({ model }).open('“We will rebuild,” Ilse Brandt said.\n');
console.log(sayings(readAll(live)));

// An edit costs what it concerns, however long the text is.
live.edit({ start: live.length, end: live.length, text: '\n“Not soon,” replied Tom Hale.\n' });

// In steps of some milliseconds each: a host with other work to do gives way between them.
const steps = live.steps();
let step = steps.next();
while (!step.done) step = steps.next();
console.log(sayings(step.value));

function sayings(found) {
  const claims = found.claimsIn({ start: 0, end: found.length });
  return claims.map(({ speaker, content }) => `${found.speaker(speaker).name}: ${found.slice(content[0])}`).join('; ');
}
