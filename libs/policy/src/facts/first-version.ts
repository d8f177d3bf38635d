import type { Provenance } from './facts.js';

type Entered = Pick<Provenance, 'asOf' | 'version' | 'firstVersion'>;

/**
 * What one source states in several surveys or reports: where it states just the same again, with the first that did, so
 * that a repeated inquiry is not taken for newer evidence.
 */
export function withFirstVersions<T extends Entered>(inquiries: readonly (readonly T[])[]): T[][] {
  const first = new Map<string, number>();
  for (const item of inquiries.flat()) {
    const { version } = item;
    const before = first.get(contentOf(item));
    if (version !== undefined && (before === undefined || version < before))
      first.set(contentOf(item), version);
  }
  return inquiries.map((items) =>
    items.map((item) => {
      const firstVersion = first.get(contentOf(item));
      return firstVersion === undefined || firstVersion === item.version ? item : { ...item, firstVersion };
    }),
  );
}

/** What an item states, whenever it was entered. */
function contentOf({ asOf: _asOf, version: _version, ...content }: Entered): string {
  return JSON.stringify(Object.entries(content).sort());
}
