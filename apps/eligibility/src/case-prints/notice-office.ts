import { Injectable } from '@nestjs/common';
import { RefusalError, regionPrefix, inBothLanguages, type IsoDate } from '@aid-chain/kernel';
import type { Sql } from '@aid-chain/messaging';
import { Directory, Policies } from '@aid-chain/platform';
import { departmentWithTask } from '@aid-chain/policy';
import type { PrintedOffice, PrintedRights } from '@aid-chain/printing';
import { authorityCodes, nameOf, type Bilingual, type Track } from '@aid-chain/vocabulary';
import type { UsedAuthority } from '../cases/course.state.js';
import { PlaceRules } from '../place/place-rules.js';
import { PROCEDURES } from '../procedures/procedures.rules.js';

type Language = keyof Bilingual;

/** Decides on monitored households (S0-21). */
const AGRICULTURE = 'agriculture';

/** Who answers for the decisions of a place, and what families may do against them. */
@Injectable()
export class NoticeOffices {
  constructor(
    private readonly directory: Directory,
    private readonly policies: Policies,
    private readonly rules: PlaceRules,
  ) {}

  /**
   * Who decides a track in the place of a case: the township where it decided in its own name, and the county where it was entrusted,
   * since that keeps the responsibility (社会救助法 44).
   */
  async office(
    connection: Sql,
    regionCode: string,
    track: Track,
    authority?: UsedAuthority,
  ): Promise<(language: Language) => PrintedOffice> {
    const county = await this.county(connection, regionCode);
    const township = authority?.mode === 'devolved' ? await this.township(connection, regionCode) : undefined;
    const name = nameOf(authorityCodes, PROCEDURES[track].authority.code);
    const departments = this.policies.departments(regionCode);
    const code = track === 'monitored' ? AGRICULTURE : departmentWithTask(departments, 'coordination');
    const call = departments.find((department) => department.code === code)?.phone ?? '';
    return (language) => ({
      name:
        township?.[language] ??
        (language === 'zh' ? `${county}${name.zh}` : `${name.en} of ${county}`.trim()),
      call,
    });
  }

  /** A street has an office, every other township a government. */
  private async township(connection: Sql, regionCode: string): Promise<Bilingual> {
    const code = `${regionCode.slice(0, 9)}000`;
    const name = (await this.directory.region(code, connection))?.name ?? '';
    const body = name.endsWith('街道') ? '办事处' : '人民政府';
    return { zh: `${name}${body}`, en: `the government of ${name}` };
  }

  /**
   * The government that reconsiders, with the days for it and the months for the court (行政复议法 20, 24; 行政诉讼法 46).
   * @throws RefusalError NOTICE_RIGHTS_MISSING where the place does not give them: a notice without them is not printed (L-22)
   */
  async rights(
    connection: Sql,
    regionCode: string,
    on: IsoDate,
  ): Promise<(language: Language) => PrintedRights> {
    const county = await this.county(connection, regionCode);
    const days = this.rules.one(regionCode, 'remedy.reconsideration.days', on);
    const months = this.rules.one(regionCode, 'remedy.court.months', on);
    if (county === '') return missing(COUNTY);
    if (days === undefined || months === undefined) return missing(LIMITS);
    return (language) => ({
      government: language === 'zh' ? `${county}人民政府` : `the government of ${county}`,
      ...{ days: String(days), months: String(months) },
    });
  }

  private async county(connection: Sql, regionCode: string): Promise<string> {
    const code = `${regionPrefix(regionCode).slice(0, 6)}000000`;
    return (await this.directory.region(code, connection))?.name ?? '';
  }
}

const COUNTY: Bilingual = { zh: '县级区划的名称', en: 'the name of the county' };
const LIMITS: Bilingual = {
  zh: 'remedy.reconsideration.days、remedy.court.months',
  en: 'remedy.reconsideration.days, remedy.court.months',
};

function missing(what: Bilingual): never {
  throw new RefusalError({ code: 'NOTICE_RIGHTS_MISSING', params: inBothLanguages({ what }) });
}
