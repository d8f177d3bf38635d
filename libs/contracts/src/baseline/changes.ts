/** What became of a contract since it was published, one line each: type, place as a JSON pointer, change in words. */
export interface Changes {
  /** A consumer of the published form goes on. */
  readonly widened: readonly string[];
  /** A consumer or producer of the published form would fail. */
  readonly broken: readonly string[];
}

export const NO_CHANGES: Changes = { widened: [], broken: [] };

export function together(parts: readonly Changes[]): Changes {
  return {
    widened: parts.flatMap(({ widened }) => widened),
    broken: parts.flatMap(({ broken }) => broken),
  };
}

export function widens(place: string, what: string): Changes {
  return { widened: [`${place} ${what}`], broken: [] };
}

export function breaks(place: string, what: string): Changes {
  return { widened: [], broken: [`${place} ${what}`] };
}
