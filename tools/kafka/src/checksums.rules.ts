/** What is wrong with one jar of a folder, compared with the committed list. */
export interface JarFault {
  readonly jar: string;
  readonly fault: 'missing' | 'changed' | 'unknown';
}

/** Reads a list in the form of sha256sum: `<hash>  <name>` per line. */
export function parseChecksums(text: string): Map<string, string> {
  const entries = text
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => line.trim().split(/\s+\*?/) as [string, string]);
  return new Map(entries.map(([hash, name]) => [name, hash]));
}

/** Every jar that is missing, differs from the list or is not in it: none may run. */
export function compareJars(
  expected: ReadonlyMap<string, string>,
  found: ReadonlyMap<string, string>,
): JarFault[] {
  const listed = [...expected].flatMap(([jar, hash]): JarFault[] => {
    const actual = found.get(jar);
    if (actual === undefined) return [{ jar, fault: 'missing' }];
    return actual === hash ? [] : [{ jar, fault: 'changed' }];
  });
  const extra = [...found.keys()]
    .filter((jar) => !expected.has(jar))
    .map((jar): JarFault => ({ jar, fault: 'unknown' }));
  return [...listed, ...extra];
}
