import type { Residence } from '@aid-chain/vocabulary';
import type { FiledMember, StatedIdentity } from '../filing/filing.js';

/** A member of a filing that is kept; under a person id once it is certain who that is. */
export interface FiledPerson extends FiledMember {
  readonly personId?: string;
}

/** A member as filed, beside it what the window read off the card where that is another number. */
export interface KeptMember extends Omit<FiledPerson, 'asFiled'> {
  readonly card?: Omit<StatedIdentity, 'noIdReasonCode'>;
}

/** What a filing stated of family and place. It belongs to the application, whatever the register has later. */
export interface FiledCopy {
  readonly regionCode: string;
  readonly residence: Residence;
  readonly address: string;
  readonly members: readonly KeptMember[];
}

/** @returns the member as the family filed it, also where the application went on under the number of the card */
export function keptAsFiled({ asFiled, ...member }: FiledPerson): KeptMember {
  if (asFiled === undefined) return member;
  const { idNumber, birthDate, sex, ...rest } = member;
  const card = { birthDate, sex, ...(idNumber === undefined ? {} : { idNumber }) };
  return { ...rest, ...asFiled, card };
}
