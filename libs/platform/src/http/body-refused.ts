import type { Refusal } from '@aid-chain/kernel';

/** A body that is refused before its fields are read. */
export class BodyRefused extends Error {
  override readonly name = 'BodyRefused';
  readonly statusCode = 400;

  constructor(readonly refusal: Refusal) {
    super(refusal.code);
  }
}
