import { Injectable } from '@nestjs/common';
import type { IsoDate } from '@aid-chain/kernel';
import type { Sql } from '@aid-chain/messaging';
import { BusinessClock, governmentOf, NoticeParties, Policies } from '@aid-chain/platform';
import { departmentWithTask, type Department } from '@aid-chain/policy';
import type { DecidingOffice, PrintedOffice, PrintedRights } from '@aid-chain/printing';
import { authorityCodes, citation, nameOf, type Bilingual, type Track } from '@aid-chain/vocabulary';
import type { UsedAuthority } from '../cases/course.state.js';
import { authorityUnder } from '../authority/authority.rules.js';
import { PlaceRules } from '../place/place-rules.js';

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
    private readonly named: NoticeParties,
    private readonly policies: Policies,
    private readonly rules: PlaceRules,
    private readonly clock: BusinessClock,
  ) {}

  /** Who answers for a decision on a track in the place of a case. */
  async office(
    connection: Sql,
    regionCode: string,
    track: Track,
    authority?: UsedAuthority,
  ): Promise<(language: Language) => DecidingOffice> {
    const name = await this.respondent(connection, { regionCode, track, authority });
    const departments = this.policies.departments(regionCode);
    const code = departmentOf(track, departments);
    const phone = departments.find((department) => department.code === code)?.phone ?? '';
    // The county's number leads nobody to the township that decided.
    const call =
      authority?.mode === 'devolved' ? this.named.townshipPhone(regionCode, this.clock.today()) : phone;
    const under = authority === undefined ? { zh: '', en: '' } : underText(authority);
    return (language) => ({ name: name[language], call, under: under[language] });
  }

  /** Who would answer for a decision on a track that was made on a day, as long as none is. */
  officeOn(
    connection: Sql,
    { regionCode, track, on }: Pick<NoticeOf, 'regionCode' | 'track' | 'on'>,
  ): Promise<(language: Language) => DecidingOffice> {
    const { under } = this.rules.authorityOf(regionCode, track, on);
    return this.office(connection, regionCode, track, under);
  }

  /** Where acts on a track are reported and complained of on a day (S2-36). @throws RefusalError NOTICE_SUPERVISION_MISSING */
  supervision({
    regionCode,
    track,
    on,
  }: Pick<NoticeOf, 'regionCode' | 'track' | 'on'>): (language: Language) => PrintedOffice {
    const departments = this.policies.departments(regionCode);
    return this.named.supervision(regionCode, on, departmentOf(track, departments));
  }

  /**
   * The government that reconsiders and who answers for the decision, by name (行政复议法 24); without a name where the
   * directory has none of the county.
   */
  async parties(
    connection: Sql,
    of: Pick<NoticeOf, 'regionCode' | 'track' | 'authority'>,
  ): Promise<{ readonly government: Bilingual; readonly respondent: Bilingual }> {
    const county = await this.named.county(connection, of.regionCode);
    return { government: governmentOf(county), respondent: await this.respondent(connection, of) };
  }

  /**
   * What a family may do against a decision: the government, the days for it and the court (行政复议法 20, 23; 行政诉讼法 45, 46).
   * @throws RefusalError NOTICE_RIGHTS_MISSING where the place does not give them: a notice without them is not printed (L-22)
   */
  async rights(
    connection: Sql,
    { regionCode, track, on, authority, isRefusal = false }: NoticeOf,
  ): Promise<(language: Language) => PrintedRights> {
    const respondent = await this.respondent(connection, { regionCode, track, authority });
    const firstBy = isRefusal ? ('refusal-notice.reconsideration-first' as const) : undefined;
    return this.named.rights(connection, { regionCode, on, respondent, firstBy });
  }

  /** The township where it decided in its own name; where it was entrusted the county, which keeps the responsibility (社会救助法 44). */
  private async respondent(
    connection: Sql,
    { regionCode, track, authority }: Pick<NoticeOf, 'regionCode' | 'track' | 'authority'>,
  ): Promise<Bilingual> {
    if (authority?.mode === 'devolved') return this.named.township(connection, regionCode);
    return ofCounty(await this.named.county(connection, regionCode), track, authority);
  }
}

const departmentOf = (track: Track, departments: readonly Department[]): string | undefined =>
  track === 'monitored' ? AGRICULTURE : departmentWithTask(departments, 'coordination');

/** By what a township decides, with the document of the province and its article: grants, refuses, reduces and ends (L-40). */
function underText({ mode, doc, article }: UsedAuthority): Bilingual {
  const cited = citation({ doc, article });
  return mode === 'devolved'
    ? { zh: `依据${cited.zh}决定`, en: `under ${cited.en}` }
    : {
        zh: `依据${cited.zh}委托乡镇人民政府（街道办事处）决定`,
        en: `decided for it by the township under ${cited.en}`,
      };
}

function ofCounty(county: string, track: Track, authority: UsedAuthority | undefined): Bilingual {
  const name = nameOf(authorityCodes, authorityUnder(track, authority).code);
  return { zh: `${county}${name.zh}`, en: county === '' ? name.en : `${name.en} of ${county}` };
}
