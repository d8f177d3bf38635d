/** Fen in the unit to which a place rounds what it pays (D57 23). */
export const ROUNDING_UNIT = { fen: 1, jiao: 10, yuan: 100 } as const;
