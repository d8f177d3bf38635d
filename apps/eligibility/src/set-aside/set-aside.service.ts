import { Injectable } from '@nestjs/common';
import { minDate, type IsoDate } from '@aid-chain/kernel';
import type { CommandTx } from '@aid-chain/platform';
import type { Track } from '@aid-chain/vocabulary';
import { arrearsOf, monthsOwed } from '../arrears/arrears.rules.js';
import { emitArrears } from '../arrears/arrears-events.js';
import { insertArrears, monthsKnown } from '../arrears/arrears.store.js';
import { emitDecided } from '../cases/emit.js';
import { lockRecognitions, recognitionsOfOne, saveRecognitions } from '../recognitions/recognition-store.js';
import type { Recognition } from '../recognitions/recognition.state.js';
import { laterDecision, reductionOf, type Reduction } from './reduction.store.js';
import { carriedOutAgain, paidIn, suspend, type Suspension } from './set-aside.rules.js';

/** A remedy about a decision that reduced or ended what runs. */
export interface RemedyOfReduction {
  readonly remedyId: string;
  readonly householdId: string;
  readonly caseId: string;
  readonly track: Track;
  readonly regionCode: string;
  readonly adjustmentId: string;
}

/** Keeps a reduction that is stayed, changed or set aside from being carried out, with what is owed for the months since it began. */
@Injectable()
export class SetAsides {
  /** What ran before the reduction goes on from a day; for the months that were paid less before it arrears are owed. */
  async keep(
    tx: CommandTx,
    remedy: RemedyOfReduction,
    order: Pick<Suspension, 'on' | 'from' | 'isFinal'>,
  ): Promise<void> {
    const { householdId, remedyId, adjustmentId } = remedy;
    await lockRecognitions(tx, householdId);
    const present = await recognitionsOfOne(tx, householdId);
    const reduction = await reductionOf(tx, adjustmentId);
    if (reduction === undefined) return;
    const laterFrom = await laterDecision(tx, reduction, present);
    const suspended = suspend(present, { ...order, reduction, remedyId, laterFrom });
    if (suspended === undefined) return;
    await saveRecognitions([suspended.after]).on(tx);
    emitDecided(tx, suspended, tx.now);
    await this.owe(tx, remedy, { ...order, reduction, laterFrom, before: suspended.before });
  }

  /** When a reduction was decided, and from when on it is carried out again after the stay of a remedy; null where nothing is set. */
  async daysOf(
    tx: CommandTx,
    { householdId, remedyId, adjustmentId }: RemedyOfReduction,
  ): Promise<{ readonly decidedOn: IsoDate | null; readonly liftedFrom: IsoDate | null }> {
    const reduction = await reductionOf(tx, adjustmentId);
    const all = (await recognitionsOfOne(tx, householdId)).flatMap(({ setAside = [] }) => setAside);
    const ends = all.flatMap((each) =>
      each.remedyId === remedyId && !each.isFinal ? [each.to ?? null] : [],
    );
    return { decidedOn: reduction?.decidedOn ?? null, liftedFrom: ends.at(-1) ?? null };
  }

  /** What was decided is carried out again from a day on. */
  async carryOut(tx: CommandTx, { householdId, remedyId }: RemedyOfReduction, from: IsoDate): Promise<void> {
    await lockRecognitions(tx, householdId);
    const present = await recognitionsOfOne(tx, householdId);
    const changed = carriedOutAgain(present, { remedyId, from });
    if (changed.length === 0) return;
    await saveRecognitions(changed.map(({ after }) => after)).on(tx);
    emitDecided(tx, { events: changed.flatMap(({ events }) => events) }, tx.now);
  }

  private async owe(
    tx: CommandTx,
    remedy: RemedyOfReduction,
    found: Pick<Suspension, 'on' | 'isFinal' | 'laterFrom'> & {
      readonly reduction: Reduction;
      readonly before: Recognition;
    },
  ): Promise<void> {
    const { reduction, before, on, laterFrom, isFinal } = found;
    const { effectiveOn, amountBeforeFen, category, personId } = reduction;
    if (effectiveOn === null || amountBeforeFen === null) return;
    const { householdId, regionCode, caseId, track, remedyId, adjustmentId } = remedy;
    const householdIds = [...new Set([householdId, before.householdId])];
    const known = await monthsKnown(tx, { householdIds, category, personId });
    const months = monthsOwed({
      ...{ from: effectiveOn, until: laterFrom === null ? on : minDate(on, laterFrom) },
      due: () => amountBeforeFen,
      paid: (month) => paidIn(before, month) + (known.get(month) ?? 0),
    });
    const arrears = arrearsOf({
      ...{
        householdId: before.householdId,
        regionCode,
        caseId,
        track,
        category,
        personId,
        months,
        foundOn: on,
      },
      ...{ cause: isFinal ? 'set-aside' : 'stayed', remedyId, adjustmentId },
    });
    if (arrears === undefined) return;
    await insertArrears(tx, [arrears]);
    emitArrears(tx, arrears, on);
  }
}
