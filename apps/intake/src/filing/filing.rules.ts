import { checkIdNumber, firstOfMonth } from '@aid-chain/kernel';
import type { Sex } from '@aid-chain/vocabulary';
import type { FileApplicationDto } from './file-application.dto.js';
import type { FiledMember, Filing } from './filing.js';
import type { MemberDto } from './member.dto.js';

/**
 * The family of a body that was found without fault (see `declarationFaults`).
 * An ID number gives birth date and sex (GB 11643).
 */
export function filingOf(body: FileApplicationDto): Filing {
  return {
    household: {
      regionCode: body.regionCode,
      residence: body.residence,
      address: body.address.trim(),
      members: body.members.map(filedMember),
    },
    declaration: body,
  };
}

/** One member as filed. */
export function filedMember(member: MemberDto): FiledMember {
  return {
    ref: member.ref,
    relation: member.relation,
    name: member.name.trim(),
    ...identity(member),
    livesTogether: {
      // By the month: it is published in clear, and of a child at home since birth the day is its birth date (adr/0016).
      from: firstOfMonth(member.livesTogether.from),
      ...(member.livesTogether.to === undefined ? {} : { to: member.livesTogether.to }),
      ...(member.livesTogether.reasonOut === undefined ? {} : { reasonOut: member.livesTogether.reasonOut }),
    },
    ...(member.phone === undefined ? {} : { phone: member.phone }),
  };
}

type Identity = Pick<FiledMember, 'idNumber' | 'noIdReasonCode' | 'birthDate' | 'sex' | 'registerRegionCode'>;

function identity(member: MemberDto): Identity {
  const check = member.idNumber === undefined ? undefined : checkIdNumber(member.idNumber);
  if (member.idNumber !== undefined && check?.ok === true) {
    return {
      idNumber: member.idNumber,
      birthDate: check.birthDate,
      sex: check.sex,
      ...(member.registerRegionCode === undefined ? {} : { registerRegionCode: member.registerRegionCode }),
    };
  }
  return {
    noIdReasonCode: required(member.noIdReasonCode, 'noIdReasonCode'),
    birthDate: required(member.birthDate, 'birthDate'),
    sex: required<Sex>(member.sex, 'sex'),
    registerRegionCode: required(member.registerRegionCode, 'registerRegionCode'),
  };
}

/** The register place of a member whom the register does not know: as filed, else the one that the ID number names. */
export function registerPlaceOf({ registerRegionCode, idNumber }: FiledMember): string {
  return required(registerRegionCode ?? idNumber?.slice(0, 6), 'registerRegionCode');
}

/** A body with faults never gets here: this names the programming error, not the person. */
function required<T>(value: T | undefined, field: string): T {
  if (value === undefined) throw new TypeError(`${field} passed without a fault`);
  return value;
}
