/** Under which fields of an adjustment something rests sealed; the owner is the adjustment, of what was stated the hearing. */
export const NOTICE_FIELD = 'adjustment-notice';
export const HEARING_FIELD = 'hearing-text';
export const WITHDRAWAL_FIELD = 'adjustment-withdrawal';
