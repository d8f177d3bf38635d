import { Injectable } from '@nestjs/common';
import type { Sql } from '@aid-chain/messaging';
import { decodeCursor, page, Reads, type Actor, type Unmasking } from '@aid-chain/platform';
import type { Bilingual } from '@aid-chain/vocabulary';
import { dutiesByReferral } from '../feedback/duty.store.js';
import { ReportNotes } from '../feedback/report-notes.js';
import { originsOf } from '../needs/need-origins.js';
import { onlyAllowed } from './family-view.rules.js';
import { FamilyOpener } from './family-opener.js';
import type { ListReferralsQuery } from './list-referrals.query.js';
import { ReferralSettings } from './referral-settings.js';
import { pathOf, stepView } from './referral-path.js';
import { listConditions, visibleTo } from './referral-sight.js';
import { answersOf, REFERRAL_COLUMNS, type Referral } from './referral.store.js';
import type { ReferralDetail } from './referral-detail.view.js';
import {
  referralView,
  type ReferralPage,
  type ReferralView,
  type ReferralWithToken,
} from './referral.view.js';

const FROM = `referral r join household_token t on t.household_id = r.household_id and t.department = r.department`;

/** Answers the questions about referrals; what an actor may not see is not found. */
@Injectable()
export class ReferralsReader {
  constructor(
    private readonly reads: Reads,
    private readonly family: FamilyOpener,
    private readonly settings: ReferralSettings,
    private readonly notes: ReportNotes,
  ) {}

  list(actor: Actor, query: ListReferralsQuery): Promise<ReferralPage> {
    const entry = {
      action: 'referral.listed',
      objectType: 'referral',
      ids: (found: ReferralPage) => found.items.map(({ referralId }) => referralId),
      sought: query,
    };
    return this.reads.audited(actor, entry, async (sql) => {
      const [day, id] = decodeCursor(query.cursor, ['date', 'id']) ?? [];
      const params: unknown[] = [day ?? null, id ?? null, query.limit + 1];
      const conditions = listConditions(actor, query, params);
      const rows = await sql.query<ReferralWithToken>(
        `select ${REFERRAL_COLUMNS}, t.token from ${FROM}
          where ($1::date is null or (r.referred_on, r.referral_id) < ($1::date, $2::uuid)) and ${conditions}
          order by r.referred_on desc, r.referral_id desc limit $3`,
        params,
      );
      const { items, ...more } = page(rows, query.limit, (row) => [row.referredOn, row.referralId]);
      return { items: items.map((row) => this.view(row, actor)), ...more };
    });
  }

  /** @throws RefusalError REFERRAL_UNKNOWN, with an audit row, for what is not there or another's. */
  async one(actor: Actor, referralId: string, unmask: Unmasking | undefined): Promise<ReferralDetail> {
    const referral = await this.find(actor, referralId);
    const { householdId } = referral;
    const entry = {
      action: unmask === undefined ? 'referral.read' : 'referral.unmasked',
      objectType: 'referral',
      ids: [referralId],
      householdId,
      ...(unmask === undefined ? {} : { reason: unmask.reason }),
    };
    return this.reads.audited(actor, entry, async (sql) => ({
      ...this.view(referral, actor),
      ...(await this.familyFor(sql, actor, referral, unmask !== undefined)),
      ...(actor.role === 'department' ? {} : { origins: await originsOf(sql, referral.needId) }),
      answers: await answersOf(sql, referralId),
      duties: (await dutiesByReferral(sql, [referralId])).get(referralId) ?? [],
      reports: await this.notes.reports(sql, actor, householdId, [referralId]),
      path: (await pathOf(sql, referralId)).map((step) => stepView(step, actor, this.names(referral))),
    }));
  }

  private view(referral: ReferralWithToken, actor: Actor): ReferralView {
    return referralView(referral, actor, this.names(referral)(referral.department));
  }

  private names({ regionCode }: ReferralWithToken): (code: string) => Bilingual {
    return (code) => this.settings.departmentName(regionCode, code);
  }

  private async find(actor: Actor, referralId: string): Promise<ReferralWithToken> {
    const params: unknown[] = [referralId];
    const [row] = await this.reads.query<ReferralWithToken>(
      `select ${REFERRAL_COLUMNS}, t.token from ${FROM} where r.referral_id = $1 and ${visibleTo(actor, params)}`,
      params,
    );
    if (row !== undefined) return row;
    const entry = { action: 'referral.read', objectType: 'referral', objectId: referralId };
    return this.reads.deny(actor, entry, 'REFERRAL_UNKNOWN');
  }

  private async familyFor(sql: Sql, actor: Actor, referral: Referral, inClear: boolean) {
    if (actor.role !== 'department') return { family: await this.family.open(sql, referral, inClear) };
    const catalogue = this.settings.departments(referral.regionCode);
    const entry = catalogue.find(({ code }) => code === referral.department);
    if (entry === undefined) return { family: {} };
    const details = await this.family.open(sql, referral, true);
    return { family: onlyAllowed(details, entry.sees), legalGround: entry.legalGround };
  }
}
