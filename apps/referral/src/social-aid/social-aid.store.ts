import type { IsoDate } from '@aid-chain/kernel';
import { sql, type Sql } from '@aid-chain/messaging';
import type { NeedKind } from '@aid-chain/vocabulary';
import type { HelpParts } from '../social-offers/offer.rules.js';

/** Help of social forces that a family received. */
export interface SocialAid extends HelpParts {
  readonly matchId: string;
  readonly organisationId: string;
  readonly personId: string | null;
  readonly needKind: NeedKind;
  readonly quantity: number;
  readonly deliveredOn: IsoDate;
}

/** What social forces delivered to a family that counts on a day, in the order of its days. */
export function socialAidOf(
  connection: Sql,
  family: readonly string[],
  today: IsoDate,
): Promise<SocialAid[]> {
  return sql`
    select m.match_id as "matchId", m.organisation_id as "organisationId", nullif(m.person_key, '') as "personId",
           m.need_kind as "needKind", m.form, m.item, m.unit, m.quantity, m.ended_on::text as "deliveredOn"
      from social_match m
     where m.household_id = any (${family}::uuid[]) and m.state = 'delivered' and m.counts_until >= ${today}::date
     order by m.ended_on, m.match_id`.on<SocialAid>(connection);
}
