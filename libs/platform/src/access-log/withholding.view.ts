import { toInstant } from '@aid-chain/kernel';
import {
  nameOf,
  WITHHOLDING_ENDS,
  WITHHOLDING_GROUNDS,
  withholdingEndCodes,
  withholdingGroundCodes,
} from '@aid-chain/vocabulary';
import { NameView } from '../openapi/name.view.js';
import { ShownCode, ShownDay, ShownId, ShownInstant, ShownPart, ShownText } from '../openapi/shown-fields.js';

/** A withholding that runs. */
export class RunningWithholdingView {
  @ShownId({ description: '不予提供的登记 · the withholding' })
  withholdingId: string;

  @ShownText({ list: true, description: '哪些事由的查看记录 · looks for which purposes' })
  purposes: readonly string[];

  @ShownText({ description: '决定书编号 · number of the decision' })
  decision: string;

  @ShownDay({ description: '至何日（含）· last day of it' })
  until: string;
}

/** Of which household something is kept back, and until when. */
class WithheldView {
  @ShownId({ description: '不予提供的决定 · the withholding' })
  withholdingId: string;

  @ShownId()
  householdId: string;

  @ShownDay({ description: '至何日（含）· last day of it' })
  until: string;
}

/** That something is kept back, as it was recorded. */
export class RecordedWithholdingView extends WithheldView {
  @ShownPart(() => RunningWithholdingView, {
    list: true,
    description: '另有哪些决定对同一事由不予提供 · what other decisions keep back of the same',
  })
  beside: readonly RunningWithholdingView[];
}

/** The early end of a withholding. */
export class WithholdingEndView {
  @ShownCode(WITHHOLDING_ENDS, { description: '恢复提供的原因 · why' })
  readonly reasonCode: string;

  @ShownPart(() => NameView, { description: '原因 · name of the reason' })
  readonly reasonName: NameView;

  @ShownText({ description: '何人办理 · by whom' })
  readonly by: string;

  @ShownInstant({ description: '何时（业务时间）· when, in business time' })
  readonly at: string;
}

/** That a withholding was ended. */
export class EndedWithholdingView {
  @ShownId({ description: '不予提供的决定 · the withholding' })
  withholdingId: string;

  @ShownPart(() => RunningWithholdingView, {
    list: true,
    description:
      '该户仍有哪些不予提供，为空即全部恢复提供 · what is still kept back of the household; empty: its whole log is shown',
  })
  stillKeptBackBy: readonly RunningWithholdingView[];
}

/** A withholding with everything that was recorded of it. */
export class WithholdingView extends WithheldView {
  @ShownText({ list: true, description: '哪些事由的查看记录 · looks for which purposes' })
  readonly purposes: readonly string[];

  @ShownCode(WITHHOLDING_GROUNDS, { description: '依据代码 · legal ground' })
  readonly groundCode: string;

  @ShownPart(() => NameView, { description: '依据 · name of the ground' })
  readonly groundName: NameView;

  @ShownText({ description: '决定书编号 · number of the decision' })
  readonly decision: string;

  @ShownText({ description: '何人登记 · who recorded it' })
  readonly recordedBy: string;

  @ShownInstant({ description: '何时登记（业务时间）· when, in business time' })
  readonly recordedAt: string;

  @ShownPart(() => WithholdingEndView, { optional: true, description: '提前终止 · its early end' })
  readonly ended?: WithholdingEndView;
}

export class WithholdingPage {
  @ShownPart(() => WithholdingView, { list: true })
  items: WithholdingView[];

  @ShownText({ optional: true })
  next?: string;
}

/** A withholding as it is stored; `at` in UTC to the microsecond. */
export interface WithholdingRow {
  readonly id: string;
  readonly household_id: string;
  readonly purposes: readonly string[];
  readonly ground: string;
  readonly decision: string;
  readonly until: string;
  readonly recorded_by: string;
  readonly at: string;
  readonly end_reason: string | null;
  readonly ended_by: string | null;
  readonly ended_at: string | null;
}

export function withholdingView(row: WithholdingRow): WithholdingView {
  const { end_reason: reasonCode, ended_by: by, ended_at: endedAt } = row;
  const isEnded = reasonCode !== null && by !== null && endedAt !== null;
  return {
    ...{ withholdingId: row.id, householdId: row.household_id, until: row.until, purposes: row.purposes },
    ...{ groundCode: row.ground, groundName: nameOf(withholdingGroundCodes, row.ground) },
    ...{ decision: row.decision, recordedBy: row.recorded_by, recordedAt: toInstant(new Date(row.at)) },
    ...(isEnded
      ? {
          ended: {
            ...{ reasonCode, reasonName: nameOf(withholdingEndCodes, reasonCode) },
            ...{ by, at: toInstant(new Date(endedAt)) },
          },
        }
      : {}),
  };
}
