/** Finds words of a natural language in code: letters that are held against a text. */
import ts from 'typescript';

/** A place in code that names a word, as `file:line word`. */
export type Finding = string;

/**
 * The words that the sources of `program` hold against a text: literals where a `string` is asked for, not one of some
 * known values, and letters in regular expressions. Messages of errors are for people and are none.
 */
export function wordsIn(program: ts.Program, isSearched: (file: string) => boolean): readonly Finding[] {
  const checker = program.getTypeChecker();
  const findings: Finding[] = [];
  for (const source of program.getSourceFiles()) {
    if (source.isDeclarationFile || !isSearched(source.fileName)) continue;
    const visit = (node: ts.Node): void => {
      if (isOutOfText(node)) return;
      for (const word of wordsAt(node, checker)) {
        const { line } = source.getLineAndCharacterOfPosition(node.getStart(source));
        findings.push(`${source.fileName}:${line + 1} ${word}`);
      }
      ts.forEachChild(node, visit);
    };
    visit(source);
  }
  return findings;
}

/** Imports, types and what is thrown. */
function isOutOfText(node: ts.Node): boolean {
  return (
    ts.isImportDeclaration(node) || ts.isExportDeclaration(node) || ts.isTypeNode(node) || ts.isThrowStatement(node)
  );
}

function wordsAt(node: ts.Node, checker: ts.TypeChecker): readonly string[] {
  if (ts.isRegularExpressionLiteral(node)) return lettersOfPattern(node.text);
  if (!ts.isStringLiteralLike(node) || !isHeldAgainstText(node, checker)) return [];
  return node.text.match(/[A-Za-z]{2,}|\b[AIai]\b/gu) ?? [];
}

/** Whether the literal is compared to a text, sought in one, or put on a list of texts. */
function isHeldAgainstText(node: ts.StringLiteralLike, checker: ts.TypeChecker): boolean {
  const { parent } = node;
  if (ts.isBinaryExpression(parent)) {
    const isLeft = parent.left === node;
    return comparing.has(parent.operatorToken.kind) && isText(isLeft ? parent.right : parent.left, checker);
  }
  if (ts.isCaseClause(parent)) return isText(parent.parent.parent.expression, checker);
  // `'he she'.split(' ')`
  if (ts.isPropertyAccessExpression(parent)) return parent.expression === node;
  if (ts.isArrayLiteralExpression(parent)) return isListOfTexts(node, parent, checker);
  if (ts.isNewExpression(parent)) return !isFlags(parent, node) && isAnyText(checker.getContextualType(node));
  if (!ts.isCallExpression(parent) || !ts.isPropertyAccessExpression(parent.expression)) return false;
  return searching.has(parent.expression.name.text) && isAnyText(checker.getContextualType(node));
}

/** The second argument of `new RegExp`. */
function isFlags({ expression, arguments: given }: ts.NewExpression, node: ts.Node): boolean {
  return ts.isIdentifier(expression) && expression.text === 'RegExp' && given?.[1] === node;
}

const comparing: ReadonlySet<ts.SyntaxKind> = new Set([
  ts.SyntaxKind.EqualsEqualsEqualsToken,
  ts.SyntaxKind.ExclamationEqualsEqualsToken,
]);

/** Methods of strings, arrays, sets and maps that look for a text. */
const searching: ReadonlySet<string> = new Set(
  'has get includes startsWith endsWith indexOf lastIndexOf split replace replaceAll'.split(' '),
);

/** Whether any text may be on the list; one that is written "as const" has some values. */
function isListOfTexts(node: ts.Expression, list: ts.ArrayLiteralExpression, checker: ts.TypeChecker): boolean {
  const asked = checker.getContextualType(node);
  return isAnyText(asked ?? checker.getIndexTypeOfType(checker.getTypeAtLocation(list), ts.IndexKind.Number));
}

function isText(node: ts.Expression, checker: ts.TypeChecker): boolean {
  return isAnyText(checker.getTypeAtLocation(node));
}

/** Whether it is `string`, and not the union of some values. */
function isAnyText(type: ts.Type | undefined): boolean {
  if (type === undefined) return false;
  const parts = type.isUnion() ? type.types : [type];
  return parts.some((part) => (part.flags & ts.TypeFlags.String) !== 0);
}

/** The letters of a pattern that stand for themselves, two or more in a row. */
function lettersOfPattern(pattern: string): readonly string[] {
  const body = pattern.slice(1, pattern.lastIndexOf('/'));
  const plain = body
    .replace(/\\[pP]\{[^}]*\}|\\[ux]\{?[\da-fA-F]+\}?|\\[A-Za-z]/gu, ' ')
    .replace(/\(\?<[A-Za-z]+>/gu, ' ')
    .replace(/\[(?:\\.|[^\]\\])*\]/gu, ' ');
  return plain.match(/[A-Za-z]{2,}/gu) ?? [];
}
