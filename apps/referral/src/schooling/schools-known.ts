import { Injectable } from '@nestjs/common';
import type { Sql } from '@aid-chain/messaging';
import { householdsById } from '../households/household.store.js';
import { isSchoolKnown } from './pupils.rules.js';
import { schoolsStated } from './school-stated.store.js';
import { Schoolings, type SchooledReferral } from './schoolings.js';

/** Whether the schools of referrals are known, as their detail and the sheet of duties show it (L-27). */
@Injectable()
export class SchoolsKnown {
  constructor(private readonly schoolings: Schoolings) {}

  /** @returns by referral of a need of education; none where nothing was stated, or what was cannot be opened */
  async load(
    connection: Sql,
    referrals: readonly (SchooledReferral & { readonly needId: string })[],
  ): Promise<ReadonlyMap<string, boolean>> {
    const ofEducation = referrals.filter(({ needKind }) => needKind === 'education');
    if (ofEducation.length === 0) return new Map();
    const ids = new Set(ofEducation.map(({ householdId }) => householdId));
    const households = await householdsById(connection, [...ids]);
    const isThere = (householdId: string, personId: string) =>
      households.get(householdId)?.members.some((member) => member.personId === personId) === true;
    const pupils = await this.schoolings.load(connection, ofEducation, isThere);
    const stated = await schoolsStated(
      connection,
      ofEducation.map(({ needId }) => needId),
    );
    const known = ofEducation.map(
      ({ referralId, needId }) =>
        [referralId, isSchoolKnown(pupils.get(referralId) ?? [], stated.get(needId))] as const,
    );
    return new Map(
      known.flatMap(([referralId, isKnown]) =>
        isKnown === undefined ? [] : [[referralId, isKnown] as const],
      ),
    );
  }
}
