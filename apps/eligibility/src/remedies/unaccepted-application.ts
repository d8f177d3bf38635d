import { RefusalError, type IsoDate } from '@aid-chain/kernel';
import { sql, type Sql, type SqlText } from '@aid-chain/messaging';
import { orRefuse, regionCondition, type Actor } from '@aid-chain/platform';
import { relativesOfRefs } from '../authorisation/authorisation-store.js';
import { checkNoRelative } from '../authorisation/no-relative.js';
import { noCloseRelative } from '../authorisation/close-relative.rules.js';
import type { Remedy } from './remedy.state.js';

/** An application that was not accepted, as far as intake published it, with the decision that a remedy is about. */
export interface UnacceptedApplication {
  readonly regionCode: string;
  /** The decision not to accept; null where none was published yet. */
  readonly decisionId: string | null;
  /** When it was made. */
  readonly decidedOn: IsoDate | null;
  /** The days of a remedy against it run from then on; null while nobody has delivered its notice. */
  readonly deliveredOn: IsoDate | null;
  /** Whose it is, once it is accepted. */
  readonly householdId: string | null;
}

/**
 * Officials who are kept from the families of some applications: whom each declared, and whoever is related to a household of which it may
 * be, also where that was learned of later (L-15).
 * @param asked rows of `ref_id`, what they are kept from, and the `application_id` that it is about
 */
export const keptFromApplications = (asked: SqlText): SqlText => sql`
  select asked.ref_id as "refId", unnest(u.kept_from) as "staffCode"
    from (${asked}) asked join unaccepted_application u using (application_id)
  union
  select "refId", "staffCode" from (${relativesOfRefs(sql`
    select asked.ref_id, unnest(u.candidates) as household_id
      from (${asked}) asked join unaccepted_application u using (application_id)`)}) of_candidates`;

/** Whoever records a remedy about an application and whoever reads its events wait for each other, so that the two are joined. */
export async function holdApplications(connection: Sql, ids: readonly string[]): Promise<void> {
  await sql`
    select pg_advisory_xact_lock(hashtextextended(id, 7113)) from unnest(${[...new Set(ids)].sort()}::text[]) as held (id) order by id`.on(
    connection,
  );
}

/**
 * Which decision on an application a remedy is about: the last one that was made when the act became known, or the first one. Columns of
 * `non_acceptance d`.
 */
export const decisionKnownOn = (applicationId: SqlText, knownOn: SqlText): SqlText => sql`
  select d.decision_id, d.decided_on, d.delivered_on from non_acceptance d where d.application_id = ${applicationId}
   order by (d.decided_on <= ${knownOn}) desc nulls last, case when d.decided_on <= ${knownOn} then d.decided_on end desc,
            d.decided_on, d.decision_id desc limit 1`;

/**
 * The application that a remedy is filed about; undefined for one of which nothing is known here.
 * @throws RefusalError REMEDY_APPLICATION_ELSEWHERE for one of another place; CLOSE_RELATIVE (L-15)
 */
export async function ownUnaccepted(
  connection: Sql,
  actor: Actor,
  { applicationId, knownOn }: { readonly applicationId: string; readonly knownOn: IsoDate | null },
): Promise<UnacceptedApplication | undefined> {
  await holdApplications(connection, [applicationId]);
  const [found] = await sql`
    select u.region_code as "regionCode", n.decision_id as "decisionId", n.decided_on::text as "decidedOn",
           n.delivered_on::text as "deliveredOn",
           u.household_id as "householdId", ${regionCondition(actor, sql`u.region_code`)} as "isOwn"
      from unaccepted_application u
      left join lateral (${decisionKnownOn(sql`u.application_id`, sql`${knownOn}::date`)}) n on true
     where u.application_id = ${applicationId}::uuid`.on<UnacceptedApplication & { readonly isOwn: boolean }>(
    connection,
  );
  if (found === undefined) return undefined;
  if (!found.isOwn) throw new RefusalError({ code: 'REMEDY_APPLICATION_ELSEWHERE', params: {} });
  await checkApplicationImpartial(connection, actor, applicationId);
  return found;
}

/** How the window did what a result orders before there was a result: it accepted the application, or decided anew where that is ordered. */
export async function carriedOutBefore(
  connection: Sql,
  { applicationId, nonAcceptanceId, result }: Pick<Remedy, 'applicationId' | 'nonAcceptanceId' | 'result'>,
): Promise<Pick<Remedy, 'execution' | 'executedOn'> | undefined> {
  if (applicationId === null || nonAcceptanceId === null) return undefined;
  const [found] = await sql`
    select u.accepted_on::text as "acceptedOn",
           (select min(later.decided_on)::text from non_acceptance d join non_acceptance later using (application_id)
             where d.decision_id = ${nonAcceptanceId}::uuid
               and (later.decided_on, later.decision_id) > (d.decided_on, d.decision_id)) as "decidedOn"
      from unaccepted_application u where u.application_id = ${applicationId}::uuid`.on<{
    readonly acceptedOn: IsoDate | null;
    readonly decidedOn: IsoDate | null;
  }>(connection);
  const { acceptedOn = null, decidedOn = null } = found ?? {};
  if (acceptedOn !== null) return { execution: 'accepted', executedOn: acceptedOn };
  return decidedOn === null || result === 'changed'
    ? undefined
    : { execution: 'decided-anew', executedOn: decidedOn };
}

/** Whether the window still has the application that a remedy is about: the family did not take it back, as far as intake published. */
export async function waitsAtWindow(
  connection: Sql,
  { applicationId, nonAcceptanceId }: Pick<Remedy, 'applicationId' | 'nonAcceptanceId'>,
): Promise<boolean> {
  if (applicationId === null || nonAcceptanceId === null) return false;
  const [found] = await sql`
    select u.withdrawn_on is null as "isOpen" from unaccepted_application u
     where u.application_id = ${applicationId}::uuid`.on<{ readonly isOpen: boolean }>(connection);
  return found?.isOpen ?? true;
}

/**
 * Nobody acts in a remedy, or looks at it, who is kept from the family that it is about, also of one that the register has no household
 * of (L-15). @throws RefusalError CLOSE_RELATIVE
 */
export async function checkRemedyImpartial(
  connection: Sql,
  actor: Actor,
  { householdId, applicationId }: Pick<Remedy, 'householdId' | 'applicationId'>,
): Promise<void> {
  if (householdId !== null) await checkNoRelative(connection, actor, householdId);
  if (applicationId === null) return;
  await checkApplicationImpartial(connection, actor, applicationId);
}

async function checkApplicationImpartial(
  connection: Sql,
  { staffCode }: Actor,
  applicationId: string,
): Promise<void> {
  if (staffCode === undefined) return;
  const asked = sql`select ${applicationId}::uuid as ref_id, ${applicationId}::uuid as application_id`;
  const found = await keptFromApplications(asked).on<{ readonly staffCode: string }>(connection);
  orRefuse(noCloseRelative([staffCode], new Set(found.map((each) => each.staffCode))));
}
