/** The parameter that holds whether a family is heard first, by the law of the day. */
export const HEARING_OWED = 'hearing.owed' as const;
