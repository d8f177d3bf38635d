import type { Provenance } from './facts.js';

type Entered = Pick<Provenance, 'asOf' | 'version' | 'firstVersion'>;

/**
 * What one source states in several surveys or reports: where it states just the same again, with the first that did, so
 * that a repeated inquiry is not taken for newer evidence.
 */
export function withFirstVersions<T extends Entered>(inquiries: readonly (readonly T[])[]): T[][] {
  // What was entered once repeats nothing, and most cases have one survey and one report.
  if (new Set(inquiries.flat().map(({ version }) => version)).size < 2)
    return inquiries.map((items) => [...items]);
  const contents = new Map(inquiries.flat().map((item) => [item, contentOf(item)]));
  const first = new Map<string | undefined, number>();
  for (const [{ version }, content] of contents) {
    const before = first.get(content);
    if (version !== undefined && (before === undefined || version < before)) first.set(content, version);
  }
  return inquiries.map((items) =>
    items.map((item) => {
      const firstVersion = first.get(contents.get(item));
      return firstVersion === undefined || firstVersion === item.version ? item : { ...item, firstVersion };
    }),
  );
}

/** What an item states, whenever it was entered. */
function contentOf({ asOf: _asOf, version: _version, ...content }: Entered): string {
  return JSON.stringify(Object.entries(content).sort());
}
