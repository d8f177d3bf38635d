/** So many faults of one body are listed; more of them help nobody to correct it. */
export const MAX_FAULTS = 100;
