import { Injectable } from '@nestjs/common';
import { addDays, type IsoDate } from '@aid-chain/kernel';
import { sql, type Sql } from '@aid-chain/messaging';
import { BusinessClock, NoticeCodes, Reads, type Actor, type PrintSubject } from '@aid-chain/platform';
import { categoryCodes, nameOf } from '@aid-chain/vocabulary';
import { checkNoRelative } from '../authorisation/no-relative.js';
import { adjustmentsWhere } from '../adjustments/adjustment.store.js';
import { recognitionsOfOne, recognitionsOfTrack } from '../recognitions/recognition-store.js';
import type { Recognition } from '../recognitions/recognition.state.js';
import { recognitionsOfAdjustment } from './adjusted-recognitions.rules.js';
import type { NoticeCheckQuery } from './notice-check.query.js';
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
      if (about === undefined) return NOT_VALID;
      await checkNoRelative(connection, actor, about.householdId);
      const today = this.clock.today();
      const granted = await recognitionsOfNotice(connection, about);
      const classes = granted.filter((each) => holds(each, today)).map(classView);
      return { valid: classes.length > 0, classes };
    });
  }
}

/** What a notice is about: all that a decision granted, or what an adjustment reduced, ended or raised. */
async function recognitionsOfNotice(connection: Sql, about: PrintSubject): Promise<readonly Recognition[]> {
  const { objectId, householdId } = about;
  if (objectId === undefined) return recognitionsOfTrack(connection, about);
  const [adjustment] = await adjustmentsWhere(connection, sql`a.adjustment_id = ${objectId}::uuid`, 1);
  if (adjustment === undefined) return [];
  return recognitionsOfAdjustment(adjustment, await recognitionsOfOne(connection, householdId));
}

/** The last day of a recognition: by the decision, or the one before it ended or was replaced; undefined where none is set. */
function lastDayOf({ state, validTo }: Recognition): IsoDate | undefined {
  return state.is === 'running' ? validTo : addDays(state.on, -1);
}

/** What begins later holds as well: the notice is valid before its first month, and until its last day. */
function holds(recognition: Recognition, today: IsoDate): boolean {
  const last = lastDayOf(recognition);
  return last === undefined || (last >= today && last >= recognition.validFrom);
}

function classView(recognition: Recognition): ValidClassView {
  const last = lastDayOf(recognition);
  const { category } = recognition;
  return {
    category,
    name: nameOf(categoryCodes, category),
    ...(last === undefined ? {} : { validTo: last }),
  };
}
