import { Injectable } from '@nestjs/common';
import { refuse, RefusalError } from '@aid-chain/kernel';
import { sql } from '@aid-chain/messaging';
import {
  Commands,
  orRefuse,
  type CommandContext,
  type CommandTx,
  type HttpAnswer,
} from '@aid-chain/platform';
import { DeliveryRequests } from './delivery-requests.js';
import { Evaluation } from '../evaluation/evaluation.js';
import { EventWarnings } from '../evaluation/event-warnings.js';
import type { NamedNeed } from '../indicators/named-need.js';
import { loadWarning, lockHouseholdOf } from '../warnings/load-warning.js';
import { progressOf, Warning } from '../warnings/warning.entity.js';
import { decideDisposition } from '../warnings/warning-steps.rules.js';
import { DispositionEffects } from './disposition-effects.js';
import { namedMeasure, namedNeed, type DispositionDto } from './disposition.dto.js';
import { urgenciesReasoned } from './pushed-needs.rules.js';

/** Records what the township decided after a visit (S0-01, S0-22). */
@Injectable()
export class DispositionsService {
  constructor(
    private readonly commands: Commands,
    private readonly effects: DispositionEffects,
    private readonly evaluation: Evaluation,
    private readonly warnings: EventWarnings,
    private readonly deliveries: DeliveryRequests,
  ) {}

  dispose(context: CommandContext, warningId: string, dto: DispositionDto): Promise<HttpAnswer> {
    return this.commands.run(context, async (tx) => {
      const { on, dispositions } = dto;
      const needs = (dto.needs ?? []).map(namedNeed);
      await lockHouseholdOf(tx, warningId);
      const warning = await loadWarning(tx, warningId);
      const plan = { on, dispositions, needs: needs.length };
      warning.state = orRefuse(decideDisposition(progressOf(warning), plan, tx.today));
      orRefuse(urgenciesReasoned(needs));
      const measures = (dto.measures ?? []).map(namedMeasure);
      await requireMembers(tx, warning.householdId, [...needs, ...measures]);
      Object.assign(warning, { disposedOn: on, dispositions });
      await tx.manager.save(Warning, warning);
      const requests = this.deliveries.judge(tx, warning, measures);
      const needIds = await this.effects.carryOut(tx, warning, needs, requests);
      const requestIds = await this.deliveries.request(tx, warning, requests);
      await this.evaluation.afterDisposition(tx, warning);
      await this.warnings.afterDisposition(tx, warning);
      return {
        status: 201,
        body: { warningId, state: warning.state, dispositions: warning.dispositions, needIds, requestIds },
        audit: {
          action: 'warning.disposed',
          objectType: 'warning',
          objectId: warningId,
          householdId: warning.householdId,
          ids: [...needIds, ...requestIds],
          ...reasonOf(needs),
        },
      };
    });
  }
}

/** Why needs are less urgent than their kind stays with the audit row: their event has no place for it. */
function reasonOf(needs: readonly NamedNeed[]): { reason?: string } {
  const codes = needs.flatMap(({ urgencyReasonCode }) => urgencyReasonCode ?? []);
  return codes.length === 0 ? {} : { reason: [...new Set(codes)].join(' ') };
}

/** A need names a person only of the household that was visited. */
async function requireMembers(
  tx: CommandTx,
  householdId: string,
  needs: readonly { readonly personId?: string }[],
): Promise<void> {
  const named = needs.flatMap(({ personId }) => (personId === undefined ? [] : [personId]));
  if (named.length === 0) return;
  const members = await sql`
    select person_id from household_member
    where household_id = ${householdId}::uuid and person_id = any (${named}::uuid[])`.on<{
    person_id: string;
  }>(tx);
  const known = new Set(members.map(({ person_id }) => person_id));
  if (!named.every((personId) => known.has(personId)))
    throw new RefusalError(refuse('NEED_PERSON_UNKNOWN').refusal);
}
