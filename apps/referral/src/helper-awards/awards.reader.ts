import { Injectable } from '@nestjs/common';
import { sql, type SqlText } from '@aid-chain/messaging';
import { pageByDay, Reads, regionCondition, type Actor } from '@aid-chain/platform';
import { withoutHouseholdsOfRelatives } from '../declared-relatives/declared-relatives.js';
import { ofFamily } from '../households/family.sql.js';
import { ReferralSettings } from '../referral-state/referral-settings.js';
import type { HelperAwardPage, HelperAwardsQuery, HelperAwardView } from './award.dto.js';
import { AWARD_COLUMNS, type HelperAward } from './award.store.js';

/** Answers who got what for helping monitored households. */
@Injectable()
export class HelperAwardsReader {
  constructor(
    private readonly reads: Reads,
    private readonly settings: ReferralSettings,
  ) {}

  /**
   * The earliest first: to people those of their region, to a department those of its measures. It knows households by its own token
   * alone, so that a filter by one finds nothing. @throws RefusalError CURSOR_INVALID, CLOSE_RELATIVE
   */
  list(actor: Actor, query: HelperAwardsQuery): Promise<HelperAwardPage> {
    const { organisationId, householdId } = query;
    const entry = {
      ...{ action: 'helper-award.listed', objectType: 'helper-award' },
      ids: ({ items }: HelperAwardPage) => items.map((item) => item.awardId),
      ...(householdId === undefined ? {} : { sought: { householdId } }),
    };
    return this.reads.audited(actor, entry, async (connection) => {
      const conditions = [sightOf(actor, householdId)];
      if (organisationId !== undefined) conditions.push(sql`w.organisation_id = ${organisationId}::uuid`);
      const { items, ...more } = await pageByDay<HelperAward>(connection, query, {
        select: sql`select ${AWARD_COLUMNS} from helper_award w`,
        ...{ conditions, day: sql`w.awarded_on`, id: sql`w.award_id` },
        keyOf: (row) => [row.on, row.awardId],
      });
      const isOfOne = householdId !== undefined;
      const shown = await withoutHouseholdsOfRelatives(connection, actor, items, isOfOne);
      return { ...shown, items: shown.items.map((each) => this.view(each, actor)), ...more };
    });
  }

  private view(award: HelperAward, { role }: Actor): HelperAwardView {
    const { awardId, organisationId, measureCode, householdId, on, amountFen, paper } = award;
    const { regionCode, personId, reversedOn, reason } = award;
    return {
      ...{ awardId, organisationId, measureCode, on, amountFen, paper },
      ...(role === 'department' ? {} : { householdId, ...(personId === null ? {} : { personId }) }),
      measureName: this.settings.measureName(regionCode, '', measureCode),
      ...(reversedOn === null ? {} : { reversedOn }),
      ...(reason === null ? {} : { reason }),
    };
  }
}

/** Whose awards somebody sees; of one household those of all that are one with it. */
function sightOf(actor: Actor, householdId: string | undefined): SqlText {
  if (actor.role === 'department')
    return householdId === undefined ? sql`w.departments @> ${[actor.department ?? '']}::text[]` : sql`false`;
  const own = regionCondition(actor, sql`w.region_code`);
  return householdId === undefined ? own : ofFamily(actor, householdId, { own, column: sql`w.household_id` });
}
