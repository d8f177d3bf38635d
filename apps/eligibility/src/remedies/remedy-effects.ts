import { Injectable } from '@nestjs/common';
import type { IsoDate } from '@aid-chain/kernel';
import type { CommandTx } from '@aid-chain/platform';
import type { RemedyOrder, RemedyWarning } from '@aid-chain/vocabulary';
import { carriedOutFrom } from '../set-aside/suspension.rules.js';
import { Suspensions, type RemedyOfReduction } from '../set-aside/suspensions.service.js';
import type { OrderContext } from './handling.rules.js';
import { trackOfRemedy } from './locked-remedy.js';
import { ordersCorrection } from './remedy-kinds.rules.js';
import type { Remedy } from './remedy.state.js';
import { keepWarning } from './remedy.store.js';
import { emitSetAside } from './set-aside-event.js';
import { carriedOutBefore } from './unaccepted-application.js';
import { WaitingCases } from './waiting-cases.js';

/** What an official has to look at after an order or a result. */
interface LookAt {
  readonly warnings: readonly RemedyWarning[];
  /** The case that `decided-since` is about. */
  readonly standingCaseId?: string;
}

/** What a reconsideration or lawsuit does to what is paid: its orders and its result act from their day (L-22; 行政复议法 42, 63, 64). */
@Injectable()
export class RemedyEffects {
  constructor(
    private readonly suspensions: Suspensions,
    private readonly waiting: WaitingCases,
  ) {}

  /**
   * A stay keeps what ran before, its end brings the decision back; an extension does nothing to what is paid.
   * @returns what the official has to look at; a refusal or a first amount has nothing to stay (adr/0078)
   */
  async ordered(
    tx: CommandTx,
    remedy: Remedy,
    {
      order,
      on,
      from,
    }: { readonly order: RemedyOrder; readonly on: IsoDate; readonly from?: IsoDate | undefined },
  ): Promise<LookAt> {
    const of = ofReduction(remedy);
    if (of === undefined) return { warnings: order === 'stay' ? ['nothing-to-stay'] : [] };
    if (order === 'stay') return this.keep(tx, of, { on, from: from ?? on, isFinal: false });
    return order === 'stay-lifted' ? this.carryOut(tx, of, from ?? carriedOutFrom(on)) : { warnings: [] };
  }

  /** When what a remedy is about was decided, and from when on its stay, that was lifted, is over. */
  async daysOf(tx: CommandTx, remedy: Remedy): Promise<Pick<OrderContext, 'decidedOn' | 'liftedFrom'>> {
    const of = ofReduction(remedy);
    if (of !== undefined) return this.suspensions.daysOf(tx, of);
    const state = await trackOfRemedy(tx, remedy);
    return { decidedOn: state?.is === 'decided' ? state.decision.on : null, liftedFrom: null };
  }

  /**
   * A decision that is changed or set aside does not run any more; every other result ends its stay; the months of the stay stay due.
   * @returns what the official has to look at since the decision does not run
   */
  async resulted(tx: CommandTx, remedy: Remedy, on: IsoDate): Promise<LookAt> {
    emitSetAside(tx, remedy, { time: tx.now, on });
    const of = ofReduction(remedy);
    if (of === undefined) return { warnings: [] };
    await this.waiting.release(tx, remedy, on);
    if (ordersCorrection(remedy.result)) return this.keep(tx, of, { on, from: on, isFinal: true });
    return this.carryOut(tx, of, carriedOutFrom(on));
  }

  /** Whoever reads the remedy later finds as well that somebody has to look at the household. */
  private async carryOut(tx: CommandTx, of: RemedyOfReduction, from: IsoDate): Promise<LookAt> {
    if (!(await this.suspensions.carryOut(tx, of, from))) return { warnings: [] };
    await keepWarning(tx, of.remedyId, 'given-instead-over');
    return { warnings: ['given-instead-over'] };
  }

  private async keep(
    tx: CommandTx,
    of: RemedyOfReduction,
    order: Parameters<Suspensions['keep']>[2],
  ): Promise<LookAt> {
    const { hasGivenInstead, standingCaseId, factsNotKept } = await this.suspensions.keep(tx, of, order);
    const warnings: readonly RemedyWarning[] = [
      ...(hasGivenInstead ? (['given-instead'] as const) : []),
      ...(factsNotKept ? (['facts-not-kept'] as const) : []),
      ...(standingCaseId === undefined ? [] : (['decided-since'] as const)),
    ];
    return standingCaseId === undefined ? { warnings } : { warnings, standingCaseId };
  }

  /** What is not accepted is waited for no more. */
  async notAccepted(tx: CommandTx, remedy: Remedy, on: IsoDate): Promise<void> {
    await this.waiting.release(tx, remedy, on);
  }

  /** Against inaction what was decided in the case since it was filed is what the result orders. */
  async decidedMeanwhile(tx: CommandTx, remedy: Remedy, on: IsoDate): Promise<Remedy> {
    const { result, ground, receivedOn, caseId } = remedy;
    const before = ordersCorrection(result) ? await carriedOutBefore(tx, remedy) : undefined;
    if (before !== undefined) return { ...remedy, ...before };
    if (!ordersCorrection(result) || (ground !== 'silence' && ground !== 'non-acceptance')) return remedy;
    const state = await trackOfRemedy(tx, remedy);
    const isDecided = state?.is === 'decided' && state.decision.on >= receivedOn;
    return isDecided
      ? { ...remedy, correctionCaseId: caseId, execution: 'decided-anew', executedOn: on }
      : remedy;
  }
}

/** With its result the stay of a decision that is kept ends, too. */
export function endsStay(remedy: Remedy): Remedy {
  const { result, resultOn, stayedOn, stayLiftedOn } = remedy;
  const isStayed = stayedOn !== null && stayLiftedOn === null;
  return isStayed && !ordersCorrection(result) ? { ...remedy, stayLiftedOn: resultOn } : remedy;
}

function ofReduction(remedy: Remedy): RemedyOfReduction | undefined {
  const { remedyId, householdId, caseId, track, regionCode, adjustmentId } = remedy;
  if (householdId === null || caseId === null || track === null || adjustmentId === null) return undefined;
  return { remedyId, householdId, caseId, track, regionCode, adjustmentId };
}
