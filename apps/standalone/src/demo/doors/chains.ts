/** A link of an aid chain as the clerk reads it. */
export interface DoorLink {
  readonly type: string;
  readonly refs: Readonly<Record<string, unknown>>;
  readonly textZh: string;
  readonly textEn: string;
}

/** The doors that the links of a chain name. */
export function channelsOf(links: readonly DoorLink[]): string[] {
  return [...new Set(links.flatMap(({ refs }) => ('channel' in refs ? [String(refs['channel'])] : [])))];
}

/** A chain without what is its household's own: ids, and the door that a report names. */
export function withoutHousehold(links: readonly DoorLink[]): string {
  return JSON.stringify(
    links.map(({ type, refs, textZh, textEn }) => {
      const own = Object.entries(refs).filter(([name]) => !/Id$|^channel$/.test(name));
      return { type, textZh, textEn, refs: Object.fromEntries(own.sort()) };
    }),
  );
}
