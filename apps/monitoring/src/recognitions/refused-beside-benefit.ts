import { Injectable } from '@nestjs/common';
import { dateOf, refuse, RefusalError, type Fen } from '@aid-chain/kernel';
import { sql, type Tx } from '@aid-chain/messaging';
import { withMergedHouseholds } from '../population/merged-households.sql.js';
import { raiseWarnings, type NewWarning } from '../warnings/raise-warnings.js';
import { WarningTerms } from '../warnings/warning-terms.js';
import type { DecisionEvent } from './net-income.js';
import {
  besideOf,
  besideSentence,
  isNewMatter,
  REFUSED_BESIDE_BENEFIT_RULE,
} from '../indicators/refused-beside-benefit/refused-beside-benefit.rules.js';
import { refusedBesideBenefit } from '../indicators/refused-beside-benefit/refused-beside-benefit.js';

interface KnownOf {
  readonly householdId: string;
  /** Where the family lives now, and is visited; null while the register has not reported it. */
  readonly regionCode: string | null;
  /** The last warning of the kind that a person disposed of, whatever followed from it. */
  readonly lastId: string | null;
  readonly lastFen: Fen | null;
}

/** What was looked at under the id of a household that was merged into this one was looked at for it. */
const KNOWN = `
select asked.id as "householdId", h.region_code as "regionCode", last.id as "lastId", last.measured as "lastFen"
from unnest($1::uuid[]) as asked (id)
left join household h on h.id = asked.id
left join lateral (
  select w.id, w.measured from warning w
  where w.household_id = any(${withMergedHouseholds(sql`asked.id`).text}) and w.indicator = $2 and w.state = 'disposed'
  order by w.id desc limit 1
) last on true`;

const MONTHS = 12;

/** Warns once of a household whose benefit goes on beside a decision that did not recognise it; a person decides (S2-19). */
@Injectable()
export class RefusedBesideBenefit {
  constructor(private readonly terms: WarningTerms) {}

  /**
   * @throws RefusalError PARAMETER_NOT_SET where the place gives no days for a visit, HOUSEHOLD_NOT_RECEIVED where
   * neither the register nor the decision states where the family lives: the event is parked
   */
  async warn(tx: Tx, events: readonly DecisionEvent[]): Promise<void> {
    const concerned = events.filter((event) => this.beside(event).length > 0);
    if (concerned.length === 0) return;
    const ids = concerned.map(({ data }) => data.subject.householdId);
    const known = await tx.query<KnownOf>(KNOWN, [[...new Set(ids)], refusedBesideBenefit.code]);
    const byHousehold = new Map(known.map((row) => [row.householdId, row]));
    const warnings = new Map<string, NewWarning>();
    for (const event of concerned) {
      const { householdId } = event.data.subject;
      const warning = this.warning(event, byHousehold.get(householdId));
      if (warning !== undefined) warnings.set(householdId, warning);
    }
    await raiseWarnings(tx, [...warnings.values()]);
  }

  private warning(event: DecisionEvent, known: KnownOf | undefined): NewWarning | undefined {
    const { subject, caseId, annualNetIncomeFen } = event.data;
    if (!isNewMatter(annualNetIncomeFen, known?.lastFen ?? undefined)) return undefined;
    const regionCode = known?.regionCode ?? event.data.regionCode;
    if (regionCode === undefined) throw new RefusalError(refuse('HOUSEHOLD_NOT_RECEIVED').refusal);
    const previousWarningId = known?.lastId ?? undefined;
    const on = dateOf(event.time);
    const { terms } = this.terms.inPlace(refusedBesideBenefit, regionCode, on);
    const sentence = besideSentence(on, this.beside(event));
    return {
      householdId: subject.householdId,
      regionCode,
      ...terms,
      evidence: [{ caseId, ruleId: REFUSED_BESIDE_BENEFIT_RULE, ...sentence }],
      grounds: [REFUSED_BESIDE_BENEFIT_RULE],
      measured: Math.max(annualNetIncomeFen ?? 0, 0),
      endOn: on,
      months: MONTHS,
      ...(previousWarningId === undefined ? {} : { previousWarningId }),
      raisedAt: event.time,
      cause: { correlationId: event.correlationId, causationId: event.id },
    };
  }

  private beside({ data }: DecisionEvent) {
    const results = 'results' in data ? data.results : [];
    return besideOf({ results, running: data.running ?? [] });
  }
}
