import { Injectable } from '@nestjs/common';
import type { Sealed } from '@aid-chain/contracts';
import { openedFacts, type Facts, type SealedFacts, type SealedField } from '@aid-chain/facts';
import { maskAddress, maskBirthDate, maskIdNumber, maskName, maskPhone, Sealer } from '@aid-chain/platform';
import { ApplicationSealer } from '../acceptance/application.sealer.js';
import type { KeptMember } from '../acceptance/filed-copy.js';
import type { FiledMember } from '../filing/filing.js';
import { registerPlaceOf } from '../filing/filing.rules.js';
import type { MemberView } from './application-detail.view.js';
import type { ApplicationDetailRow } from './application-row.js';

export interface OpenedFamily extends Pick<Facts, SealedField> {
  readonly residence: string;
  readonly address: string;
  readonly members: MemberView[];
}

/** Opens the family of an application as it was filed, for an answer: masked, or in clear for a stated reason. */
@Injectable()
export class FamilyOpener {
  constructor(
    private readonly sealer: Sealer,
    private readonly applications: ApplicationSealer,
  ) {}

  open(row: ApplicationDetailRow, clear: boolean): OpenedFamily {
    const { residence, address, members } = this.applications.openFamily(row.id, row.filed);
    const { household_id: householdId } = row;
    return {
      residence,
      address: clear ? address : maskAddress(address),
      members: members.map((member) => ({
        ref: member.ref,
        ...(member.personId === undefined ? {} : { personId: member.personId }),
        relation: member.relation,
        ...shownPerson({ ...member, registerRegionCode: registerPlaceOf(member) }, clear),
        ...cardNumberOf(member, clear),
      })),
      ...(clear && householdId !== null ? this.facts(row.sealed, householdId) : {}),
    };
  }

  private facts(sealed: SealedFacts<Sealed>, householdId: string): Pick<Facts, SealedField> {
    return openedFacts(sealed, (field, value) => this.sealer.openJson<unknown>(field, householdId, value));
  }
}

/** The number of the card, where the window corrected the filed one by it. */
function cardNumberOf({ card }: KeptMember, clear: boolean): Pick<MemberView, 'cardNumber'> {
  const number = card?.idNumber;
  return number === undefined ? {} : { cardNumber: clear ? number : maskIdNumber(number) };
}

type Shown = Omit<MemberView, 'ref' | 'personId' | 'relation' | 'cardNumber'>;
type Person = Omit<FiledMember, 'ref' | 'relation' | 'livesTogether'> & {
  readonly registerRegionCode: string;
};

/** A person's fields, masked or in clear. */
export function shownPerson(person: Person, clear: boolean): Shown {
  const shown = (text: string, mask: (text: string) => string): string => (clear ? text : mask(text));
  const { idNumber, noIdReasonCode, phone } = person;
  return {
    name: shown(person.name, maskName),
    ...(idNumber === undefined ? {} : { idNumber: shown(idNumber, maskIdNumber) }),
    ...(noIdReasonCode === undefined ? {} : { noIdReasonCode }),
    birthDate: shown(person.birthDate, maskBirthDate),
    sex: person.sex,
    registerRegionCode: person.registerRegionCode,
    ...(phone === undefined ? {} : { phone: shown(phone, maskPhone) }),
  };
}
