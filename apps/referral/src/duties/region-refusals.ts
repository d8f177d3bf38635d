/** How a region that a list of duties is asked for may be refused: a department sees no village. */
export const REGION_REFUSALS = ['REGION_UNKNOWN', 'REGION_OUTSIDE_SUBTREE', 'REGION_BELOW_TOWNSHIP'] as const;
