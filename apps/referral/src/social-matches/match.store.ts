import type { IsoDate } from '@aid-chain/kernel';
import { sql, type Sql, type SqlText, type Tx } from '@aid-chain/messaging';
import type {
  BesideReason,
  Evaluation,
  HandedBy,
  NeedKind,
  SocialFailureReason,
  SocialMatchState,
} from '@aid-chain/vocabulary';
import type { HelpParts } from '../social-offers/offer.rules.js';

/** A match of a need with an offer, as it stands. */
export interface SocialMatch extends HelpParts {
  readonly matchId: string;
  readonly socialNeedId: string;
  readonly needId: string;
  readonly offerId: string;
  readonly organisationId: string;
  readonly householdId: string;
  readonly personId: string | null;
  readonly regionCode: string;
  readonly needKind: NeedKind;
  /** What the match promised; the quantity is what is matched, and once delivered what was delivered. */
  readonly promised: number;
  readonly quantity: number;
  readonly state: SocialMatchState;
  readonly matchedOn: IsoDate;
  readonly besideReason: BesideReason | null;
  readonly answeredOn: IsoDate | null;
  readonly endedOn: IsoDate | null;
  readonly reasonCode: SocialFailureReason | null;
  readonly handedBy: HandedBy | null;
  readonly receivedBy: string | null;
  readonly evaluation: Evaluation | null;
  readonly evaluatedOn: IsoDate | null;
  /** The delivery that stands, by its number. */
  readonly deliveryNo: number | null;
  /** Whether the family's consent stands. */
  readonly hasConsent: boolean;
}

/** What the last evaluation of the delivery of `m` that stands holds. */
const lastEvaluation = (column: SqlText): SqlText => sql`(
  select ${column} from social_evaluation e where e.match_id = m.match_id and e.delivery_no = m.delivery_no
   order by e.entry_no desc limit 1)`;

/** Columns of a {@link SocialMatch}; `m` is the table. */
export const MATCH_COLUMNS = sql`
  m.match_id as "matchId", m.social_need_id as "socialNeedId",
  (select s.need_id from social_need s where s.social_need_id = m.social_need_id) as "needId", m.offer_id as "offerId",
  m.organisation_id as "organisationId", m.household_id as "householdId", nullif(m.person_key, '') as "personId",
  m.region_code as "regionCode", m.need_kind as "needKind", m.form, m.item, m.unit, m.promised, m.quantity, m.state,
  m.matched_on::text as "matchedOn", m.beside_reason as "besideReason", m.answered_on::text as "answeredOn",
  m.ended_on::text as "endedOn", m.reason_code as "reasonCode", m.handed_by as "handedBy", m.received_by as "receivedBy",
  m.delivery_no as "deliveryNo", ${lastEvaluation(sql`e.evaluation`)} as evaluation,
  ${lastEvaluation(sql`e.evaluated_on::text`)} as "evaluatedOn",
  exists (select from social_consent c where c.match_id = m.match_id and c.revoked_on is null) as "hasConsent"`;

/** A match that is made. */
export type NewMatch = Pick<
  SocialMatch,
  | 'matchId'
  | 'socialNeedId'
  | 'offerId'
  | 'organisationId'
  | 'householdId'
  | 'personId'
  | 'regionCode'
  | 'needKind'
  | 'form'
  | 'item'
  | 'unit'
  | 'quantity'
  | 'matchedOn'
  | 'besideReason'
>;

/** Keeps a new match. */
export async function insertMatch(tx: Tx, match: NewMatch): Promise<void> {
  const { matchId, socialNeedId, offerId, organisationId, householdId, personId, regionCode, needKind } =
    match;
  const { form, item, unit, quantity, matchedOn, besideReason } = match;
  await sql`
    insert into social_match (match_id, social_need_id, offer_id, organisation_id, household_id, person_key, region_code,
                              need_kind, form, item, unit, promised, quantity, state, matched_on, beside_reason)
    values (${matchId}::uuid, ${socialNeedId}::uuid, ${offerId}::uuid, ${organisationId}::uuid, ${householdId}::uuid,
            ${personId ?? ''}, ${regionCode}, ${needKind}, ${form}, ${item}, ${unit}, ${quantity}::bigint,
            ${quantity}::bigint, 'matched',
            ${matchedOn}::date, ${besideReason})`.on(tx);
}

/** Whether social forces give a family the same help for the same need already, or have promised it. */
export async function isGivenAlready(
  tx: Tx,
  { socialNeedId, householdId, personId, needKind, form, item }: Omit<NewMatch, 'matchId' | 'offerId'>,
  today: IsoDate,
): Promise<boolean> {
  const given = await sql`
    select 1 from social_match m
     where m.household_id = ${householdId}::uuid and m.need_kind = ${needKind} and m.form = ${form}
       and coalesce(m.item, '') = ${item ?? ''} and m.social_need_id <> ${socialNeedId}::uuid
       and (m.person_key = ${personId ?? ''} or m.person_key = '' or ${personId ?? ''} = '')
       and (m.state in ('matched', 'accepted') or m.state = 'delivered' and m.counts_until >= ${today}::date)
     limit 1`.on(tx);
  return given.length > 0;
}

/** One match, without a lock. @param own the condition of the own region */
export async function findMatch(
  connection: Sql,
  id: string,
  own: (regionCode: SqlText) => SqlText,
): Promise<SocialMatch | undefined> {
  const [found] = await sql`
    select ${MATCH_COLUMNS} from social_match m
     where m.match_id = ${id}::uuid and ${own(sql`m.region_code`)}`.on<SocialMatch>(connection);
  return found;
}

/**
 * Locks what a step with a match changes, always in one order: the need, what of it is open to social forces, the offer, its
 * organisation, and the match. @returns the match as it stands behind the locks
 */
export async function lockAround(tx: Tx, match: SocialMatch): Promise<SocialMatch> {
  const { needId, socialNeedId, offerId, organisationId, matchId } = match;
  await sql`select 1 from need where need_id = ${needId}::uuid for update`.on(tx);
  await sql`select 1 from social_need where social_need_id = ${socialNeedId}::uuid for update`.on(tx);
  await sql`select 1 from social_offer where offer_id = ${offerId}::uuid for update`.on(tx);
  await sql`select 1 from social_organisation where organisation_id = ${organisationId}::uuid for update`.on(
    tx,
  );
  const [locked] = await sql`
    select ${MATCH_COLUMNS} from social_match m where m.match_id = ${matchId}::uuid for update of m`.on<SocialMatch>(
    tx,
  );
  return locked ?? match;
}
