import { Injectable } from '@nestjs/common';
import { KeyedHash } from '@aid-chain/platform';
import type { OrganisationKind } from '@aid-chain/vocabulary';

/** Keys by which the same organisation is found again, in whatever way its name is written. */
@Injectable()
export class NameKeys {
  constructor(private readonly hash: KeyedHash) {}

  /** The key of a kind, region and name. */
  keyOf({
    kind,
    regionCode,
    name,
  }: {
    readonly kind: OrganisationKind;
    readonly regionCode: string;
    readonly name: string;
  }): string {
    return this.hash.of('social-organisation', `${kind}|${regionCode}|${writtenAlike(name)}`);
  }
}

/** One name in the ways in which it is written. */
function writtenAlike(name: string): string {
  return name.normalize('NFKC').replace(/\s+/g, '').toUpperCase();
}
