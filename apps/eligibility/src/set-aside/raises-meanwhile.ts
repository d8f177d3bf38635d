import { Injectable } from '@nestjs/common';
import { addDays, addMonths, type IsoDate } from '@aid-chain/kernel';
import type { CommandTx } from '@aid-chain/platform';
import { findCase } from '../cases/case-store.js';
import { Determinations } from '../determination/determinations.js';
import type { Recognition } from '../recognitions/recognition.state.js';
import { amountUnder } from '../redetermination/redetermined.rules.js';
import { carrierOf } from './carrier.rules.js';
import type { Reduction } from './reduction.store.js';
import { raisesMeanwhile, type Raise } from './raises-meanwhile.rules.js';

/** As far ahead as standards are taken in: the coming year (adr/0051). */
const MONTHS_AHEAD = 12;

/** Finds which raised standards passed by a family while the end of its recognition was carried out. */
@Injectable()
export class RaisesMeanwhile {
  constructor(private readonly determinations: Determinations) {}

  /**
   * By the parameters of each month, on the facts of the case and for the household of the last day on which the recognition ran: who
   * comes, goes or has a birthday later is no standard.
   * @param present the recognitions of the household
   * @param on the day on which the end is not carried out any more
   * @returns none of a reduction: what it leaves runs on, and is raised with every other
   */
  async find(
    tx: CommandTx,
    present: readonly Recognition[],
    { reduction, on }: { readonly reduction: Reduction; readonly on: IsoDate },
  ): Promise<readonly Raise[]> {
    const carrier = carrierOf(present, reduction);
    if (!reduction.ends || carrier?.state.is !== 'ended') return [];
    const file = await findCase(tx, carrier.caseId, tx.actor);
    if (file === undefined) return [];
    const evidence = await this.determinations.read(tx, file);
    const asOf = addDays(carrier.state.on, -1);
    const resultsOn = this.determinations.underParametersOf(evidence, file, { track: carrier.track, asOf });
    return raisesMeanwhile(carrier, {
      ...{ from: carrier.state.on, until: addMonths(on, MONTHS_AHEAD) },
      amountIn: (month) => amountUnder(carrier, resultsOn(month)),
    });
  }
}
