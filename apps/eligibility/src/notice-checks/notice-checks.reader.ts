import { Injectable } from '@nestjs/common';
import type { IsoDate } from '@aid-chain/kernel';
import { sql, type Sql } from '@aid-chain/messaging';
import {
  BusinessClock,
  NoticeCodes,
  Reads,
  type Actor,
  type HouseholdSubject,
  type NoticeCheckQuery,
} from '@aid-chain/platform';
import { categoryCodes, nameOf } from '@aid-chain/vocabulary';
import { checkNoRelative } from '../authorisation/no-relative.js';
import { casesWithEnd } from '../cases/case-store.js';
import { adjustmentsWhere } from '../adjustments/adjustment.store.js';
import { recognitionsOfOne } from '../recognitions/recognition-store.js';
import type { Recognition } from '../recognitions/recognition.state.js';
import { recognitionsOfAdjustment } from './adjusted-recognitions.rules.js';
import { decisionRuns, isCarriedOut, runs, type Runs } from './notice-runs.rules.js';
import type { NoticeCheckView, ValidClassView } from './notice-check.view.js';

const NOT_VALID: NoticeCheckView = { valid: false, classes: [] };

/** Answers whether a notice is valid, to an office to which somebody shows it. */
@Injectable()
export class NoticeChecksReader {
  constructor(
    private readonly codes: NoticeCodes,
    private readonly reads: Reads,
    private readonly clock: BusinessClock,
  ) {}

  /**
   * An unknown number and a wrong code have one answer, so that numbers cannot be tried out.
   * @throws RefusalError CLOSE_RELATIVE (L-15)
   */
  async check(actor: Actor, { number, code }: NoticeCheckQuery): Promise<NoticeCheckView> {
    const about = await this.codes.find(number, code);
    const entry = {
      ...{
        action: 'notice.read',
        objectType: 'decision-notice',
        ids: about?.caseId === undefined ? [] : [about.caseId],
      },
      ...(about === undefined ? {} : { householdId: about.householdId }),
    };
    return this.reads.audited(actor, entry, async (connection) => {
      if (about?.householdId === undefined) return NOT_VALID;
      const { householdId } = about;
      await checkNoRelative(connection, actor, householdId);
      if (about.form === 'supplement-notice')
        return { valid: await waitsForPapers(connection, about.caseId), classes: [] };
      const today = this.clock.today();
      const classes = await runningOfNotice(connection, { ...about, householdId }, today);
      return { valid: classes.length > 0, classes };
    });
  }
}

/** Whether a case still waits for the papers of its notice. */
async function waitsForPapers(connection: Sql, caseId: string | undefined): Promise<boolean> {
  const [file] = caseId === undefined ? [] : await casesWithEnd(connection, [caseId]);
  return file?.papers !== undefined && file.papers.completeOn === undefined;
}

/** What of a notice runs: of all that a decision granted, or of what an adjustment reduced, ended or raised. */
async function runningOfNotice(
  connection: Sql,
  about: HouseholdSubject,
  today: IsoDate,
): Promise<ValidClassView[]> {
  const { objectId, householdId } = about;
  const all = await recognitionsOfOne(connection, householdId);
  if (objectId === undefined) {
    const own = all.filter(({ caseId, track }) => caseId === about.caseId && track === about.track);
    const beside = { all, reduced: await reducedBy(connection, all), today };
    return own.flatMap((each) => classView(each, decisionRuns(each, beside)));
  }
  const [adjustment] = await adjustmentsWhere(connection, sql`a.adjustment_id = ${objectId}::uuid`, 1);
  if (adjustment === undefined || !isCarriedOut(adjustment, all, today)) return [];
  return recognitionsOfAdjustment(adjustment, all).flatMap((each) => classView(each, runs(each, today)));
}

/** What each decision that is not carried out was about. */
async function reducedBy(connection: Sql, all: readonly Recognition[]): Promise<ReadonlyMap<string, string>> {
  const ids = [...new Set(all.flatMap(({ setAside = [] }) => setAside.map((each) => each.adjustmentId)))];
  if (ids.length === 0) return new Map();
  const found = await adjustmentsWhere(connection, sql`a.adjustment_id = any (${ids}::uuid[])`, ids.length);
  return new Map(found.map(({ adjustmentId, recognitionId }) => [adjustmentId, recognitionId]));
}

function classView({ category }: Recognition, running: Runs | undefined): ValidClassView[] {
  return running === undefined ? [] : [{ category, name: nameOf(categoryCodes, category), ...running }];
}
