import type { IsoDate } from '@aid-chain/kernel';
import { sql, type SqlText, type Tx } from '@aid-chain/messaging';
import type {
  BesideReason,
  LawFirst,
  NeedKind,
  SocialClosingReason,
  SocialNeedGround,
  SocialNeedState,
} from '@aid-chain/vocabulary';
import type { HelpParts } from '../social-offers/offer.rules.js';

/** A need that is open to social forces, as it stands. */
export interface SocialNeed extends HelpParts {
  readonly socialNeedId: string;
  readonly needId: string;
  readonly householdId: string;
  readonly personId: string | null;
  readonly regionCode: string;
  readonly needKind: NeedKind;
  readonly quantity: number;
  readonly matched: number;
  readonly delivered: number;
  readonly ground: SocialNeedGround;
  readonly lawFirst: LawFirst;
  /** Why it is open although social forces met it before. */
  readonly besideReason: BesideReason | null;
  readonly openedOn: IsoDate;
  readonly until: IsoDate | null;
  readonly state: SocialNeedState;
  readonly closedOn: IsoDate | null;
  readonly closeReason: SocialClosingReason | null;
  /** Whether the need itself is open: where it has ended, nothing is matched with it any more. */
  readonly isNeedOpen: boolean;
}

/** Whether the need of `s` itself is open. */
const NEED_IS_OPEN = sql`exists (select from need n where n.need_id = s.need_id and n.state = 'open')`;

/** Columns of a {@link SocialNeed}; `s` is the table. */
export const SOCIAL_NEED_COLUMNS = sql`
  s.social_need_id as "socialNeedId", s.need_id as "needId", s.household_id as "householdId",
  nullif(s.person_key, '') as "personId", s.region_code as "regionCode", s.need_kind as "needKind", s.form, s.item, s.unit,
  s.quantity, s.matched, s.delivered, s.ground, s.law_first as "lawFirst", s.beside_reason as "besideReason", s.opened_on::text as "openedOn",
  s.until_day::text as "until", s.state, s.closed_on::text as "closedOn", s.close_reason as "closeReason",
  ${NEED_IS_OPEN} as "isNeedOpen"`;

/** Whether something of `s` is still wished for on a day. */
export const wishedFor = (today: IsoDate): SqlText => sql`
  (s.state = 'open' and s.matched < s.quantity and (s.until_day is null or s.until_day >= ${today}::date)
   and ${NEED_IS_OPEN})`;

/** Opens one. @returns false where the same is open for the need already */
export async function insertSocialNeed(
  tx: Tx,
  need: Omit<SocialNeed, 'matched' | 'delivered' | 'state' | 'closedOn' | 'closeReason' | 'isNeedOpen'>,
): Promise<boolean> {
  const { socialNeedId, needId, householdId, personId, regionCode, needKind, form, item, unit } = need;
  const made = await sql`
    insert into social_need (social_need_id, need_id, household_id, person_key, region_code, need_kind, form, item, unit,
                             quantity, ground, law_first, beside_reason, opened_on, until_day, state)
    values (${socialNeedId}::uuid, ${needId}::uuid, ${householdId}::uuid, ${personId ?? ''}, ${regionCode}, ${needKind},
            ${form}, ${item}, ${unit}, ${need.quantity}::bigint, ${need.ground}, ${need.lawFirst}, ${need.besideReason},
            ${need.openedOn}::date, ${need.until}::date, 'open')
    on conflict (need_id, form, coalesce(item, '')) where state = 'open' do nothing
    returning 1`.on(tx);
  return made.length > 0;
}

/** The one that is open for the same of a need. */
export async function openFor(
  tx: Tx,
  needId: string,
  { form, item }: Pick<HelpParts, 'form' | 'item'>,
): Promise<string | undefined> {
  const [found] = await sql`
    select social_need_id as id from social_need
     where need_id = ${needId}::uuid and form = ${form} and coalesce(item, '') = ${item ?? ''} and state = 'open'`.on<{
    id: string;
  }>(tx);
  return found?.id;
}

/** What of a need of a family somebody wishes for. */
interface WishedOf extends Pick<HelpParts, 'form' | 'item'> {
  readonly householdId: string;
  readonly personId: string | null;
  readonly kind: NeedKind;
}

/** The last day on which social forces met the same need of a family by the same help, but for what the family found not to help. */
export async function metBefore(
  tx: Tx,
  { householdId, personId, kind, form, item }: WishedOf,
): Promise<IsoDate | null> {
  const [found] = await sql`
    select max(s.closed_on)::text as "on" from social_need s
     where s.household_id = ${householdId}::uuid and s.person_key = ${personId ?? ''} and s.need_kind = ${kind}
       and s.form = ${form} and coalesce(s.item, '') = ${item ?? ''} and s.state = 'met'
       and not exists (
         select from social_match m
          where m.social_need_id = s.social_need_id and m.state = 'delivered'
            and (select e.evaluation from social_evaluation e
                  where e.match_id = m.match_id and e.delivery_no = m.delivery_no
                  order by e.entry_no desc limit 1) = 'not-helped')`.on<{ on: IsoDate | null }>(tx);
  return found?.on ?? null;
}

/** Locks one for a command, after the need itself: what ends the need waits, or is seen. @param own the condition of the own region */
export async function lockSocialNeed(
  tx: Tx,
  id: string,
  own: (regionCode: SqlText) => SqlText,
): Promise<SocialNeed | undefined> {
  await sql`
    select from need n join social_need s using (need_id)
     where s.social_need_id = ${id}::uuid and ${own(sql`s.region_code`)} for update of n`.on(tx);
  const [found] = await sql`
    select ${SOCIAL_NEED_COLUMNS} from social_need s
     where s.social_need_id = ${id}::uuid and ${own(sql`s.region_code`)} for update`.on<SocialNeed>(tx);
  return found;
}

/** Adds to what is matched and delivered of it, or releases it; what is delivered in full is met. */
export async function countHelp(
  tx: Tx,
  id: string,
  { matched, delivered = 0 }: { readonly matched: number; readonly delivered?: number },
  on: IsoDate,
): Promise<void> {
  await sql`
    update social_need
       set matched = matched + ${matched}::bigint, delivered = delivered + ${delivered}::bigint,
           state = case when state = 'open' and delivered + ${delivered}::bigint = quantity then 'met' else state end,
           closed_on = case when state = 'open' and delivered + ${delivered}::bigint = quantity then ${on}::date else closed_on end
     where social_need_id = ${id}::uuid`.on(tx);
}

/** Keeps that the need itself was met by what was delivered: nothing more is wished for. */
export async function keepMet(tx: Tx, id: string, on: IsoDate): Promise<void> {
  await sql`
    update social_need set state = 'met', closed_on = ${on}::date
     where social_need_id = ${id}::uuid and state = 'open'`.on(tx);
}

/** Takes back that it was met by a delivery that is taken back; one that is open for the same stays the open one. */
export async function reopenWished(tx: Tx, id: string): Promise<void> {
  await sql`
    update social_need s set state = 'open', closed_on = null
     where s.social_need_id = ${id}::uuid and s.state = 'met' and not exists (
       select from social_need other
        where other.need_id = s.need_id and other.form = s.form and coalesce(other.item, '') = coalesce(s.item, '')
          and other.state = 'open')`.on(tx);
}

/** Keeps that it is not open any more; what is matched of it goes on. */
export async function keepClosing(
  tx: Tx,
  id: string,
  { on, reasonCode }: { readonly on: IsoDate; readonly reasonCode: SocialClosingReason },
): Promise<void> {
  await sql`
    update social_need set state = 'closed', closed_on = ${on}::date, close_reason = ${reasonCode}
     where social_need_id = ${id}::uuid`.on(tx);
}
