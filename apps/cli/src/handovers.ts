import { addDays, newId, RefusalError, type IsoDate } from '@aid-chain/kernel';
import { sql, type Sql } from '@aid-chain/messaging';
import { OFFICIAL_ROLES } from '@aid-chain/vocabulary';

/** Longer than any leave from work: who stays away longer has a successor. */
const MAX_DAYS = 366;

/** Work that goes from one person to another. */
export interface ProposedHandover {
  readonly giver: string;
  readonly taker: string;
  readonly kind: 'deputy' | 'successor';
  readonly from: IsoDate;
  /** The last day of a deputy. */
  readonly to?: IsoDate | undefined;
  readonly giverAway: boolean;
}

interface Party {
  readonly id: string;
  readonly role: string;
  readonly region: string;
  readonly active: boolean;
}

/**
 * Enters a handover; it begins to count once both have confirmed the list of every service.
 * @param by the operator
 * @throws RefusalError HANDOVER_TO_ONESELF, HANDOVER_PERIOD_PAST, HANDOVER_PERIOD_TOO_LONG, HANDOVER_ROLES_DIFFER,
 *   HANDOVER_OVERLAPS, HANDOVER_PARTY_UNKNOWN
 */
export async function proposeHandover(
  connection: Sql,
  proposed: ProposedHandover,
  { by, today }: { readonly by: string; readonly today: IsoDate },
): Promise<string> {
  const { giver, taker, kind, from, to, giverAway } = proposed;
  if (giver === taker) throw new RefusalError({ code: 'HANDOVER_TO_ONESELF', params: { giver } });
  if (to !== undefined) checkPeriod(from, to, today);
  const { role, region } = await giverOf(connection, proposed);
  const [other] = await sql`
    select id from directory.handover
     where giver = ${giver} and role = ${role} and region_code = ${region} and withdrawn_at is null
       and from_on <= coalesce(${to ?? null}::date, 'infinity')
       and coalesce(to_on, 'infinity') >= ${from}::date limit 1`.on<{ id: string }>(connection);
  if (other !== undefined)
    throw new RefusalError({ code: 'HANDOVER_OVERLAPS', params: { giver, id: other.id } });
  const id = newId();
  await sql`
    insert into directory.handover (id, kind, giver, taker, role, region_code, from_on, to_on, giver_away, proposed_by)
    values (${id}::uuid, ${kind}, ${giver}, ${taker}, ${role}, ${region}, ${from}::date, ${to ?? null}::date,
      ${giverAway}, ${by})`.on(connection);
  return id;
}

/** A slip of the year would close a handover before it began, or leave the work with a deputy for ever. */
function checkPeriod(from: IsoDate, to: IsoDate, today: IsoDate): void {
  if (to < today) throw new RefusalError({ code: 'HANDOVER_PERIOD_PAST', params: { to, today } });
  if (to > addDays(from, MAX_DAYS))
    throw new RefusalError({ code: 'HANDOVER_PERIOD_TOO_LONG', params: { from, to, most: MAX_DAYS } });
}

/**
 * The giver of a successor may have left already; who takes over acts, so is there. Both stay as they are until the handover
 * is entered, and of two for the same giver the second one finds the first.
 */
async function giverOf(connection: Sql, { giver, taker, kind }: ProposedHandover): Promise<Party> {
  const found = await sql`
    select id, role, region_code as region, active from directory.actor where id in (${giver}, ${taker})
     order by id for update`.on<Party>(connection);
  const of = (id: string, mayHaveLeft: boolean): Party => {
    const party = found.find((one) => one.id === id);
    if (
      party !== undefined &&
      (party.active || mayHaveLeft) &&
      OFFICIAL_ROLES.some((role) => role === party.role)
    )
      return party;
    throw new RefusalError({ code: 'HANDOVER_PARTY_UNKNOWN', params: { actor: id } });
  };
  const [gives, takes] = [of(giver, kind === 'successor'), of(taker, false)];
  if (gives.role === takes.role) return gives;
  const roles = { giverRole: gives.role, takerRole: takes.role };
  throw new RefusalError({ code: 'HANDOVER_ROLES_DIFFER', params: { giver, taker, ...roles } });
}

/** Ends a handover at once; within a second the taker sees the own region alone. @returns false where there is none */
export async function withdrawHandover(connection: Sql, id: string): Promise<boolean> {
  const done = await sql`
    update directory.handover set withdrawn_at = clock_timestamp()
     where id = ${id}::uuid and withdrawn_at is null returning id`.on(connection);
  return done.length === 1;
}
