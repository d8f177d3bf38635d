import { Injectable } from '@nestjs/common';
import type { Member, Sealed } from '@aid-chain/contracts';
import { BlindIndex, Sealer } from '@aid-chain/platform';
import type { FiledHousehold } from '../filing/filing.js';
import type { AcceptedHousehold, AcceptedMember } from './acceptance.js';

/** A blind index row that is to be written. */
export interface IndexRow {
  readonly kid: string;
  readonly value: string;
  readonly personId: string;
}

/** The accepted household with every personal field sealed once: the same values go into rows and events. */
export interface SealedHousehold {
  readonly address: Sealed;
  readonly members: readonly Member[];
  readonly index: readonly IndexRow[];
}

@Injectable()
export class HouseholdSealer {
  constructor(
    private readonly sealer: Sealer,
    private readonly blind: BlindIndex,
  ) {}

  seal(household: AcceptedHousehold, filed: FiledHousehold): SealedHousehold {
    return {
      address: this.sealer.seal('address', household.householdId, filed.address),
      members: household.members.map((member) => this.member(member)),
      index: household.members.flatMap((member) => this.indexRows(member)).sort(byValue),
    };
  }

  private member(member: AcceptedMember): Member {
    const { personId } = member;
    const seal = (field: string, text: string): Sealed => this.sealer.seal(field, personId, text);
    const identity =
      member.idNumber === undefined
        ? { noIdReasonCode: member.noIdReasonCode ?? 'other' }
        : { idNumber: seal('idNumber', member.idNumber) };
    return {
      personId,
      relation: member.relation,
      name: seal('name', member.name),
      ...identity,
      birthDate: seal('birthDate', member.birthDate),
      sex: member.sex,
      registerRegionCode: member.registerRegionCode,
      livesTogether: { ...member.livesTogether },
      ...(member.phone === undefined ? {} : { phone: seal('phone', member.phone) }),
    };
  }

  private indexRows(member: AcceptedMember): IndexRow[] {
    if (member.idNumber === undefined) return [];
    return this.blind
      .of(member.idNumber)
      .filter(({ kid, value }) => !member.indexed.includes(`${kid}:${value}`))
      .map((index) => ({ ...index, personId: member.personId }));
  }
}

/** One order for everybody: two families that meet in the index wait for each other instead of deadlocking. */
function byValue(a: IndexRow, b: IndexRow): number {
  return `${a.kid} ${a.value}` < `${b.kid} ${b.value}` ? -1 : 1;
}
