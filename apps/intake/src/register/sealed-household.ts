import { Injectable } from '@nestjs/common';
import type { Member, Sealed } from '@aid-chain/contracts';
import { Sealer } from '@aid-chain/platform';
import type { Guardian, HouseholdAfter, MemberAfter } from './household-after.js';
import { RegisterIndex } from './register-index.js';

/** A blind index row that is to be written. */
export interface IndexRow {
  readonly kid: string;
  readonly value: string;
  readonly person_id: string;
}

/** A row of the index of names. */
export interface NameRow extends IndexRow {
  readonly numbered: boolean;
  readonly alone: boolean;
}

/** A household with every personal field sealed once: the same values go into rows and events. */
export interface SealedHousehold {
  readonly address: Sealed;
  /** Only where an official has just named one. */
  readonly guardian?: Sealed;
  /** With whom a minor lives who left. */
  readonly goesTo?: Sealed;
  readonly members: readonly Member[];
  readonly index: readonly IndexRow[];
  /** Rows of numbers that were put right; they go. */
  readonly formerIndex: readonly IndexRow[];
  readonly names: readonly NameRow[];
}

@Injectable()
export class HouseholdSealer {
  constructor(
    private readonly sealer: Sealer,
    private readonly index: RegisterIndex,
  ) {}

  seal({ householdId, address, members, ...after }: HouseholdAfter): SealedHousehold {
    const { guardian, guardianStays = false, goesTo } = after;
    const sealed = (field: string, of: Guardian) => this.sealer.sealJson(field, householdId, of);
    return {
      ...(guardian === undefined || guardianStays ? {} : { guardian: sealed('guardian', guardian) }),
      ...(goesTo === undefined ? {} : { goesTo: sealed('goesTo', goesTo) }),
      address: this.sealer.seal('address', householdId, address),
      members: members.map((member) => this.member(member)),
      index: members.flatMap((member) => this.indexRows(member)).sort(byValue),
      formerIndex: members.flatMap((member) => this.formerRows(member)).sort(byValue),
      names: members.flatMap((member) => this.nameRows(member)).sort(byValue),
    };
  }

  private member(member: MemberAfter): Member {
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

  private indexRows({ idNumber, indexed, personId }: MemberAfter): IndexRow[] {
    if (idNumber === undefined) return [];
    return this.index
      .byNumber(idNumber)
      .filter(({ kid, value }) => !indexed.includes(`${kid}:${value}`))
      .map((index) => ({ ...index, person_id: personId }));
  }

  private formerRows({ formerNumber, personId }: MemberAfter): IndexRow[] {
    if (formerNumber === undefined) return [];
    return this.index.byNumber(formerNumber).map((index) => ({ ...index, person_id: personId }));
  }

  /** Of persons who are new, or whose name or number was put right; by the name alone a search finds them. */
  private nameRows(member: MemberAfter): NameRow[] {
    if (member.known && !member.corrected) return [];
    const { personId, idNumber, alone } = member;
    const row = { person_id: personId, numbered: idNumber !== undefined, alone };
    return [
      ...this.index.byName(member).map((index) => ({ ...index, ...row })),
      ...this.index.byNameAlone(member.name).map((index) => ({ ...index, ...row, alone: false })),
    ];
  }
}

/** One order for everybody: two families that meet in the index wait for each other instead of deadlocking. */
function byValue(a: IndexRow, b: IndexRow): number {
  return `${a.kid} ${a.value}` < `${b.kid} ${b.value}` ? -1 : 1;
}
