import type { CalendarDay, IsoDate } from '@aid-chain/kernel';
import { sql, type SqlText } from '@aid-chain/messaging';
import { CONFIRMED } from './confirmed-handover.sql.js';

/** A department as the directory calls it. */
export interface DepartmentEntry {
  readonly code: string;
  readonly nameZh: string;
  readonly nameEn: string;
  /** Where its messages are posted; null where it has no webhook. */
  readonly webhookUrl: string | null;
  /** Since when it has one. */
  readonly webhookSince: string | null;
}

/** A confirmed handover, as it widens what its taker sees. */
export interface HeldHandover {
  readonly taker: string;
  readonly regionCode: string;
  readonly from: IsoDate;
  readonly to: IsoDate | null;
}

/** What a service reads of the directory every second; the rest it reads when somebody asks. */
export interface PresentDirectory {
  readonly year: number | null;
  readonly days: readonly CalendarDay[];
  /** Those that have left the place are not active. */
  readonly departments: readonly (DepartmentEntry & { readonly active: boolean })[];
  /** Handovers that both have confirmed: whose region somebody else works on, and when. */
  readonly handovers: readonly HeldHandover[];
  readonly succeeded: readonly string[];
  /** Digest of the parameters of the place that were accepted last. */
  readonly revision: string | null;
  /** Number of the directory that was applied last; it is another one also where the parameters are the same. */
  readonly applied: string | null;
  /** Actors of the demo who were taken out of the place: their keys are in nobody's table. */
  readonly demoLeft: readonly string[];
}

/**
 * One statement: four would be a third of what a service asks while nothing happens. Handovers that are over are left where
 * they are, so that it costs the same after years of them.
 */
export const selectPresent = (today: IsoDate): SqlText => sql`
select
  (select max(year) from directory.holiday_year) as year,
  (select coalesce(jsonb_agg(jsonb_build_object('date', day, 'working', working)), '[]') from directory.holiday) as days,
  (select coalesce(jsonb_agg(jsonb_build_object('code', code, 'nameZh', name_zh, 'nameEn', name_en, 'active', active,
                            'webhookUrl', webhook_url, 'webhookSince', webhook_since)
                          order by code), '[]')
     from directory.department) as departments,
  (select coalesce(jsonb_agg(jsonb_build_object(
            'taker', h.taker, 'regionCode', h.region_code, 'from', h.from_on, 'to', h.to_on)), '[]')
     from directory.handover h join directory.actor t on t.id = h.taker
    where h.withdrawn_at is null and coalesce(h.to_on, 'infinity') >= ${today}::date and t.role = h.role and ${CONFIRMED}) as handovers,
  (select coalesce(array_agg(code::text), '{}') from directory.region where successor_code is not null) as succeeded,
  (select coalesce(array_agg(id), '{}') from directory.actor where not active and id like 'demo-%') as "demoLeft",
  (select digest from directory.place_revision order by id desc limit 1) as revision,
  (select max(id)::text from directory.place_revision) as applied`;
