import { RefusalError } from '@aid-chain/kernel';
import type { CommandTx } from '@aid-chain/platform';
import type { ServiceSessionState } from '@aid-chain/vocabulary';
import { endedOf } from '../households/household.store.js';
import { emitServiceAid } from '../service-plans/service-aid-events.js';
import type { ServiceSession } from './session.store.js';

/** Nothing is planned for a household of which nobody is left, and nobody of it confirms anything. @throws RefusalError SERVICE_HOUSEHOLD_ENDED */
export async function checkHouseholdStands(tx: CommandTx, householdId: string): Promise<void> {
  const ended = await endedOf(tx, householdId);
  if (ended !== undefined)
    throw new RefusalError({ code: 'SERVICE_HOUSEHOLD_ENDED', params: { on: ended.on } });
}

/** Emits a step of a service, on its planned day. */
export function emitStep(
  tx: CommandTx,
  session: ServiceSession,
  more: Omit<Parameters<typeof emitServiceAid>[2], 'assessmentId' | 'on'>,
): void {
  const { assessmentId, planId, sessionId, item, plannedOn } = session;
  emitServiceAid(tx, session, { assessmentId, planId, sessionId, services: [item], on: plannedOn, ...more });
}

/** The answer of a step of a service. */
export function answerOf(
  { sessionId, householdId }: ServiceSession,
  after: ServiceSessionState,
  {
    action,
    reason,
    amountFen = null,
  }: { readonly action: string; readonly reason: string; readonly amountFen?: number | null },
) {
  return {
    status: 201 as const,
    body: { sessionId, state: after, ...(amountFen === null ? {} : { amountFen }) },
    audit: { action, objectType: 'service-session', objectId: sessionId, householdId, reason },
  };
}
