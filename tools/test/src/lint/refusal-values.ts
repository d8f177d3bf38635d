import ts from 'typescript';
import { isRefusalCode, REFUSALS, type RefusalCode } from '@aid-chain/kernel';

/** The values that an expression gives, by name; `undefined` where the text alone does not show them. */
type Given = ReadonlySet<string> | undefined;

/** What a helper of the refusals gives. */
const GIVEN_BY: Readonly<Record<string, readonly string[]>> = { concerned: ['personId', 'whose'] };

const gapsOf = ({ zh, en }: { zh: string; en: string }): string[] => [
  ...new Set([...`${zh}${en}`.matchAll(/\{(\w+)\}/g)].map((match) => match[1] ?? '')),
];

/**
 * The refusals and faults of a text whose sentence names a value that they do not give, as `CODE: value`. It finds what
 * is written out: `refuse('CODE', { … })` and `{ code: 'CODE', path, params: { … } }`; values put together elsewhere pass.
 */
export function refusalsWithGaps(text: string): string[] {
  const found: string[] = [];
  const visit = (node: ts.Node): void => {
    const refused = refusedBy(node);
    if (refused !== undefined) found.push(...gaps(refused.code, refused.params));
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile('text.ts', text, ts.ScriptTarget.Latest));
  return found.sort();
}

function gaps(code: RefusalCode, params: ts.Expression | undefined): string[] {
  const given: Given = params === undefined ? new Set() : valuesOf(params);
  if (given === undefined) return [];
  const text = REFUSALS[code];
  const needed = gapsOf(given.size === 0 ? (text.withoutValues ?? text) : text);
  return needed.filter((name) => !given.has(name)).map((name) => `${code}: ${name}`);
}

function refusedBy(node: ts.Node): { code: RefusalCode; params: ts.Expression | undefined } | undefined {
  if (ts.isCallExpression(node) && ts.isIdentifier(node.expression) && node.expression.text === 'refuse') {
    const code = codeIn(node.arguments[0]);
    return code === undefined ? undefined : { code, params: node.arguments[1] };
  }
  if (!ts.isObjectLiteralExpression(node)) return undefined;
  const code = codeIn(propertyOf(node, 'code'));
  const isFault = propertyOf(node, 'path') !== undefined && !node.properties.some(ts.isSpreadAssignment);
  return code === undefined || !isFault ? undefined : { code, params: propertyOf(node, 'params') };
}

function codeIn(node: ts.Expression | undefined): RefusalCode | undefined {
  return node !== undefined && ts.isStringLiteral(node) && isRefusalCode(node.text) ? node.text : undefined;
}

function propertyOf(node: ts.ObjectLiteralExpression, name: string): ts.Expression | undefined {
  const property = node.properties.find((one) => one.name !== undefined && textOf(one.name) === name);
  if (property === undefined) return undefined;
  if (ts.isPropertyAssignment(property)) return property.initializer;
  return ts.isShorthandPropertyAssignment(property) ? property.name : undefined;
}

function valuesOf(node: ts.Expression): Given {
  if (ts.isCallExpression(node) && ts.isIdentifier(node.expression)) {
    const [first] = node.arguments;
    if (node.expression.text === 'inBothLanguages') return first && valuesOf(first);
    const names = GIVEN_BY[node.expression.text];
    return names && new Set(names);
  }
  if (!ts.isObjectLiteralExpression(node)) return undefined;
  const parts = node.properties.map((one): Given => {
    if (ts.isSpreadAssignment(one)) return valuesOf(one.expression);
    return new Set([textOf(one.name).replace(/(?:Zh|En)$/, '')]);
  });
  return parts.includes(undefined) ? undefined : new Set(parts.flatMap((part) => [...(part ?? [])]));
}

function textOf(name: ts.PropertyName): string {
  return ts.isIdentifier(name) || ts.isStringLiteral(name) ? name.text : '';
}
