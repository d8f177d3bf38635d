import { RefusalError, refusalText, type RefusalCode, type RefusalParams } from '@aid-chain/kernel';

/** Why a service does not start, where an operator mends it: its code, and a sentence in both languages with what to do. */
export class StartRefused extends RefusalError {
  constructor(code: RefusalCode, params: RefusalParams = {}) {
    super({ code, params });
    this.name = 'StartRefused';
    this.message = refusalText(this.refusal);
  }
}
