import { Injectable } from '@nestjs/common';
import { isRealDate, ok, refuse, type IsoDate, type Refusal, type Result } from '@aid-chain/kernel';
import type { Sql } from '@aid-chain/messaging';
import { checkReportContent, checkSchool } from '../feedback/report-content.rules.js';
import { decideReport } from '../feedback/feedback.rules.js';
import { givenReport } from '../feedback/given-report.js';
import { ReferralSettings } from '../referral-state/referral-settings.js';
import type { Referral } from '../referral-state/referral.store.js';
import { decideAnswer } from '../referrals/answer.rules.js';
import { recordedOf, type Recorded } from './recorded.sql.js';
import { SheetSchools } from './sheet-schools.js';
import { upserted } from './upsert.rules.js';
import type { RowGroup, SheetMessage } from './uploaded-row.js';

/** What a group of rows comes to as things are recorded now. */
export type Verdict =
  | { readonly state: 'ready'; readonly message: SheetMessage }
  | { readonly state: 'unchanged' }
  | { readonly state: 'refused'; readonly refusal: Refusal };

/** How many groups are compared with what is recorded at a time. */
const BATCH = 500;

/**
 * Judges rows before anything is written, by the rules that hold on every channel. What is recorded is read for some hundred
 * referrals at once; whether a need can be passed on where a row asks for it, is found when it is done.
 */
@Injectable()
export class SheetJudge {
  constructor(
    private readonly settings: ReferralSettings,
    private readonly schools: SheetSchools,
  ) {}

  /** @returns the verdicts in the order of the groups */
  async judge(
    connection: Sql,
    department: string,
    groups: readonly RowGroup[],
    today: IsoDate,
  ): Promise<Verdict[]> {
    const verdicts: Verdict[] = [];
    for (let at = 0; at < groups.length; at += BATCH) {
      const some = groups.slice(at, at + BATCH);
      const ids = [...new Set(some.map(({ referralId }) => referralId))];
      const recorded = await recordedOf(connection, department, ids);
      verdicts.push(...some.map(({ message }) => this.verdict(message, recorded, today)));
    }
    return verdicts;
  }

  private verdict(message: SheetMessage, recorded: Recorded, today: IsoDate): Verdict {
    const judged = this.judged(message, recorded, today);
    if (!judged.ok) return { state: 'refused', refusal: judged.refusal };
    return judged.value === undefined ? { state: 'unchanged' } : { state: 'ready', message: judged.value };
  }

  /** The message to send; undefined where the same is recorded already. */
  private judged(
    message: SheetMessage,
    recorded: Recorded,
    today: IsoDate,
  ): Result<SheetMessage | undefined> {
    const referral = recorded.referrals.get(message.data.referralId);
    if (referral === undefined) return refuse('REFERRAL_UNKNOWN');
    return message.type === 'department.referral-answered.v1'
      ? this.answer(message, referral, recorded, today)
      : this.report(message, referral, recorded, today);
  }

  private answer(
    message: Extract<SheetMessage, { type: 'department.referral-answered.v1' }>,
    referral: Referral,
    { answers }: Recorded,
    today: IsoDate,
  ): Result<SheetMessage | undefined> {
    const { referralId, answer, on, reasonCode = null, to = null } = message.data;
    if (!isRealDate(on)) return refuse('DATE_INVALID');
    const known = this.settings.departments(referral.regionCode).map(({ code }) => code);
    const answerable = { ...referral, answers: answers.get(referralId) ?? [] };
    const decision = decideAnswer(answerable, { answer, on, reasonCode, to }, known, today);
    if (!decision.ok) return decision;
    return ok(decision.value.effect === 'repeat' ? undefined : message);
  }

  private report(
    { type, data }: Extract<SheetMessage, { type: 'department.feedback-reported.v1' }>,
    referral: Referral,
    { reports }: Recorded,
    today: IsoDate,
  ): Result<SheetMessage | undefined> {
    const school = checkSchool(data, referral.needKind);
    if (!school.ok) return school;
    const held = this.schools.opened(reports.get(data.referralId) ?? []);
    const report = upserted(data, held);
    if (report === undefined) return ok(undefined);
    const content = checkReportContent(report, 'excel');
    if (!content.ok) return content;
    const decision = decideReport(referral, givenReport(report), held, today);
    return decision.ok ? ok({ type, data: report }) : decision;
  }
}
