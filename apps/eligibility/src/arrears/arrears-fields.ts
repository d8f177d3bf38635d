/** Under which field the reason why arrears are not owed rests sealed; the owner is the arrears. */
export const REASON_FIELD = 'arrears-reason';
