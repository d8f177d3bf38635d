/** The classes of a household, the better first: who meets one is in none of those after it (S0-15). */
export const HOUSEHOLD_CLASSES = ['dibao', 'margin', 'rigid-expenditure'] as const;
