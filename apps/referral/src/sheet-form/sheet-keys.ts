import { Injectable } from '@nestjs/common';
import { addDays, ok, refuse, type IsoDate, type Result } from '@aid-chain/kernel';
import { KeyedHash } from '@aid-chain/platform';
import { partsOfKey, signedKey, unsignedKey, type RowSubject } from './row-key.rules.js';

const PURPOSE = 'duty-sheet-row';
/** Hexadecimal digits of a signature: 96 bits. */
const SIGNATURE = 24;
/** A quarter and its term: what is older is asked for anew, with what has changed since. */
const DAYS = 120;

/** Keys of rows, which nobody but this deployment can make: a row cannot be pointed at another family or quarter. */
@Injectable()
export class SheetKeys {
  constructor(private readonly hash: KeyedHash) {}

  sign(subject: RowSubject): string {
    const unsigned = unsignedKey(subject);
    return signedKey(unsigned, this.hash.of(PURPOSE, unsigned).slice(0, SIGNATURE));
  }

  /** Refuses SHEET_KEY_INVALID, SHEET_KEY_OF_OTHER_DEPARTMENT and SHEET_EXPIRED. */
  read(key: string, department: string, today: IsoDate): Result<RowSubject> {
    const parts = partsOfKey(key);
    if (parts?.signature.length !== SIGNATURE || !this.hash.matches(PURPOSE, parts.unsigned, parts.signature))
      return refuse('SHEET_KEY_INVALID');
    const { subject } = parts;
    if (subject.department !== department)
      return refuse('SHEET_KEY_OF_OTHER_DEPARTMENT', { department: subject.department });
    const until = addDays(subject.givenOn, DAYS);
    return until < today ? refuse('SHEET_EXPIRED', { on: subject.givenOn, days: DAYS }) : ok(subject);
  }
}
