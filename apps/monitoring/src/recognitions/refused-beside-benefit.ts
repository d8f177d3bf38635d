import { Injectable } from '@nestjs/common';
import { dateOf, type Fen } from '@aid-chain/kernel';
import type { Tx } from '@aid-chain/messaging';
import { Directory, placeParameter, Policies } from '@aid-chain/platform';
import { raiseWarnings, type NewWarning } from '../warnings/raise-warnings.js';
import type { DecisionEvent } from './net-income.js';
import {
  besideOf,
  besideSentence,
  isNewMatter,
  REFUSED_BESIDE_BENEFIT,
  REFUSED_BESIDE_BENEFIT_RULE,
} from './refused-beside-benefit.rules.js';

interface LookedAt {
  readonly household_id: string;
  readonly id: string;
  readonly total_fen: Fen;
}

/** The last warning of the kind that a person disposed of, whatever followed from it. */
const LOOKED_AT = `
select distinct on (household_id) household_id, id, total_fen from warning
where household_id = any($1::uuid[]) and indicator = $2 and state = 'disposed'
order by household_id, id desc`;

const MONTHS = 12;

/** Warns once of a household whose benefit goes on beside a decision that did not recognise it; a person decides (S2-19). */
@Injectable()
export class RefusedBesideBenefit {
  constructor(
    private readonly policies: Policies,
    private readonly directory: Directory,
  ) {}

  /** @throws RefusalError PARAMETER_NOT_SET where the place gives no days for a visit: the event is parked */
  async warn(tx: Tx, events: readonly DecisionEvent[]): Promise<void> {
    const concerned = events.filter((event) => this.beside(event).length > 0);
    if (concerned.length === 0) return;
    const ids = concerned.map(({ data }) => data.subject.householdId);
    const looked = await tx.query<LookedAt>(LOOKED_AT, [ids, REFUSED_BESIDE_BENEFIT]);
    const byHousehold = new Map(looked.map((row) => [row.household_id, row]));
    const warnings = new Map<string, NewWarning>();
    for (const event of concerned) {
      const { householdId } = event.data.subject;
      const warning = this.warning(event, byHousehold.get(householdId));
      if (warning !== undefined) warnings.set(householdId, warning);
    }
    await raiseWarnings(tx, [...warnings.values()]);
  }

  private warning(event: DecisionEvent, last: LookedAt | undefined): NewWarning | undefined {
    const { subject, regionCode, caseId, annualNetIncomeFen } = event.data;
    if (regionCode === undefined || !isNewMatter(annualNetIncomeFen, last?.total_fen)) return undefined;
    const on = dateOf(event.time);
    const pack = this.policies.pack(regionCode, on);
    const days = placeParameter(pack, 'warning.visit.working-days');
    const sentence = besideSentence(on, this.beside(event));
    return {
      householdId: subject.householdId,
      regionCode,
      indicator: REFUSED_BESIDE_BENEFIT,
      level: 'normal',
      evidence: [{ caseId, ruleId: REFUSED_BESIDE_BENEFIT_RULE, ...sentence }],
      window: { totalFen: Math.max(annualNetIncomeFen ?? 0, 0), endOn: on, months: MONTHS },
      ...(last === undefined ? {} : { previousWarningId: last.id }),
      parameterVersion: pack.packHash,
      due: this.directory.calendar().addWorkingDays(on, days),
      raisedAt: event.time,
      cause: { correlationId: event.correlationId, causationId: event.id },
    };
  }

  private beside({ data }: DecisionEvent) {
    const results = 'results' in data ? data.results : [];
    return besideOf({ results, running: data.running ?? [] });
  }
}
