import { Injectable } from '@nestjs/common';
import { sql } from '@aid-chain/messaging';
import { pageByDay, Reads, regionCondition, type Actor } from '@aid-chain/platform';
import { withoutHouseholdsOfRelatives } from '../declared-relatives/declared-relatives.js';
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

  /** The earliest first, in the own region. @throws RefusalError CURSOR_INVALID, CLOSE_RELATIVE */
  list(actor: Actor, query: HelperAwardsQuery): Promise<HelperAwardPage> {
    const { organisationId, householdId } = query;
    const entry = {
      ...{ action: 'helper-award.listed', objectType: 'household' },
      ids: ({ items }: HelperAwardPage) => items.map((item) => item.householdId),
    };
    return this.reads.audited(actor, entry, async (connection) => {
      const conditions = [regionCondition(actor, sql`w.region_code`)];
      if (organisationId !== undefined) conditions.push(sql`w.organisation_id = ${organisationId}::uuid`);
      if (householdId !== undefined) conditions.push(sql`w.household_id = ${householdId}::uuid`);
      const { items, ...more } = await pageByDay<HelperAward>(connection, query, {
        select: sql`select ${AWARD_COLUMNS} from helper_award w`,
        ...{ conditions, day: sql`w.awarded_on`, id: sql`w.award_id` },
        keyOf: (row) => [row.on, row.awardId],
      });
      const isOfOne = householdId !== undefined;
      const shown = await withoutHouseholdsOfRelatives(connection, actor, items, isOfOne);
      return { ...shown, items: shown.items.map((each) => this.view(each)), ...more };
    });
  }

  private view(award: HelperAward): HelperAwardView {
    const { awardId, organisationId, measureCode, householdId, on, amountFen, paper } = award;
    const { regionCode, personId, reversedOn, reason } = award;
    return {
      ...{ awardId, organisationId, measureCode, householdId, on, amountFen, paper },
      measureName: this.settings.measureName(regionCode, '', measureCode),
      ...(personId === null ? {} : { personId }),
      ...(reversedOn === null ? {} : { reversedOn }),
      ...(reason === null ? {} : { reason }),
    };
  }
}
