// Runs the specs of this folder inside VS Code, in Node's extension host and in the web worker's alike.
import 'mocha/mocha.js';

/** Only tests whose full title contains this text are run; all if it is empty. Set at build time from TEST_GREP. */
declare const TEST_GREP: string;

/** VS Code calls this; a rejection makes its exit code 1. */
export async function run(): Promise<void> {
  const { passes, failures } = await runSpecs().catch((error: unknown) => {
    print(error instanceof Error ? (error.stack ?? error.message) : String(error));
    throw error;
  });
  print(`\n${passes} passed, ${failures} failed`);
  if (failures > 0) throw new Error(`${failures} failed`);
  if (passes === 0) throw new Error('No test was run.');
}

async function runSpecs(): Promise<Mocha.Stats> {
  mocha.setup({ ui: 'bdd', timeout: 20_000, reporter: Lines });
  if (TEST_GREP) mocha.fgrep(TEST_GREP);
  await import('virtual:specs');
  return new Promise((done) => {
    // Not mocha.run(): in the browser build that reads the address of a page, which Node.js does not have.
    const runner = Mocha.prototype.run.call(mocha, () => done(runner.stats!));
  });
}

/** A line for every test, as it ends. */
class Lines extends Mocha.reporters.Base {
  constructor(runner: Mocha.Runner, options: Mocha.MochaOptions) {
    super(runner, options);
    runner.on('suite', (suite) => {
      if (suite.title) print(`${indent(suite)}${suite.title}`);
    });
    runner.on('pass', (test) => print(`${indent(test)}✔ ${test.title} (${test.duration ?? 0} ms)`));
    runner.on('pending', (test) => print(`${indent(test)}- ${test.title}`));
    runner.on('fail', (test, error: Error) => {
      print(`${indent(test)}✘ ${test.title}`);
      print(error.stack ?? error.message);
    });
  }
}

function indent(entry: Mocha.Suite | Mocha.Test): string {
  return '  '.repeat(entry.titlePath().length);
}

/** Our lines begin with a bar, by which test/host/vscode.ts finds them in VS Code's own log. */
function print(text: string): void {
  for (const line of text.split('\n')) console.log(`│ ${line}`);
}
