import { Injectable } from '@nestjs/common';
import { SCHOOLING_FIELD, type Schooling, type Sealed } from '@aid-chain/contracts';
import { sql, type Sql } from '@aid-chain/messaging';
import { ReadableRows, Sealer } from '@aid-chain/platform';
import { lastStated, pupilsOf, type ReferralOfPupils, type ShownPupil } from './pupils.rules.js';

/** A referral of a household, as its pupils are looked for. */
export interface SchooledReferral extends ReferralOfPupils {
  readonly referralId: string;
  readonly householdId: string;
}

interface StatedRow {
  readonly householdId: string;
  readonly statedId: string;
  readonly schooling: Sealed;
}

/** Opens where the pupils of education needs go to school, for those whose right was checked before (社会救助法 25; L-27). */
@Injectable()
export class Schoolings {
  constructor(
    private readonly sealer: Sealer,
    private readonly readable: ReadableRows,
  ) {}

  /**
   * What each household's needs stated last of its pupils, with one statement for all; nothing is read where no need is of education.
   * @param isThere whether somebody is still of the household
   * @returns the pupils by referral, for those of education alone
   */
  async load(
    connection: Sql,
    referrals: readonly SchooledReferral[],
    isThere: (householdId: string, personId: string) => boolean = () => true,
  ): Promise<ReadonlyMap<string, readonly ShownPupil[]>> {
    const ofEducation = referrals.filter(({ needKind }) => needKind === 'education');
    if (ofEducation.length === 0) return new Map();
    const stated = await statedOf(connection, [
      ...new Set(ofEducation.map(({ householdId }) => householdId)),
    ]);
    const opened = this.opened(stated);
    const known = new Map<string, readonly Schooling[]>();
    for (const { householdId, statedId } of stated) {
      const pupils = opened.get(statedId)?.filter(({ personId }) => isThere(householdId, personId));
      const before = known.get(householdId) ?? [];
      // What was stated and cannot be read may have changed everything before it: it is to be asked.
      known.set(householdId, pupils === undefined ? [] : lastStated([before, pupils]));
    }
    return new Map(
      ofEducation.map((each) => [each.referralId, pupilsOf(each, known.get(each.householdId) ?? [])]),
    );
  }

  /** One that cannot be opened takes no other referral, sheet or family with it; there is an alarm for the operator. */
  private opened(stated: readonly StatedRow[]): ReadonlyMap<string, readonly Schooling[]> {
    const { items } = this.readable.read(stated, {
      ...{ table: 'need_origin', idOf: ({ statedId }) => statedId },
      show: ({ statedId, schooling }) =>
        [statedId, this.sealer.openJson<readonly Schooling[]>(SCHOOLING_FIELD, statedId, schooling)] as const,
    });
    return new Map(items);
  }
}

function statedOf(connection: Sql, householdIds: readonly string[]): Promise<StatedRow[]> {
  return sql`
    select n.household_id as "householdId", o.origin_need_id as "statedId", o.schooling
      from need n join need_origin o using (need_id)
     where n.household_id = any (${householdIds}::uuid[]) and n.kind = 'education' and o.schooling is not null
     order by o.established_on, o.origin_need_id`.on<StatedRow>(connection);
}
