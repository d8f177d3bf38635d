import { Injectable } from '@nestjs/common';
import { dateOf } from '@aid-chain/kernel';
import type { Received, Tx } from '@aid-chain/messaging';
import { readHeldBenefits, type HeldFacts } from '../indicators/one-benefit-twice/held-benefits.js';
import { oneBenefitTwice, twiceFound } from '../indicators/one-benefit-twice/one-benefit-twice.js';
import { raiseWarnings, type NewWarning } from '../warnings/raise-warnings.js';
import { WarningTerms } from '../warnings/warning-terms.js';

type Heard = Received<'intake.household-absorbed.v1'> | Received<'eligibility.household-recognised.v1'>;

/** Asks a person to look at a household that has one benefit twice since households were merged into it. */
@Injectable()
export class OneBenefitTwice {
  constructor(private readonly terms: WarningTerms) {}

  /**
   * Called once what the events report is written, whichever of merger and recognition comes second.
   * @throws RefusalError PARAMETER_NOT_SET: the event is parked
   */
  async warn(tx: Tx, events: readonly Heard[]): Promise<void> {
    const last = events.at(-1);
    if (last === undefined) return;
    const facts = await readHeldBenefits(
      tx,
      events.map(({ data }) => data.subject.householdId),
    );
    const warnings = facts.flatMap((one) => this.warning(one, last));
    if (warnings.length > 0) await raiseWarnings(tx, warnings, 'another-matter');
  }

  private warning(facts: HeldFacts, { id, time, correlationId }: Heard): NewWarning[] {
    const { householdId, regionCode } = facts;
    const found = twiceFound(facts, dateOf(time));
    if (found === undefined) return [];
    const { terms } = this.terms.inPlace(oneBenefitTwice, regionCode, dateOf(time));
    const occasion = { raisedAt: time, cause: { correlationId, causationId: id } };
    return [{ householdId, regionCode, ...found, ...terms, ...occasion }];
  }
}
