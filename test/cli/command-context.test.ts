import assert from 'node:assert/strict';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createLocalExecutor } from '../../src/cli/worker-pool';
import { documents, type CommandContext } from '../../src/cli/node/command-context';
import type { InputText } from '../../src/cli/node/inputs';
import { writeFiles, writeOneFile } from '../../src/cli/node/outputs';
import { createReporter } from '../../src/cli/node/report';
import { createRunner } from '../../src/cli/run';
import type { Format } from '../../src/formats/format';
import { letter, table, withMadeUp } from '../formats/made-up';

describe('documents of a format with a heading', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'source-annotator-'));
  after(() => rmSync(folder, { recursive: true, force: true }));
  const at = (name: string): string => path.join(folder, name);
  const source = (id: string, text: string): InputText => {
    writeFileSync(at(id), text);
    return { id, file: at(id) };
  };
  const contextOf = (format: Format): CommandContext => ({
    executor: createLocalExecutor(createRunner('1.2.3', () => null, withMadeUp)),
    limits: { concurrency: 1, backpressure: 1 },
    request: {
      paths: [],
      pretty: false,
      compact: false,
      force: false,
      stdinNdjson: false,
      idField: 'id',
      textField: 'text',
      keepGoing: false,
      rulesOnly: true,
    },
    format,
    reporter: createReporter(),
    logs: null,
  });
  const sources = [
    source('none.txt', 'Nothing.\n'),
    source('a.txt', '“We stay,” said Ana Ruiz.\n'),
    source('b.txt', '“We go,” said Bo Berg.\n'),
  ];

  it('have it once where they share a stream or a file, and none of their own where nothing is found', async () => {
    const all = 'document\twords\na.txt\t“We stay,”\nb.txt\t“We go,”\n';
    let stream = '';
    for await (const bytes of documents(sources, contextOf(table))) stream += new TextDecoder().decode(bytes);
    assert.equal(stream, all);
    await writeOneFile(sources, at('all.tsv'), contextOf(table));
    assert.equal(readFileSync(at('all.tsv'), 'utf8'), all);
  });

  it('have it each where each has a file, even for nothing', async () => {
    const aimed = sources.map((one) => ({ ...one, target: at(`made/${one.id}.tsv`), rival: null }));
    await writeFiles(aimed, contextOf({ ...letter, head: table.head }));
    const written = readdirSync(at('made')).map((name) => readFileSync(at(`made/${name}`), 'utf8'));
    const head = 'document\twords\n';
    assert.deepEqual(written, [`${head}a.txt\t“We stay,”\n`, `${head}b.txt\t“We go,”\n`, head]);
  });
});
