import { Injectable } from '@nestjs/common';
import { all, sql, type Sql, type SqlText } from '@aid-chain/messaging';
import {
  askedRegion,
  BusinessClock,
  checkOpenCase,
  decodeCursor,
  Directory,
  page,
  purposeEntry,
  Reads,
  regionCondition,
  Sealer,
  withoutItemsOfRelatives,
  type Actor,
  type Page,
  type Unmasking,
} from '@aid-chain/platform';
import { rightsText } from '@aid-chain/printing';
import { adjustmentStateCodes, nameOf } from '@aid-chain/vocabulary';
import { checkNoRelative } from '../authorisation/no-relative.js';
import { NoticeOffices } from '../notice-office/notice-office.js';
import { resultOf } from './adjustment-answer.js';
import { HEARING_FIELD, NOTICE_FIELD, WITHDRAWAL_FIELD } from './adjustment-fields.js';
import { openedLines } from '../grounds/adjustment-lines.js';
import type { AdjustmentsQuery } from './adjustment.dto.js';
import type { Adjustment, HearingText } from './adjustment.state.js';
import { adjustmentsWhere } from './adjustment.store.js';
import { relativesOfAdjustments } from './adjustments.due-items.js';
import { rulesOfGround } from '../grounds/ground.rules.js';
import { hearingsOf, triesOf, type KeptHearing } from './hearing.store.js';
import type { Notice } from './notice.rules.js';

const OBJECT = 'adjustment';

/** Answers which adjustments there are and how each stands; what was stated only to who states a reason. */
@Injectable()
export class AdjustmentsReader {
  constructor(
    private readonly reads: Reads,
    private readonly clock: BusinessClock,
    private readonly directory: Directory,
    private readonly sealer: Sealer,
    private readonly offices: NoticeOffices,
  ) {}

  /** Without those of a relative (L-15). @throws RefusalError REGION_UNKNOWN, REGION_OUTSIDE_SUBTREE, CURSOR_INVALID, CLOSE_RELATIVE */
  list(actor: Actor, query: AdjustmentsQuery): Promise<Page<object> & { readonly leftOut?: number }> {
    const { householdId, caseId } = query;
    const entry = {
      ...{ action: 'adjustment.listed', objectType: OBJECT },
      ids: ({ items }: Page<{ readonly adjustmentId: string }>) => items.map((item) => item.adjustmentId),
      ...(householdId === undefined ? {} : { sought: { householdId } }),
    };
    return this.reads.audited(actor, entry, async (connection) => {
      const conditions = await this.conditions(actor, query);
      const rows = await adjustmentsWhere(connection, all(conditions), query.limit + 1);
      const { items, ...more } = page(rows, query.limit, (row) => [row.adjustmentId]);
      const shown = await withoutItemsOfRelatives(connection, actor, items, {
        isOfOneFamily: householdId !== undefined || caseId !== undefined,
        idOf: ({ adjustmentId }) => adjustmentId,
        declaredBy: relativesOfAdjustments,
      });
      return { ...shown, items: shown.items.map(summaryOf), ...more };
    });
  }

  /** @throws RefusalError NOT_FOUND, with an audit row, for what is not there or lies elsewhere, CLOSE_RELATIVE, LOOK_UP_CASE_CLOSED */
  async one(actor: Actor, id: string, unmask: Unmasking | undefined): Promise<object> {
    const action = unmask === undefined ? 'adjustment.shown' : 'adjustment.unmasked';
    const conditions = all([sql`a.adjustment_id = ${id}::uuid`, regionCondition(actor, sql`a.region_code`)]);
    const [found] = await adjustmentsWhere(this.reads, conditions, 1);
    if (found === undefined) return this.reads.deny(actor, { action, objectType: OBJECT, objectId: id });
    const { householdId, state } = found;
    const entry = { action, objectType: OBJECT, ids: [id], householdId, ...purposeEntry(unmask) };
    return this.reads.audited(actor, entry, async (connection) => {
      checkOpenCase(unmask, state !== 'withdrawn' && state !== 'notified');
      await checkNoRelative(connection, actor, householdId);
      return this.detail(connection, found, unmask !== undefined);
    });
  }

  private async conditions(
    actor: Actor,
    { state, householdId, caseId, regionCode, cursor }: AdjustmentsQuery,
  ): Promise<SqlText[]> {
    const [after] = decodeCursor(cursor) ?? [];
    const conditions = [regionCondition(actor, sql`a.region_code`)];
    if (state !== undefined) conditions.push(sql`a.state = ${state}`);
    if (householdId !== undefined) conditions.push(sql`a.household_id = ${householdId}::uuid`);
    if (caseId !== undefined) conditions.push(sql`a.case_id = ${caseId}::uuid`);
    if (after !== undefined) conditions.push(sql`a.adjustment_id > ${after}::uuid`);
    const today = this.clock.today();
    if (regionCode !== undefined)
      conditions.push(await askedRegion(this.directory, actor, { regionCode, today }, sql`a.region_code`));
    return conditions;
  }

  private async detail(connection: Sql, adjustment: Adjustment, inFull: boolean): Promise<object> {
    const { adjustmentId, hearingId, notice, withdrawalReason, ground } = adjustment;
    const { publicityFrom, publicityUntil, noticeMethod, noticeReceivedBy } = adjustment;
    const hearings = await hearingsOf(connection, [adjustmentId]);
    const why = inFull && withdrawalReason !== null;
    return {
      ...summaryOf(adjustment),
      ...{ ground: rulesOfGround(ground), publicityFrom, publicityUntil, noticeMethod, noticeReceivedBy },
      stateName: nameOf(adjustmentStateCodes, adjustment.state),
      lines: openedLines(this.sealer, adjustmentId, adjustment.lines).lines,
      tries: await triesOf(connection, adjustment),
      hearings: hearings.map((each) => this.hearing(each, each.hearingId === hearingId, inFull)),
      notice: notice === null ? null : await this.notice(connection, { ...adjustment, notice }, inFull),
      ...(why
        ? { withdrawalReason: this.sealer.openJson<string>(WITHDRAWAL_FIELD, adjustmentId, withdrawalReason) }
        : {}),
    };
  }

  private hearing({ text, ...hearing }: KeptHearing, counts: boolean, inFull: boolean): object {
    const { hearingId, revision, outcome, on, means, heardBy, personId } = hearing;
    const { capacity, guardianId, hasOtherGuardian, opinion } = hearing;
    const shown = { hearingId, revision, counts, outcome, on, means, heardBy, personId };
    const more = { capacity, guardianId, hasOtherGuardian, opinion };
    if (!inFull) return { ...shown, ...more };
    return { ...shown, ...more, ...this.sealer.openJson<HearingText>(HEARING_FIELD, hearingId, text) };
  }

  /** The rights are those of the place by name, in the words of every notice. */
  private async notice(connection: Sql, adjustment: Notified, inFull: boolean): Promise<object> {
    const { adjustmentId, regionCode, track, authority } = adjustment;
    const { what, law, reasons, heard, rights, hearing } = this.sealer.openJson<Notice>(
      NOTICE_FIELD,
      adjustmentId,
      adjustment.notice,
    );
    const points = inFull ? { points: hearing?.points ?? [] } : {};
    const parties = await this.offices.parties(connection, {
      ...{ regionCode, track, authority: authority ?? undefined },
    });
    const { reconsiderationDays: days, lawsuitMonths: months } = rights;
    const remedies = rightsText({ ...parties, days, months });
    return { what, law, reasons, heard, ...points, rights, remedies };
  }
}

type Notified = Adjustment & { readonly notice: NonNullable<Adjustment['notice']> };

function summaryOf(adjustment: Adjustment) {
  const { source, caseId, householdId, regionCode, category, personId, metInstead } = adjustment;
  const { proposedOn, decidedOn, effectiveOn, notifiedOn, withdrawnOn } = adjustment;
  return {
    ...resultOf(adjustment),
    ...{ source, caseId, householdId, regionCode, category, personId, metInstead },
    ...{ proposedOn, decidedOn, effectiveOn, notifiedOn, withdrawnOn },
  };
}
