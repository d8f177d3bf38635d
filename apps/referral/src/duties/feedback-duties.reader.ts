import { Injectable } from '@nestjs/common';
import type { IsoDate } from '@aid-chain/kernel';
import { all, sql, type SqlText } from '@aid-chain/messaging';
import { BusinessClock, decodeCursor, Directory, page, Reads, type Actor } from '@aid-chain/platform';
import { withoutRelatives } from '../declared-relatives/declared-relatives.js';
import { reportsByReferral, type ShownReport } from '../feedback/report.store.js';
import { runningMeasures } from '../feedback/running-measures.rules.js';
import { ReferralSettings } from '../referral-state/referral-settings.js';
import type { FeedbackDutiesQuery } from './duty.query.js';
import { dutyConditions, FEEDBACK_STATES, stateColumn } from './duty.sql.js';
import { dutyView, type DutyRow, type FeedbackDutyPage, type FeedbackDutyView } from './duty.view.js';

interface FeedbackDutyRow extends DutyRow {
  readonly quarter: string;
  readonly announceOn: string;
  readonly reportedOn: string | null;
}

/** Answers which department owes which quarterly feedback, and which is late (S0-24). */
@Injectable()
export class FeedbackDutiesReader {
  constructor(
    private readonly reads: Reads,
    private readonly clock: BusinessClock,
    private readonly directory: Directory,
    private readonly settings: ReferralSettings,
  ) {}

  /** The earliest due day first, without those of a relative (L-15). @throws RefusalError what `dutyConditions` refuses, CURSOR_INVALID */
  list(actor: Actor, query: FeedbackDutiesQuery): Promise<FeedbackDutyPage> {
    const entry = {
      action: 'feedback-duty.listed',
      objectType: 'referral',
      ids: (found: FeedbackDutyPage) => found.items.map(({ referralId }) => referralId),
    };
    return this.reads.audited(actor, entry, async (connection) => {
      const today = this.clock.today();
      const asked = { actor, directory: this.directory, today };
      const conditions = await dutyConditions(asked, query, FEEDBACK_STATES);
      const found = await listStatement(conditions, query, today).on<FeedbackDutyRow>(connection);
      const { items, ...more } = page(found, query.limit, (row) => [row.dueOn, row.referralId, row.quarter]);
      const shown = await withoutRelatives(connection, actor, items);
      const ids = shown.items.map(({ referralId }) => referralId);
      const reports = await reportsByReferral(connection, ids);
      const views = shown.items.map((row) => this.view(row, reports.get(row.referralId) ?? [], actor));
      return { ...shown, items: views, ...more };
    });
  }

  private view(
    { reportedOn, ...row }: FeedbackDutyRow,
    reports: readonly ShownReport[],
    actor: Actor,
  ): FeedbackDutyView {
    const { quarter, announceOn, department, regionCode } = row;
    const shown = dutyView(row, actor, this.settings.departmentName(regionCode, department));
    const running = runningMeasures(reports, quarter).map((measure) => ({
      ...measure,
      measureName: this.settings.measureName(regionCode, department, measure.measureCode),
    }));
    const reported = reportedOn === null ? {} : { reportedOn };
    return { ...shown, quarter, announceOn, runningMeasures: running, ...reported };
  }
}

function listStatement(
  conditions: readonly SqlText[],
  { quarter, cursor, limit }: FeedbackDutiesQuery,
  today: IsoDate,
): SqlText {
  const [day, id, of] = decodeCursor(cursor, ['date', 'id', 'text']) ?? [];
  const after = sql`(d.due_on, d.referral_id, d.quarter) > (${day}::date, ${id}::uuid, ${of})`;
  const where = all([
    ...conditions,
    ...(quarter === undefined ? [] : [sql`d.quarter = ${quarter}`]),
    ...(day === undefined ? [] : [after]),
  ]);
  return sql`
    select d.referral_id as "referralId", d.department, r.need_kind as "needKind", d.quarter,
           ${stateColumn(FEEDBACK_STATES(today))} as state, d.announce_on::text as "announceOn",
           d.due_on::text as "dueOn", d.reported_on::text as "reportedOn", d.region_code as "regionCode"
      from feedback_duty d join referral r using (referral_id)
     where ${where} order by d.due_on, d.referral_id, d.quarter limit ${limit + 1}`;
}
