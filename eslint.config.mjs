// Lint: strict TypeScript, small functions, and who may import whom (see ARCHITECTURE.md).
// Every import rule is proved to fire by test/architecture/import-rules.slow.test.ts.
import { readdirSync } from 'node:fs';
import { builtinModules } from 'node:module';
import { fileURLToPath } from 'node:url';
import eslint from '@eslint/js';
import tseslint from 'typescript-eslint';

const root = fileURLToPath(new URL('.', import.meta.url));
const features = readdirSync(`${root}/src/vscode/features`, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map((entry) => entry.name);

/**
 * Specifiers that lead to a folder of src/ or to a file beside it. @param {string} folders alternatives, as in a
 * regular expression
 */
const into = (folders) => `^(\\.{1,2}/)+(${folders})(/|$)`;

const noNode = {
  regex: `^(node:.*|(${builtinModules.filter((name) => !name.startsWith('_')).join('|')})(/.*)?)$`,
  message: 'This code runs in browsers too; only src/cli/node may use Node.js.',
};
const noVsCode = {
  regex: '^vscode$',
  message: 'Only src/vscode sees VS Code, so that everything else runs and is tested without it.',
};
const noTools = {
  regex: '^(\\.{1,2}/)+(train|bench|test)(/|$)',
  message: 'What is shipped knows nothing of how it is trained, measured and tested.',
};
const engineByIndex = {
  regex: '^(\\.{1,2}/)+engine/(?!index$)',
  message: 'Import the engine through src/engine (index.ts): its other files are its own business.',
};
const notBackUp = (/** @type {string} */ folders) => ({
  regex: into(folders),
  message: 'Imports point one way: vscode, cli → explain, review, check → formats → engine.',
});
const formatsByIndex = {
  regex: '^(\\.{1,2}/)+formats/(?!index$)',
  message: 'Checking quotations needs of the formats what src/formats (index.ts) offers.',
};
const noFeatures = {
  regex: '^(\\.{1,2}/)+features/(?!feature$)',
  message: 'Only extension.ts knows the features; they know the store, and nothing knows them.',
};
const noOtherFeature = (/** @type {string} */ own) => ({
  regex: `^(\\.\\./)+(features/)?(${features.filter((name) => name !== own).join('|')})(/|$)`,
  message: 'Features meet at the store, never each other.',
});

const imports = (/** @type {readonly {regex: string, message: string}[]} */ ...patterns) => ({
  'no-restricted-imports': ['error', { patterns: [...patterns, noTools] }],
});

/** Globals of Node.js and of the DOM, for code that may rest on neither. */
const hostGlobals = ['process', 'Buffer', 'require', 'window', 'document', 'navigator', 'self', 'fetch', 'console'].map(
  (name) => ({ name, message: 'This code is pure: no Node.js, no DOM, no output.' }),
);

const syntax = [
  {
    selector: 'ExportDefaultDeclaration',
    message: 'Export by name, so that a thing is called the same everywhere.',
  },
  {
    selector: ':matches(Program, Program > ExportNamedDeclaration) > VariableDeclaration[kind="let"]',
    message: 'No mutable module state: keep it in an object that somebody creates and owns.',
  },
  {
    selector: 'ImportExpression',
    message: 'The import rules see static imports only.',
  },
];

export default tseslint.config(
  { ignores: ['dist/', 'out/', '**/node_modules/', '**/*.d.ts', 'assembly/kernel.ts'] },
  // A rule that does not fit is changed here, for everybody, and not switched off in a comment.
  { linterOptions: { noInlineConfig: true } },
  eslint.configs.recommended,
  ...tseslint.configs.strict,
  {
    rules: {
      eqeqeq: ['error', 'always', { null: 'ignore' }],
      'max-lines': ['error', 350],
      complexity: ['error', 20],
      // Prettier breaks code at this width; this is for comments.
      'max-len': [
        'error',
        { code: 120, ignoreUrls: true, ignoreStrings: true, ignoreTemplateLiterals: true, ignoreRegExpLiterals: true },
      ],
      // The compiler checks index access; `!` is for what an invariant nearby guarantees.
      '@typescript-eslint/no-non-null-assertion': 'off',
      '@typescript-eslint/restrict-template-expressions': 'off',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      // Bits are easier to read and to add to as shifts.
      '@typescript-eslint/prefer-literal-enum-member': ['error', { allowBitwiseExpressions: true }],
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
    },
  },
  {
    files: ['src/**/*.ts'],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: root } },
    rules: {
      'max-lines-per-function': ['error', { max: 50, skipBlankLines: true, skipComments: true }],
      'no-restricted-syntax': ['error', ...syntax],
      // A promise that nobody waits for swallows its error.
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/no-misused-promises': 'error',
      '@typescript-eslint/await-thenable': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
    },
  },
  { files: ['test/**/*.ts'], rules: { 'max-lines': ['error', 400] } },
  {
    files: ['src/engine/**/*.ts'],
    rules: {
      ...imports(noNode, noVsCode, notBackUp('explain|review|check|formats|vscode|cli')),
      'no-restricted-globals': ['error', ...hostGlobals],
    },
  },
  {
    files: ['src/explain/**/*.ts'],
    rules: imports(noNode, noVsCode, engineByIndex, notBackUp('review|check|vscode|cli')),
  },
  {
    files: ['src/review/**/*.ts'],
    rules: {
      ...imports(noNode, noVsCode, engineByIndex, notBackUp('explain|check|vscode|cli')),
      'no-restricted-globals': ['error', ...hostGlobals],
    },
  },
  {
    files: ['src/check/**/*.ts'],
    rules: {
      ...imports(noNode, noVsCode, engineByIndex, formatsByIndex, notBackUp('explain|review|vscode|cli')),
      'no-restricted-globals': ['error', ...hostGlobals],
    },
  },
  {
    files: ['src/formats/**/*.ts'],
    rules: imports(noNode, noVsCode, engineByIndex, notBackUp('explain|review|check|vscode|cli')),
  },
  {
    files: ['train/**/*.ts'],
    rules: {
      ...imports(noVsCode, notBackUp('vscode')),
      'max-lines-per-function': ['error', { max: 50, skipBlankLines: true, skipComments: true }],
      'no-restricted-syntax': ['error', ...syntax],
    },
  },
  { files: ['src/cli/**/*.ts'], rules: imports(noNode, noVsCode, engineByIndex, notBackUp('vscode')) },
  { files: ['src/cli/node/**/*.ts'], rules: imports(noVsCode, engineByIndex, notBackUp('vscode')) },
  { files: ['src/vscode/**/*.ts'], rules: imports(noNode, engineByIndex, notBackUp('cli'), noFeatures) },
  { files: ['src/vscode/extension.ts'], rules: imports(noNode, engineByIndex, notBackUp('cli')) },
  ...features.map((name) => ({
    files: [`src/vscode/features/${name}/**/*.ts`],
    rules: imports(noNode, engineByIndex, notBackUp('cli'), noOtherFeature(name)),
  })),
  {
    files: ['**/*.mjs', '**/*.cjs'],
    languageOptions: {
      globals: { console: 'readonly', process: 'readonly', require: 'readonly', module: 'writable', URL: 'readonly' },
    },
    rules: { '@typescript-eslint/no-require-imports': 'off' },
  },
  { files: ['examples/browser/page.mjs'], languageOptions: { globals: { document: 'readonly', fetch: 'readonly' } } },
  { files: ['test/vscode/assert.ts'], rules: { '@typescript-eslint/no-require-imports': 'off' } },
);
