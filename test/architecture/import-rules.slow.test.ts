// The import rules are lint errors. Here each is shown code that breaks it, under a made-up file name.
import assert from 'node:assert/strict';
import { ESLint } from 'eslint';
import tseslint from 'typescript-eslint';

const eslint = new ESLint({
  // The files do not exist, so there are no types to ask for.
  overrideConfig: [{ files: ['**/*.ts'], ...tseslint.configs.disableTypeChecked }],
});

async function complaints(filePath: string, code: string): Promise<readonly string[]> {
  const [result] = await eslint.lintText(code, { filePath });
  return result!.messages.map(({ ruleId, message }) => `${ruleId}: ${message}`);
}

interface Breach {
  readonly file: string;
  readonly code: string;
  readonly says: RegExp;
}

const importing = (specifier: string): string => `import { thing } from '${specifier}';\nthing();\n`;

const breaches: readonly Breach[] = [
  { file: 'src/engine/text/made-up.ts', code: importing('vscode'), says: /Only src\/vscode sees VS Code/ },
  {
    file: 'src/engine/text/made-up.ts',
    code: importing('node:fs'),
    says: /only src\/cli\/node may use Node/,
  },
  {
    file: 'src/engine/text/made-up.ts',
    code: importing('path'),
    says: /only src\/cli\/node may use Node/,
  },
  { file: 'src/engine/text/made-up.ts', code: importing('../../formats/native'), says: /Imports point one way/ },
  { file: 'src/engine/made-up.ts', code: importing('../../train/corpus'), says: /how it is trained/ },
  { file: 'src/cli/node/main.ts', code: importing('../../../train/corpus'), says: /how it is trained/ },
  { file: 'src/vscode/extension.ts', code: importing('../../train/corpus'), says: /how it is trained/ },
  { file: 'train/made-up.ts', code: importing('vscode'), says: /Only src\/vscode sees VS Code/ },
  { file: 'src/engine/made-up.ts', code: 'process.exit(1);\n', says: /This code is pure/ },
  { file: 'src/engine/made-up.ts', code: 'document.write("x");\n', says: /This code is pure/ },
  { file: 'src/engine/made-up.ts', code: importing('../review'), says: /Imports point one way/ },
  { file: 'src/explain/made-up.ts', code: importing('../engine/claims/cues'), says: /through src\/engine/ },
  { file: 'src/explain/made-up.ts', code: importing('../cli/run'), says: /Imports point one way/ },
  { file: 'src/review/made-up.ts', code: importing('vscode'), says: /Only src\/vscode sees VS Code/ },
  { file: 'src/review/made-up.ts', code: importing('node:fs'), says: /only src\/cli\/node may use Node/ },
  { file: 'src/review/made-up.ts', code: importing('../engine/span'), says: /through src\/engine/ },
  { file: 'src/review/anchor/made-up.ts', code: importing('../../cli/run'), says: /Imports point one way/ },
  { file: 'src/review/made-up.ts', code: importing('../explain/explain'), says: /Imports point one way/ },
  { file: 'src/review/made-up.ts', code: importing('../vscode/settings'), says: /Imports point one way/ },
  { file: 'src/review/made-up.ts', code: 'process.exit(1);\n', says: /This code is pure/ },
  { file: 'src/explain/made-up.ts', code: importing('../review'), says: /Imports point one way/ },
  { file: 'src/formats/made-up.ts', code: importing('../review'), says: /Imports point one way/ },
  { file: 'src/check/made-up.ts', code: importing('node:fs'), says: /only src\/cli\/node may use Node/ },
  { file: 'src/check/made-up.ts', code: importing('vscode'), says: /Only src\/vscode sees VS Code/ },
  { file: 'src/check/made-up.ts', code: importing('../engine/span'), says: /through src\/engine/ },
  { file: 'src/check/made-up.ts', code: importing('../formats/native'), says: /what src\/formats/ },
  { file: 'src/check/made-up.ts', code: importing('../cli/run'), says: /Imports point one way/ },
  { file: 'src/check/made-up.ts', code: 'process.exit(1);\n', says: /This code is pure/ },
  { file: 'src/formats/made-up.ts', code: importing('../check'), says: /Imports point one way/ },
  { file: 'src/formats/made-up.ts', code: importing('../explain/explain'), says: /Imports point one way/ },
  { file: 'src/formats/made-up.ts', code: importing('../engine/claims/cues'), says: /through src\/engine/ },
  { file: 'src/formats/made-up.ts', code: importing('../vscode/settings'), says: /Imports point one way/ },
  { file: 'src/formats/made-up.ts', code: importing('vscode'), says: /Only src\/vscode sees VS Code/ },
  { file: 'src/formats/made-up.ts', code: importing('../cli/run'), says: /Imports point one way/ },
  {
    file: 'src/cli/run.ts',
    code: importing('node:fs'),
    says: /only src\/cli\/node may use Node/,
  },
  { file: 'src/cli/run.ts', code: importing('../vscode/settings'), says: /Imports point one way/ },
  { file: 'src/cli/node/made-up.ts', code: importing('../../vscode/settings'), says: /Imports point one way/ },
  {
    file: 'src/vscode/made-up.ts',
    code: importing('node:fs'),
    says: /only src\/cli\/node may use Node/,
  },
  { file: 'src/vscode/made-up.ts', code: importing('../engine/span'), says: /through src\/engine/ },
  { file: 'src/vscode/made-up.ts', code: importing('../cli/run'), says: /Imports point one way/ },
  { file: 'src/vscode/made-up.ts', code: importing('./features/hover'), says: /Only extension\.ts knows the features/ },
  { file: 'src/vscode/features/hover/made-up.ts', code: importing('../highlights/styles'), says: /meet at the store/ },
  { file: 'src/vscode/features/hover/x/made-up.ts', code: importing('../../export'), says: /meet at the store/ },
  { file: 'src/engine/made-up.ts', code: 'export let count = 0;\n', says: /No mutable module state/ },
  { file: 'src/engine/made-up.ts', code: 'let count = 0;\ncount++;\n', says: /No mutable module state/ },
  { file: 'src/cli/made-up.ts', code: "void import('node:fs');\n", says: /static imports only/ },
  { file: 'src/cli/made-up.ts', code: 'export default {};\n', says: /Export by name/ },
];

const allowed: readonly Omit<Breach, 'says'>[] = [
  { file: 'src/engine/text/made-up.ts', code: importing('../span') },
  { file: 'src/engine/text/made-up.ts', code: importing('unified') },
  { file: 'src/explain/made-up.ts', code: importing('../formats/native') },
  { file: 'src/check/made-up.ts', code: importing('../engine') },
  { file: 'src/check/made-up.ts', code: importing('../formats') },
  { file: 'src/formats/made-up.ts', code: importing('../engine') },
  { file: 'src/review/anchor/made-up.ts', code: importing('../../engine') },
  { file: 'src/review/made-up.ts', code: importing('../formats') },
  { file: 'src/cli/node/main.ts', code: importing('node:fs') },
  { file: 'train/made-up.ts', code: importing('../src/engine/learned/lattice') },
  { file: 'train/made-up.ts', code: importing('node:fs') },
  { file: 'src/cli/node/made-up.ts', code: importing('node:worker_threads') },
  { file: 'src/vscode/made-up.ts', code: importing('vscode') },
  { file: 'src/vscode/extension.ts', code: importing('./features/hover') },
  { file: 'src/vscode/features/hover/made-up.ts', code: importing('../../annotations') },
  { file: 'src/vscode/features/hover/made-up.ts', code: importing('../feature') },
  { file: 'src/vscode/features/hover/made-up.ts', code: importing('../../../engine') },
];

describe('import rules', function () {
  // The first file loads the whole of typescript-eslint.
  this.timeout(60_000);

  for (const { file, code, says } of breaches) {
    it(`forbid in ${file}: ${code.split('\n')[0]}`, async () => {
      assert.match((await complaints(file, code)).join('\n'), says);
    });
  }

  for (const { file, code } of allowed) {
    it(`allow in ${file}: ${code.split('\n')[0]}`, async () => {
      assert.deepEqual(await complaints(file, code), []);
    });
  }

  it('cannot be switched off in a comment', async () => {
    const code = `/* eslint-disable */\n${importing('vscode')}`;
    assert.match((await complaints('src/engine/made-up.ts', code)).join('\n'), /Only src\/vscode sees VS Code/);
  });
});
