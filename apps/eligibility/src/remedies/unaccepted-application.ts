import { RefusalError, type IsoDate } from '@aid-chain/kernel';
import { sql, type Sql } from '@aid-chain/messaging';
import { orRefuse, regionCondition, type Actor } from '@aid-chain/platform';
import { checkNoRelative } from '../authorisation/no-relative.js';
import { noCloseRelative } from '../authorisation/close-relative.rules.js';
import type { Remedy } from './remedy.state.js';

/** An application that was not accepted, as far as intake published it. */
export interface UnacceptedApplication {
  readonly regionCode: string;
  /** The days of a remedy against it run from then on; null while nobody has delivered its notice. */
  readonly deliveredOn: IsoDate | null;
  /** Since it was accepted after all. */
  readonly acceptedOn: IsoDate | null;
  readonly keptFrom: readonly string[];
}

const COLUMNS = sql`u.region_code as "regionCode", u.delivered_on::text as "deliveredOn", u.accepted_on::text as "acceptedOn",
  u.kept_from as "keptFrom"`;

/**
 * The application that a remedy is filed about.
 * @throws RefusalError REMEDY_APPLICATION_UNKNOWN for one that was not refused, or lies elsewhere; CLOSE_RELATIVE (L-15)
 */
export async function ownUnaccepted(
  connection: Sql,
  actor: Actor,
  applicationId: string,
): Promise<UnacceptedApplication> {
  const [found] = await sql`
    select ${COLUMNS} from unaccepted_application u
     where u.application_id = ${applicationId}::uuid and ${regionCondition(actor, sql`u.region_code`)}`.on<UnacceptedApplication>(
    connection,
  );
  if (found === undefined) throw new RefusalError({ code: 'REMEDY_APPLICATION_UNKNOWN', params: {} });
  orRefuse(noCloseRelative([actor.staffCode], new Set(found.keptFrom)));
  return found;
}

/** Since when the application of a remedy is accepted; null where it is not, or the remedy is about none. */
export async function acceptedSince(
  connection: Sql,
  { applicationId }: Pick<Remedy, 'applicationId'>,
): Promise<IsoDate | null> {
  if (applicationId === null) return null;
  const [found] = await sql`
    select ${COLUMNS} from unaccepted_application u where u.application_id = ${applicationId}::uuid`.on<UnacceptedApplication>(
    connection,
  );
  return found?.acceptedOn ?? null;
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
  if (applicationId === null || actor.staffCode === undefined) return;
  const found = await sql`
    select unnest(u.kept_from) as "staffCode" from unaccepted_application u
     where u.application_id = ${applicationId}::uuid`.on<{ readonly staffCode: string }>(connection);
  orRefuse(noCloseRelative([actor.staffCode], new Set(found.map(({ staffCode }) => staffCode))));
}
