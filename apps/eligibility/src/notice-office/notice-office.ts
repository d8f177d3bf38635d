import { Injectable } from '@nestjs/common';
import { inBothLanguages, RefusalError, regionPrefix, type IsoDate } from '@aid-chain/kernel';
import type { Sql } from '@aid-chain/messaging';
import { Directory, Policies } from '@aid-chain/platform';
import { departmentWithTask, supervisionPhone, type Department } from '@aid-chain/policy';
import { printedRights, type PrintedOffice, type PrintedRights } from '@aid-chain/printing';
import { authorityCodes, nameOf, type Bilingual, type Track } from '@aid-chain/vocabulary';
import type { UsedAuthority } from '../cases/course.state.js';
import { PlaceRules } from '../place/place-rules.js';
import { PROCEDURES } from '../procedures/procedures.rules.js';
import { FIRST, LIMITS, rightsLimits } from './rights-limits.rules.js';

type Language = keyof Bilingual;

/** Decides on monitored households (S0-21). */
const AGRICULTURE = 'agriculture';

/** Of which decision a notice names the rights. */
interface NoticeOf {
  readonly regionCode: string;
  readonly track: Track;
  /** The day of the decision. */
  readonly on: IsoDate;
  /** By which authority a township decided; undefined where the county did. */
  readonly authority?: UsedAuthority | undefined;
  /** Against a refusal the legal office of the place sets whether reconsideration comes first (L-22). */
  readonly isRefusal?: boolean;
}

/** Who answers for the decisions of a place, and what families may do against them. */
@Injectable()
export class NoticeOffices {
  constructor(
    private readonly directory: Directory,
    private readonly policies: Policies,
    private readonly rules: PlaceRules,
  ) {}

  /** Who answers for a decision on a track in the place of a case. */
  async office(
    connection: Sql,
    regionCode: string,
    track: Track,
    authority?: UsedAuthority,
  ): Promise<(language: Language) => PrintedOffice> {
    const name = await this.respondent(connection, { regionCode, track, authority });
    const departments = this.policies.departments(regionCode);
    const code = departmentOf(track, departments);
    const call = departments.find((department) => department.code === code)?.phone ?? '';
    return (language) => ({ name: name[language], call });
  }

  /**
   * Where acts on a track are reported and complained of on a day (S2-36; 社会救助法 60, 68).
   * @throws RefusalError NOTICE_SUPERVISION_MISSING where the place gives no number for that day: no sheet is printed without it
   */
  supervision({
    regionCode,
    track,
    on,
  }: Pick<NoticeOf, 'regionCode' | 'track' | 'on'>): (language: Language) => PrintedOffice {
    const departments = this.policies.departments(regionCode);
    const found = supervisionPhone(departments, departmentOf(track, departments), on);
    if (found === undefined) throw new RefusalError({ code: 'NOTICE_SUPERVISION_MISSING', params: { on } });
    return (language) => ({ name: found.office[language], call: found.phone });
  }

  /**
   * The government that reconsiders and who answers for the decision, by name (行政复议法 24); without a name where the
   * directory has none of the county.
   */
  async parties(
    connection: Sql,
    regionCode: string,
    track: Track,
  ): Promise<{ readonly government: Bilingual; readonly respondent: Bilingual }> {
    const county = await this.county(connection, regionCode);
    return { government: government(county), respondent: authorityOf(county, track) };
  }

  /**
   * What a family may do against a decision: the government, the days for it and the court (行政复议法 20, 23; 行政诉讼法 45, 46).
   * @throws RefusalError NOTICE_RIGHTS_MISSING where the place does not give them: a notice without them is not printed (L-22)
   */
  async rights(
    connection: Sql,
    { regionCode, track, on, authority, isRefusal = false }: NoticeOf,
  ): Promise<(language: Language) => PrintedRights> {
    const county = await this.county(connection, regionCode);
    if (county === '') return missing(COUNTY);
    const limits = rightsLimits({
      days: this.rules.one(regionCode, 'remedy.reconsideration.days', on),
      months: this.rules.one(regionCode, 'remedy.court.months', on),
      afterDays: this.rules.one(regionCode, 'remedy.court.after-reconsideration.days', on),
      first: isRefusal ? this.rules.one(regionCode, 'refusal-notice.reconsideration-first', on) : false,
    });
    if (limits === 'limits') return missing(LIMITS);
    if (limits === 'first') return missing(FIRST);
    const respondent = await this.respondent(connection, { regionCode, track, authority });
    return (language) => printedRights({ government: government(county), respondent, ...limits }, language);
  }

  /** The township where it decided in its own name; where it was entrusted the county, which keeps the responsibility (社会救助法 44). */
  private async respondent(
    connection: Sql,
    { regionCode, track, authority }: Pick<NoticeOf, 'regionCode' | 'track' | 'authority'>,
  ): Promise<Bilingual> {
    if (authority?.mode === 'devolved') return this.township(connection, regionCode);
    return authorityOf(await this.county(connection, regionCode), track);
  }

  /** A street has an office, every other township a government. */
  private async township(connection: Sql, regionCode: string): Promise<Bilingual> {
    const code = `${regionCode.slice(0, 9)}000`;
    const name = (await this.directory.region(code, connection))?.name ?? '';
    const body = name.endsWith('街道') ? '办事处' : '人民政府';
    return { zh: `${name}${body}`, en: `the government of ${name}` };
  }

  private async county(connection: Sql, regionCode: string): Promise<string> {
    const code = `${regionPrefix(regionCode).slice(0, 6)}000000`;
    return (await this.directory.region(code, connection))?.name ?? '';
  }
}

const departmentOf = (track: Track, departments: readonly Department[]): string | undefined =>
  track === 'monitored' ? AGRICULTURE : departmentWithTask(departments, 'coordination');

function government(county: string): Bilingual {
  if (county === '') return { zh: '县级人民政府', en: 'the government of the county' };
  return { zh: `${county}人民政府`, en: `the government of ${county}` };
}

function authorityOf(county: string, track: Track): Bilingual {
  const name = nameOf(authorityCodes, PROCEDURES[track].authority.code);
  return { zh: `${county}${name.zh}`, en: county === '' ? name.en : `${name.en} of ${county}` };
}

const COUNTY: Bilingual = { zh: '县级区划的名称', en: 'the name of the county' };

function missing(what: Bilingual): never {
  throw new RefusalError({ code: 'NOTICE_RIGHTS_MISSING', params: inBothLanguages({ what }) });
}
