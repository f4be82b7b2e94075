import assert from 'node:assert/strict';
import ts from 'typescript';
import { wordsIn } from './english-words';

/** Files whose words are of a format of files, whatever language the text in it has. */
const formats =
  /\/engine\/text\/(?:html|html-elements|markdown-chunks|markdown-tree|subtitle-cues|settled-format|plain-text|plain-reading)\.ts$/u;

describe('words of a language in the engine', function () {
  this.timeout(60_000);

  it('stand in its folder alone', () => {
    const path = 'src/engine/tsconfig.json';
    const { fileNames, options } = ts.parseJsonConfigFileContent(
      ts.readConfigFile(path, ts.sys.readFile).config,
      ts.sys,
      'src/engine',
    );
    const program = ts.createProgram(fileNames, options);
    const isSearched = (file: string): boolean => file.includes('/engine/') && !file.includes('/language/english/');
    const searched = program.getSourceFiles().filter(({ fileName }) => isSearched(fileName) && !formats.test(fileName));
    assert.ok(searched.length > 150, `${searched.length} files are searched`);
    assert.deepEqual(
      wordsIn(program, (file) => isSearched(file) && !formats.test(file)),
      [],
    );
  });

  for (const [code, words] of [
    ["export const isThat = (text: string): boolean => text === 'that';", ['that']],
    ["export const isThat = (text: string): boolean => text !== 'that';", ['that']],
    ["export const isBe = (text: string): boolean => ['is', 'was'].includes(text);", ['is', 'was']],
    ["export const negations = new Set(['not', 'never']);", ['not', 'never']],
    ["export const heads = new Map<string, number>([['he', 1], ['she', 2]]);", ['he', 'she']],
    ["export const verbs = 'say tell'.split(' ');", ['say', 'tell']],
    ["export const isPast = (text: string): boolean => text.endsWith('ed');", ['ed']],
    ['export const isAsked = (text: string): boolean => /^(?:who|what)$/u.test(text);', ['who', 'what']],
    [
      "export function isI(text: string): boolean { switch (text) { case 'i': return true; default: return false; } }",
      ['i'],
    ],
  ] as const)
    it(`are found in ${code}`, () => assert.deepEqual(found(code), words));

  for (const code of [
    "type Kind = 'word' | 'number';\nexport const isWord = (kind: Kind): boolean => kind === 'word';",
    "type Kind = 'word' | 'number';\nexport const kinds: ReadonlySet<Kind> = new Set(['word']);",
    "export const fail = (): never => { throw new Error('The text is empty.'); };",
    'export const isCapital = (text: string): boolean => /^\\p{Lu}[a-z]+(?<rest>\\s)/u.test(text);',
    "export const pattern = (mark: string): RegExp => new RegExp(mark, 'gu');",
    "export const isDash = (text: string): boolean => text === '–';",
  ])
    it(`are none in ${code}`, () => assert.deepEqual(found(code), []));
});

/** The words found in a file with `code`. */
function found(code: string): readonly string[] {
  const name = 'made-up.ts';
  const options: ts.CompilerOptions = { target: ts.ScriptTarget.ES2022, strict: true, skipLibCheck: true, types: [] };
  const host = ts.createCompilerHost(options);
  const read = host.getSourceFile.bind(host);
  host.getSourceFile = (file, languageVersion) =>
    file === name ? ts.createSourceFile(name, code, languageVersion) : read(file, languageVersion);
  const program = ts.createProgram([name], options, host);
  return wordsIn(program, (file) => file === name).map((finding) => finding.slice(finding.indexOf(' ') + 1));
}
