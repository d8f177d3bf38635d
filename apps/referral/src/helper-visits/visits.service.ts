import { Injectable } from '@nestjs/common';
import { addMonths, firstOfMonth, newId, RefusalError } from '@aid-chain/kernel';
import { Commands, orRefuse, Sealer, type CommandContext, type HttpAnswer } from '@aid-chain/platform';
import { checkNoRelative } from '../declared-relatives/declared-relatives.js';
import { wholeFamily } from '../households/household.store.js';
import { lockOwnHousehold } from '../households/own-household.js';
import { checkDay } from '../referrals/course.rules.js';
import { hasHelper, MONTHS_BACK } from './paired-helper.js';
import { emitVisit } from './visit-events.js';
import type { HelperVisitDto } from './visit.dto.js';
import { entriesOf, insertVisit } from './visit.store.js';

/** Field under which the income that a helper found rests sealed. */
export const VISIT_INCOME_FIELD = 'helper-visit-income';

/** The helper of a family visits it each month and records the income (S3-17 结对帮扶). */
@Injectable()
export class HelperVisits {
  constructor(
    private readonly commands: Commands,
    private readonly sealer: Sealer,
  ) {}

  /** Refuses NOT_FOUND, CLOSE_RELATIVE, REFERRAL_DAY_INVALID, HELPER_NOT_ASSIGNED, HELPER_VISIT_RECORDED, HELPER_VISIT_UNKNOWN. */
  record(ctx: CommandContext, householdId: string, body: HelperVisitDto): Promise<HttpAnswer> {
    const { on, incomeFen, measuresInPlace, correctionReason = null } = body;
    return this.commands.run(ctx, async (tx) => {
      await lockOwnHousehold(tx, householdId);
      await checkNoRelative(tx, tx.actor, householdId);
      orRefuse(checkDay(on, addMonths(tx.today, -MONTHS_BACK), tx.today));
      const month = firstOfMonth(on);
      const family = await wholeFamily(tx, householdId);
      if (!(await hasHelper(tx, family, month)))
        throw new RefusalError({ code: 'HELPER_NOT_ASSIGNED', params: { month: month.slice(0, 7) } });
      const before = await entriesOf(tx, family, month);
      if (before > 0 !== (correctionReason !== null)) {
        const code = before > 0 ? 'HELPER_VISIT_RECORDED' : 'HELPER_VISIT_UNKNOWN';
        throw new RefusalError({ code, params: { month: month.slice(0, 7) } });
      }
      const entryId = newId();
      const income = this.sealer.sealJson(VISIT_INCOME_FIELD, entryId, { incomeFen });
      const visit = { month, on, entryId, income, measuresInPlace, entries: before + 1, correctionReason };
      await insertVisit(tx, householdId, visit);
      emitVisit(tx, householdId, visit);
      const audit = { action: 'helper-visit.recorded', objectType: 'household', objectId: householdId };
      const reason = correctionReason ?? month.slice(0, 7);
      return { status: 201, body: { householdId, month }, audit: { ...audit, householdId, reason } };
    });
  }
}
