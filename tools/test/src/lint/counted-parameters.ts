import ts from 'typescript';

const REPLACING = new Set(['replace', 'replaceAll']);

/**
 * The places of a text where parameters of SQL are counted by hand: `$1` in a string, or a `$` to which a number is put.
 * @returns each as `line: text`
 */
export function countedParameters(text: string): string[] {
  const source = ts.createSourceFile('text.ts', text, ts.ScriptTarget.Latest, true);
  const found: string[] = [];
  const visit = (node: ts.Node): void => {
    if (isReplacing(node)) return;
    const piece = pieceOf(node);
    if (piece !== undefined && isCounted(node, piece)) {
      const at = node.getStart() + Math.max(node.getText().search(/\$(?:[1-9]|\$\{)/), 0);
      const { line } = source.getLineAndCharacterOfPosition(at);
      found.push(`${String(line + 1)}: ${(text.split('\n')[line] ?? '').trim()}`);
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}

function isCounted(node: ts.Node, piece: string): boolean {
  return /\$[1-9]/.test(piece) || (isBeforeValue(node) && piece.endsWith('$'));
}

const isBeforeValue = (node: ts.Node): boolean => ts.isTemplateHead(node) || ts.isTemplateMiddle(node);

function pieceOf(node: ts.Node): string | undefined {
  const isPiece = ts.isStringLiteralLike(node) || isBeforeValue(node) || ts.isTemplateTail(node);
  return isPiece ? (node as ts.LiteralLikeNode).text : undefined;
}

/** In `text.replace(/(a)/, '$1')` it is a group of the expression. */
function isReplacing(node: ts.Node): boolean {
  return (
    ts.isCallExpression(node) &&
    ts.isPropertyAccessExpression(node.expression) &&
    REPLACING.has(node.expression.name.text) &&
    node.arguments.every((one) => ts.isStringLiteralLike(one) || ts.isRegularExpressionLiteral(one))
  );
}
