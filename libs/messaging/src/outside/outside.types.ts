import type { RefusalCode } from '@aid-chain/kernel';

/** A message of a department that does not come over a topic. */
export interface OutsideMessage {
  /** From the credential, never from the body. */
  readonly department: string;
  /** A CloudEvents envelope as JSON: id, source, type, subject (the referral id) and data. */
  readonly bytes: Buffer;
  readonly door: 'http' | 'webhook' | 'excel';
}

export type OutsideAnswer =
  | { readonly outcome: 'applied' }
  /** The same id with the same content was taken before; `code` when it was refused then. */
  | { readonly outcome: 'repeat'; readonly code?: RefusalCode }
  | { readonly outcome: 'refused'; readonly code: RefusalCode; readonly detail?: string };
