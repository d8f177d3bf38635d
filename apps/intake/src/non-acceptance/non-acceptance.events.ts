import type { Instant, IsoDate } from '@aid-chain/kernel';
import { sql, type Sql, type Tx } from '@aid-chain/messaging';
import type { CommandTx, DeclaredRelative } from '@aid-chain/platform';
import type { NonAcceptanceState } from '@aid-chain/vocabulary';
import { relativesOfFilings } from '../declared-relatives/declared-relatives.js';
import { nonAcceptancesOf } from './non-acceptance.store.js';

/** Where a decision not to accept an application stands. */
interface Step {
  readonly applicationId: string;
  readonly decisionId: string;
  readonly regionCode: string;
  readonly state: NonAcceptanceState;
  readonly on: IsoDate;
  /** Whose it is, once it is accepted. */
  readonly householdId?: string;
}

/** Who is kept from the family, and of which households of the register it may be, whose relatives may be learned of later (L-15). */
interface KeptFrom {
  readonly keptFrom: string[];
  readonly candidates: string[];
}

/** Publishes it for the remedies against it, with the officials who are kept from the family (L-15). */
export async function emitNonAcceptance(tx: CommandTx, step: Step): Promise<void> {
  const { applicationId } = step;
  const keptFrom = await staffKeptFrom(tx, applicationId);
  const [found] = await sql`
    select a.candidates from application a where a.id = ${applicationId}::uuid`.on<{
    readonly candidates: string[];
  }>(tx);
  publish(tx, { ...step, keptFrom, candidates: found?.candidates ?? [] }, tx.now);
}

/** An application was accepted: where it had not been, and a remedy set that aside, its result is carried out (L-22). */
export async function acceptedAfterAll(
  tx: CommandTx,
  { applicationId, ...of }: Pick<Step, 'applicationId' | 'regionCode'> & { readonly householdId: string },
): Promise<void> {
  const decisionId = (await nonAcceptancesOf(tx, applicationId)).at(-1)?.decisionId;
  if (decisionId === undefined) return;
  await emitNonAcceptance(tx, { applicationId, decisionId, ...of, state: 'accepted', on: tx.today });
}

/** The family took the application back while it waited after such a result: nothing is left that the window could accept (L-22). */
export async function withdrawnAfterAll(tx: CommandTx, applicationId: string): Promise<void> {
  const [last] = await sql`
    select n.decision_id as "decisionId", a.region_code as "regionCode"
      from non_acceptance n join application a on a.id = n.application_id where a.id = ${applicationId}::uuid
     order by n.decided_on desc, n.decision_id desc limit 1`.on<Pick<Step, 'decisionId' | 'regionCode'>>(tx);
  if (last === undefined) return;
  await emitNonAcceptance(tx, { applicationId, ...last, state: 'withdrawn', on: tx.today });
}

/** Puts a step on the stream of its application. */
export function publish(tx: Tx, data: Step & KeptFrom, time: Instant): void {
  const stream = `application/${data.applicationId}`;
  tx.emit({ type: 'intake.non-acceptance-updated.v1', stream, time, data });
}

async function staffKeptFrom(connection: Sql, applicationId: string): Promise<string[]> {
  const found = await relativesOfFilings([applicationId]).on<DeclaredRelative>(connection);
  return [...new Set(found.map(({ staffCode }) => staffCode))].sort();
}
