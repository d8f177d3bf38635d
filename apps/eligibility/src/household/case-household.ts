import { Injectable } from '@nestjs/common';
import { RefusalError } from '@aid-chain/kernel';
import type { Sql } from '@aid-chain/messaging';
import { authorisedPersons } from '../authorisation/authorisation-store.js';
import { householdsOf, type HouseholdCopy } from './household-store.js';
import { MemberBirths } from './member-births.js';

/** Whom a case is about: the household as the case keeps it, or only its id while the register has not sent it. */
export interface Concerned {
  readonly householdId: string;
  readonly household?: HouseholdCopy;
}

/** The household of a case, as its rules look at it. */
export interface CaseHousehold {
  readonly copy: HouseholdCopy;
  readonly members: ReturnType<MemberBirths['of']>;
  readonly memberIds: ReadonlySet<string>;
  /** Who of the members has signed an authorisation. */
  readonly signed: ReadonlySet<string>;
}

@Injectable()
export class CaseHouseholds {
  constructor(private readonly births: MemberBirths) {}

  /**
   * The household that the case is about, whatever the register has by now.
   * @throws RefusalError HOUSEHOLD_NOT_RECEIVED while the register has not sent the household
   */
  async load(sql: Sql, { householdId, household }: Concerned): Promise<CaseHousehold> {
    const copy = household ?? (await householdsOf(sql, [householdId])).get(householdId);
    if (copy === undefined) throw new RefusalError({ code: 'HOUSEHOLD_NOT_RECEIVED', params: {} });
    const members = this.births.of(copy);
    const memberIds = new Set(members.map(({ personId }) => personId));
    return { copy, members, memberIds, signed: await authorisedPersons(sql, [...memberIds]) };
  }
}
