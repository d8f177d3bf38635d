import { Injectable } from '@nestjs/common';
import { dateOf } from '@aid-chain/kernel';
import type { Received, Tx } from '@aid-chain/messaging';
import { raiseWarnings, type NewWarning } from '../warnings/raise-warnings.js';
import { WarningTerms } from '../warnings/warning-terms.js';
import {
  monthlySum,
  WITHOUT_HOUSEHOLD_RULE,
  withoutHouseholdSentence,
} from '../indicators/recognition-without-household/recognition-without-household.rules.js';
import { recognitionWithoutHousehold } from '../indicators/recognition-without-household/recognition-without-household.js';

type Standing = Received<'eligibility.recognition-without-household.v1'>;

/** Asks a person to look at each household that has ended and is still recognised (A-19, S2-19). */
@Injectable()
export class WithoutHousehold {
  constructor(private readonly terms: WarningTerms) {}

  /**
   * One warning a household, with what stands of each case and track: of one household one event comes at a time, and
   * joins the warning that is there (each authority has to be asked).
   * @throws RefusalError PARAMETER_NOT_SET: the event is parked
   */
  async warn(tx: Tx, events: readonly Standing[]): Promise<void> {
    const warnings = events.map((event) => this.warning(event));
    await raiseWarnings(tx, warnings, 'another-matter');
  }

  private warning(event: Standing): NewWarning {
    const { subject, caseId, track, regionCode, endedOn } = event.data;
    const { terms } = this.terms.inPlace(recognitionWithoutHousehold, regionCode, dateOf(event.time));
    return {
      ...{ householdId: subject.householdId, regionCode },
      ...terms,
      evidence: [{ caseId, ruleId: WITHOUT_HOUSEHOLD_RULE, ...withoutHouseholdSentence(event.data) }],
      grounds: [`${WITHOUT_HOUSEHOLD_RULE}:${track}:${caseId}`],
      ...{ measured: monthlySum(event.data), endOn: endedOn, months: 1 },
      raisedAt: event.time,
      cause: { correlationId: event.correlationId, causationId: event.id },
    };
  }
}
