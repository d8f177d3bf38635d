/** `${wang.applicationId}`: something that an earlier step kept, `${item.department}`: of the list gone through. */
const REFERENCE = /\$\{([^}]*)\}/g;
const ALONE = /^\$\{([^}]*)\}$/;

/** What stands behind a name; throws where nothing does. */
export type Lookup = (name: string) => unknown;

/** The names that a text or anything in a body refers to. */
export function referencesIn(value: unknown): string[] {
  if (typeof value === 'string') return [...value.matchAll(REFERENCE)].map(([, name = '']) => name);
  if (Array.isArray(value)) return value.flatMap(referencesIn);
  if (value === null || typeof value !== 'object') return [];
  return Object.values(value).flatMap(referencesIn);
}

/** The text with every reference in it replaced. */
export const fillText = (text: string, lookup: Lookup): string =>
  text.replace(REFERENCE, (_, name: string) => {
    const found = lookup(name);
    return typeof found === 'string' ? found : JSON.stringify(found);
  });

/** The expression with every reference in it as a JSON value, so that no content of an answer becomes part of it. */
export const fillExpression = (expression: string, lookup: Lookup): string =>
  expression.replace(REFERENCE, (_, name: string) => JSON.stringify(lookup(name)));

/** A body with its references filled in; a text that is one reference becomes the thing itself, a list stays a list. */
export function fill(value: unknown, lookup: Lookup): unknown {
  if (typeof value === 'string') {
    const [, name] = ALONE.exec(value) ?? [];
    return name === undefined ? fillText(value, lookup) : lookup(name);
  }
  if (Array.isArray(value)) return value.map((item) => fill(item, lookup));
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, fill(inner, lookup)]));
}
