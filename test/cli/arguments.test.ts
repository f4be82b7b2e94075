import assert from 'node:assert/strict';

import { createProgram, UsageError, type Request } from '../../src/cli/arguments';

async function requestOf(...args: readonly string[]): Promise<Request> {
  const requests: Request[] = [];
  const annotate = async (request: Request): Promise<void> => void requests.push(request);
  await createProgram('1.2.3', annotate).parseAsync(['annotate', ...args], { from: 'user' });
  return requests[0] ?? assert.fail('annotate was not called');
}

const plain: Request = {
  paths: [],
  pretty: false,
  force: false,
  stdinNdjson: false,
  rulesOnly: false,
  idField: 'id',
  textField: 'text',
  keepGoing: false,
  compact: false,
};

describe('the arguments of annotate', () => {
  it('are all optional but the input', async () => {
    assert.deepEqual(await requestOf('a.txt', '-'), { ...plain, paths: ['a.txt', '-'] });
    assert.deepEqual(await requestOf('--stdin-ndjson'), { ...plain, stdinNdjson: true });
  });

  it('say how to write', async () => {
    assert.deepEqual(await requestOf('--format', 'json', 'a', '--out', 'b', '--pretty', '--force', '--jobs', '12'), {
      ...plain,
      paths: ['a'],
      format: 'json',
      out: 'b',
      pretty: true,
      force: true,
      jobs: 12,
    });
  });

  it('say what lines hold, and what a failed one means', async () => {
    assert.deepEqual(
      await requestOf('--stdin-ndjson', '--id-field', 'url', '--text-field', 'body', '--keep-going', '--compact'),
      { ...plain, stdinNdjson: true, idField: 'url', textField: 'body', keepGoing: true, compact: true },
    );
  });

  for (const [args, reason] of [
    [[], /Name a file or folder/u],
    [['news', '--pretty', '--format', 'ndjson'], /--pretty is of no use with --format ndjson/u],
    [['news', '--force'], /--force is of use with --out alone/u],
    [['news', '--out', ''], /--out names no path/u],
    [['news', '--rules-only', '--weights', 'x.bin'], /one or the other/u],
    [['--stdin-ndjson', 'news'], /takes no PATH/u],
    [['--stdin-ndjson', '--out', 'x'], /leave out/u],
    [['--stdin-ndjson', '--format', 'json'], /leave out --format json/u],
    [['--stdin-ndjson', '--pretty'], /leave out/u],
    [['--stdin-ndjson', '--id-field', 'text'], /the same field/u],
    [['news', '--keep-going'], /with --stdin-ndjson alone/u],
    [['news', '--id-field', 'url'], /with --stdin-ndjson alone/u],
    [['news', '--text-field', 'body'], /with --stdin-ndjson alone/u],
  ] as const) {
    it(`contradict each other: ${args.join(' ') || 'nothing'}`, async () => {
      await assert.rejects(requestOf(...args), (error) => error instanceof UsageError && reason.test(error.message));
    });
  }
});
