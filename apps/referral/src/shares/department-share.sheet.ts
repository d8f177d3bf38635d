import { Injectable, type OnModuleInit } from '@nestjs/common';
import { formatYuan, RefusalError } from '@aid-chain/kernel';
import { sql, type Sql } from '@aid-chain/messaging';
import {
  BusinessClock,
  Directory,
  PrintSources,
  type Actor,
  type PrintContent,
  type PrintSource,
  type PrintSubject,
} from '@aid-chain/platform';
import type { Bilingual } from '@aid-chain/vocabulary';
import { reportsOf } from '../feedback/report.store.js';
import { receivedAid } from '../happiness/happiness-list.rules.js';
import { ReferralSettings } from '../referral-state/referral-settings.js';
import { REFERRAL_COLUMNS, type Referral } from '../referral-state/referral.store.js';
import { shareSheet, type SharedAid } from './department-share.rules.js';

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

  async load(connection: Sql, _actor: Actor, about: PrintSubject): Promise<PrintContent> {
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
    const reports = (await reportsOf(connection, [...byId.keys()])).flatMap((report) => {
      const needKind = byId.get(report.referralId)?.needKind;
      return needKind === undefined ? [] : [{ ...report, department, needKind }];
    });
    const names = {
      department: this.settings.departmentName(regionCode, department),
      place: (await this.directory.region(regionCode))?.name ?? '',
      token,
    };
    const aid = receivedAid(reports, this.clock.today()).map((given): SharedAid => ({
      ...{
        period: given.period,
        measure: this.settings.measureName(regionCode, department, given.measureCode),
      },
      ...(given.amountFen === undefined ? {} : { amountYuan: formatYuan(given.amountFen) }),
      ...(given.quantity === undefined ? {} : { quantity: given.quantity }),
      ...unitOf(given.unit, (code) => this.settings.unitName(regionCode, department, code)),
    }));
    const share = { names, referrals, reports, aid };
    return { regionCode, zh: shareSheet(share, 'zh'), en: shareSheet(share, 'en'), seen: ['need', 'place'] };
  }
}

function unitOf(
  unit: string | undefined,
  name: (code: string) => Bilingual,
): { readonly unitName?: Bilingual } {
  return unit === undefined ? {} : { unitName: name(unit) };
}
