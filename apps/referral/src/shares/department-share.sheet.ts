import { Injectable, type OnModuleInit } from '@nestjs/common';
import { RefusalError } from '@aid-chain/kernel';
import { sql, type Sql } from '@aid-chain/messaging';
import {
  BusinessClock,
  Directory,
  PrintSources,
  type Actor,
  type PrintContent,
  type PrintSource,
  type HouseholdSubject,
} from '@aid-chain/platform';
import { aidView, namesIn, reportsOfReferrals } from '../happiness/aid-of-referrals.js';
import { receivedAid } from '../happiness/happiness-list.rules.js';
import { ReferralSettings } from '../referral-state/referral-settings.js';
import { REFERRAL_COLUMNS, type Referral } from '../referral-state/referral.store.js';
import { shareSheet } from './department-share.rules.js';

/** What one department was asked for a household and did, under its own token: nothing of any other department. */
@Injectable()
export class DepartmentShareSheet implements PrintSource, OnModuleInit {
  readonly form = 'department-share';

  constructor(
    private readonly sources: PrintSources,
    private readonly clock: BusinessClock,
    private readonly directory: Directory,
    private readonly settings: ReferralSettings,
  ) {}

  onModuleInit(): void {
    this.sources.register(this);
  }

  async load(connection: Sql, _actor: Actor, about: HouseholdSubject): Promise<PrintContent> {
    const { householdId, department = '' } = about;
    const referrals = await sql`
      select ${REFERRAL_COLUMNS}, t.token from referral r
        join household_token t on t.household_id = r.household_id and t.department = r.department
       where r.household_id = ${householdId}::uuid and r.department = ${department}
       order by r.referred_on, r.need_kind, r.referral_id`.on<Referral & { readonly token: string }>(
      connection,
    );
    const [latest] = referrals.slice(-1);
    if (latest === undefined) throw new RefusalError({ code: 'REFERRAL_UNKNOWN', params: {} });
    const { regionCode, token } = latest;
    const byId = new Map(referrals.map((referral) => [referral.referralId, referral]));
    const reports = await reportsOfReferrals(connection, byId);
    const names = {
      department: this.settings.departmentName(regionCode, department),
      place: (await this.directory.region(regionCode))?.name ?? '',
      token,
    };
    const called = namesIn(this.settings, regionCode);
    const aid = receivedAid(reports, this.clock.today()).map((given) => aidView(given, called));
    const share = { names, referrals, reports, aid };
    return { regionCode, zh: shareSheet(share, 'zh'), en: shareSheet(share, 'en'), seen: ['need', 'place'] };
  }
}
