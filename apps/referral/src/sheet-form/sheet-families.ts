import { Injectable } from '@nestjs/common';
import { sql, type Sql } from '@aid-chain/messaging';
import type { ViewField } from '@aid-chain/policy';
import { Sealer } from '@aid-chain/platform';
import { concernedMember } from '../households/concerned-member.js';
import { householdsById } from '../households/household.store.js';
import { pupilsText } from '../schooling/pupils.rules.js';
import { Schoolings } from '../schooling/schoolings.js';
import { ReferralSettings } from '../referral-state/referral-settings.js';

/** Whose referral it is, as a row of a sheet names it. */
export interface SheetReferral {
  readonly referralId: string;
  readonly householdId: string;
  readonly personId: string | null;
  readonly regionCode: string;
  readonly department: string;
}

/** A name in a row, and whose it is. */
export interface SheetName {
  readonly name: string;
  readonly personId: string;
}

/** Names for the rows of a sheet: the person whom a need concerns, of the household's needs the head, where the entry of the department has the name. */
@Injectable()
export class SheetFamilies {
  constructor(
    private readonly sealer: Sealer,
    private readonly settings: ReferralSettings,
    private readonly schoolings: Schoolings,
  ) {}

  /** @returns names by referral; none for one whose place gives the department no names */
  async names(connection: Sql, referrals: readonly SheetReferral[]): Promise<ReadonlyMap<string, SheetName>> {
    const named = referrals.filter((referral) => this.sees(referral, 'name'));
    const ids = [...new Set(named.map(({ householdId }) => householdId))];
    const households = await householdsById(connection, ids);
    const names = named.flatMap(({ referralId, householdId, personId }) => {
      const household = households.get(householdId);
      const member = household === undefined ? undefined : concernedMember(household, personId);
      if (member === undefined) return [];
      const name = this.sealer.open('name', member.personId, member.name);
      return [[referralId, { name, personId: member.personId }] as const];
    });
    return new Map(names);
  }

  /** @returns stage and school by referral, of needs of education, where the entry of the department has them */
  async schools(
    connection: Sql,
    referrals: readonly (SheetReferral & { readonly needKind: string })[],
  ): Promise<ReadonlyMap<string, string>> {
    const shown = referrals.filter(
      (referral) => referral.needKind === 'education' && this.sees(referral, 'schooling'),
    );
    if (shown.length === 0) return new Map();
    const households = await householdsById(connection, [
      ...new Set(shown.map(({ householdId }) => householdId)),
    ]);
    const isThere = (householdId: string, personId: string) =>
      households.get(householdId)?.members.some((member) => member.personId === personId) === true;
    const pupils = await this.schoolings.load(connection, shown, isThere);
    return new Map([...pupils].map(([referralId, each]) => [referralId, pupilsText(each)]));
  }

  private sees({ regionCode, department }: SheetReferral, field: ViewField): boolean {
    const entry = this.settings.departments(regionCode).find(({ code }) => code === department);
    return entry?.sees.includes(field) === true;
  }
}

/** What rows of a sheet are about, by the ids of referrals of one department. */
export async function sheetReferrals(
  connection: Sql,
  department: string,
  ids: readonly string[],
): Promise<ReadonlyMap<string, SheetReferral & { readonly needKind: string }>> {
  const found = await sql`
    select referral_id as "referralId", household_id as "householdId", person_id as "personId",
           region_code as "regionCode", department, need_kind as "needKind"
      from referral where referral_id = any (${[...new Set(ids)]}::uuid[]) and department = ${department}`.on<
    SheetReferral & { readonly needKind: string }
  >(connection);
  return new Map(found.map((referral) => [referral.referralId, referral]));
}
