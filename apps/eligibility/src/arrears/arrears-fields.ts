/** Under which field the reason why arrears are not owed rests sealed; the owner is the arrears. */
export const REASON_FIELD = 'arrears-reason';

/** The same of the reason why a settlement is corrected; the owner is the correction. */
export const CORRECTION_FIELD = 'arrears-correction-reason';
