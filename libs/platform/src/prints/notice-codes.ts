import { Injectable } from '@nestjs/common';
import { sql } from '@aid-chain/messaging';
import { printFormOf } from '@aid-chain/printing';
import { PRINT_FORMS, type PrintForm } from '@aid-chain/vocabulary';
import { Reads } from '../reads/reads.js';
import { KeyedHash } from '../sealing/keyed-hash.js';
import { NOTICE_CODE_DIGITS, typedNoticeCode } from './print.rules.js';
import type { PrintSubject } from './print-source.js';

/** Forms whose prints carry a code. */
const WITH_CODE = PRINT_FORMS.filter((form) => printFormOf(form).hasCode === true);

/** Finds the notice that a number and its code belong to. */
@Injectable()
export class NoticeCodes {
  constructor(
    private readonly reads: Reads,
    private readonly hash: KeyedHash,
  ) {}

  /** @returns what the notice is about; undefined for a code that is not that number's, and for a number that nobody printed */
  async find(
    number: string,
    typed: string,
  ): Promise<(PrintSubject & { readonly form: PrintForm }) | undefined> {
    const code = typedNoticeCode(typed);
    if (code.length !== NOTICE_CODE_DIGITS || !this.hash.matches('notice-code', number, code))
      return undefined;
    const [found] = await sql`
      select about, form from print where number = ${number} and form = any (${WITH_CODE}::text[])`.on<{
      readonly about: PrintSubject;
      readonly form: PrintForm;
    }>(this.reads);
    return found === undefined ? undefined : { ...found.about, form: found.form };
  }
}
