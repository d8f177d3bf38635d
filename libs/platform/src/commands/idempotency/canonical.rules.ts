/** What JSON writes otherwise than it is; whole characters of two halves are among them, and written by JSON itself. */
const NOT_AS_IT_IS = /[\u0000-\u001f"\\\ud800-\udfff]/;

/**
 * @returns canonical JSON (keys in code-unit order, no spaces) without fields that are `null`, so that a client may leave
 * out a field or write it as `null`. An empty list is something that is stated, and stays. Written in one pass: it is
 * asked for with every command.
 * @param value parsed JSON
 */
export function canonical(value: unknown): string {
  if (typeof value === 'string') return quoted(value);
  if (typeof value === 'number') return Number.isFinite(value) ? String(value) : 'null';
  if (typeof value === 'boolean') return value ? 'true' : 'false';
  if (value === null || typeof value !== 'object') return 'null';
  return Array.isArray(value) ? list(value) : fields(value as Readonly<Record<string, unknown>>);
}

function list(values: readonly unknown[]): string {
  let written = '';
  for (const value of values) written += `${written === '' ? '[' : ','}${canonical(value)}`;
  return written === '' ? '[]' : `${written}]`;
}

function fields(object: Readonly<Record<string, unknown>>): string {
  let written = '';
  for (const name of Object.keys(object).sort()) {
    const value = object[name];
    if (value === null || value === undefined) continue;
    written += `${written === '' ? '{' : ','}${quoted(name)}:${canonical(value)}`;
  }
  return written === '' ? '{}' : `${written}}`;
}

function quoted(text: string): string {
  return NOT_AS_IT_IS.test(text) ? JSON.stringify(text) : `"${text}"`;
}
