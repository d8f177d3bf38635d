import { Injectable } from '@nestjs/common';
import type { IsoDate } from '@aid-chain/kernel';
import { all, sql, type SqlText } from '@aid-chain/messaging';
import { BusinessClock, decodeCursor, Directory, page, Reads, type Actor } from '@aid-chain/platform';
import { withoutRelatives } from '../declared-relatives/declared-relatives.js';
import { ReferralSettings } from '../referral-state/referral-settings.js';
import type { AcknowledgementsQuery } from './duty.query.js';
import { ACKNOWLEDGEMENT_STATES, dutyConditions, stateColumn } from './duty.sql.js';
import { dutyView, type AcknowledgementPage, type AcknowledgementView, type DutyRow } from './duty.view.js';

interface AcknowledgementRow extends DutyRow {
  readonly referredOn: string;
  readonly dueProvisional: boolean;
  readonly acknowledgedOn: string | null;
  readonly acknowledgementCameOn: string | null;
}

/** Answers which department acknowledged its referrals in time, and which did not. */
@Injectable()
export class AcknowledgementsReader {
  constructor(
    private readonly reads: Reads,
    private readonly clock: BusinessClock,
    private readonly directory: Directory,
    private readonly settings: ReferralSettings,
  ) {}

  /** The earliest due day first, without those of a relative (L-15). @throws RefusalError what `dutyConditions` refuses, CURSOR_INVALID */
  list(actor: Actor, query: AcknowledgementsQuery): Promise<AcknowledgementPage> {
    const entry = {
      action: 'acknowledgement.listed',
      objectType: 'referral',
      ids: (found: AcknowledgementPage) => found.items.map(({ referralId }) => referralId),
    };
    return this.reads.audited(actor, entry, async (connection) => {
      const today = this.clock.today();
      const asked = { actor, directory: this.directory, today };
      const conditions = await dutyConditions(asked, query, ACKNOWLEDGEMENT_STATES);
      const found = await listStatement(conditions, query, today).on<AcknowledgementRow>(connection);
      const { items, ...more } = page(found, query.limit, (row) => [row.dueOn, row.referralId]);
      const shown = await withoutRelatives(connection, actor, items);
      return { ...shown, items: shown.items.map((row) => this.view(row, actor)), ...more };
    });
  }

  private view(
    { acknowledgedOn, acknowledgementCameOn, ...row }: AcknowledgementRow,
    actor: Actor,
  ): AcknowledgementView {
    const { referredOn, dueProvisional, department, regionCode } = row;
    const shown = dutyView(row, actor, this.settings.departmentName(regionCode, department));
    return {
      ...{ ...shown, referredOn, dueProvisional },
      ...(acknowledgedOn === null ? {} : { acknowledgedOn }),
      ...(acknowledgementCameOn === null ? {} : { acknowledgementCameOn }),
    };
  }
}

function listStatement(
  conditions: readonly SqlText[],
  { cursor, limit }: AcknowledgementsQuery,
  today: IsoDate,
): SqlText {
  const [day, id] = decodeCursor(cursor, ['date', 'id']) ?? [];
  const after = sql`(d.due_on, d.referral_id) > (${day}::date, ${id}::uuid)`;
  const where = all([...conditions, ...(day === undefined ? [] : [after])]);
  return sql`
    select d.referral_id as "referralId", d.department, d.need_kind as "needKind",
           ${stateColumn(ACKNOWLEDGEMENT_STATES(today))} as state, d.due_on::text as "dueOn",
           d.due_provisional as "dueProvisional", d.referred_on::text as "referredOn",
           d.acknowledged_on::text as "acknowledgedOn",
           d.acknowledgement_came_on::text as "acknowledgementCameOn", d.region_code as "regionCode"
      from referral d where ${where} order by d.due_on, d.referral_id limit ${limit + 1}`;
}
