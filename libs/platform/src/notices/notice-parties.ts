import { Injectable } from '@nestjs/common';
import { inBothLanguages, RefusalError, regionPrefix, townshipOf, type IsoDate } from '@aid-chain/kernel';
import type { Sql } from '@aid-chain/messaging';
import { supervisionPhone } from '@aid-chain/policy';
import { printedRights, type PrintedOffice, type PrintedRights } from '@aid-chain/printing';
import type { Bilingual } from '@aid-chain/vocabulary';
import { Directory } from '../directory/directory.js';
import { Policies } from '../policies/policies.js';
import { firstMissing, LIMITS, rightsLimits, type FirstBy } from './rights-limits.rules.js';

/** Of which decision a notice names the rights. */
interface RightsOf {
  readonly regionCode: string;
  /** The day of the decision. */
  readonly on: IsoDate;
  /** Who decided, by name. */
  readonly respondent: Bilingual;
  /** The parameter by which the legal office of the place sets whether reconsideration comes first; undefined where both ways are open. */
  readonly firstBy?: FirstBy | undefined;
}

/** The governments and offices that a notice names, by their names in the directory of regions. */
@Injectable()
export class NoticeParties {
  constructor(
    private readonly directory: Directory,
    private readonly policies: Policies,
  ) {}

  /** The name of the county of a place; empty where the directory has none. */
  async county(connection: Sql, regionCode: string): Promise<string> {
    const code = `${regionPrefix(regionCode).slice(0, 6)}000000`;
    return (await this.directory.region(code, connection))?.name ?? '';
  }

  /** A street has an office, every other township a government. */
  async township(connection: Sql, regionCode: string): Promise<Bilingual> {
    const name = (await this.directory.region(townshipOf(regionCode), connection))?.name ?? '';
    const body = name.endsWith('街道') ? '办事处' : '人民政府';
    return { zh: `${name}${body}`, en: `the government of ${name}` };
  }

  /** Whom a family calls on a day about what its township decided or asked in its own name; empty where the place gives no number. */
  townshipPhone(regionCode: string, on: IsoDate): string {
    const [phone = ''] = this.policies.one(regionCode, 'authority.phone', on) ?? [];
    return phone;
  }

  /**
   * What a family may do against a decision: the government, the days for it and the court (行政复议法 20, 23; 行政诉讼法 45, 46).
   * @throws RefusalError NOTICE_RIGHTS_MISSING where the place does not give them: a notice without them is not printed (L-22)
   */
  async rights(
    connection: Sql,
    { regionCode, on, respondent, firstBy }: RightsOf,
  ): Promise<(language: keyof Bilingual) => PrintedRights> {
    const county = await this.county(connection, regionCode);
    if (county === '') return rightsMissing(NAME_OF_COUNTY);
    const limits = rightsLimits({
      days: this.policies.one(regionCode, 'remedy.reconsideration.days', on),
      months: this.policies.one(regionCode, 'remedy.court.months', on),
      afterDays: this.policies.one(regionCode, 'remedy.court.after-reconsideration.days', on),
      first: firstBy === undefined ? false : this.policies.one(regionCode, firstBy, on),
    });
    if (limits === 'limits') return rightsMissing(LIMITS);
    if (limits === 'first' && firstBy !== undefined) return rightsMissing(firstMissing(firstBy));
    if (limits === 'first') throw new Error('what no place sets is open both ways');
    return (language) => printedRights({ government: governmentOf(county), respondent, ...limits }, language);
  }

  /**
   * Where acts are reported and complained of on a day (S2-36; 社会救助法 60, 68).
   * @param department whose acts; without it those of who coordinates assistance in the place
   * @throws RefusalError NOTICE_SUPERVISION_MISSING where the place gives no number for that day: no sheet is printed without it
   */
  supervision(
    regionCode: string,
    on: IsoDate,
    department?: string,
  ): (language: keyof Bilingual) => PrintedOffice {
    const found = supervisionPhone(this.policies.departments(regionCode), department, on);
    if (found === undefined) throw new RefusalError({ code: 'NOTICE_SUPERVISION_MISSING', params: { on } });
    return (language) => ({ name: found.office[language], call: found.phone });
  }
}

/** The government of a county that reconsiders (行政复议法 24), by name. */
export function governmentOf(county: string): Bilingual {
  if (county === '') return { zh: '县级人民政府', en: 'the government of the county' };
  return { zh: `${county}人民政府`, en: `the government of ${county}` };
}

/** @throws RefusalError NOTICE_RIGHTS_MISSING: a notice that cannot name what may be done against it is not printed (L-22) */
function rightsMissing(what: Bilingual): never {
  throw new RefusalError({ code: 'NOTICE_RIGHTS_MISSING', params: inBothLanguages({ what }) });
}

/** What the directory of a place has to name before notices are printed. */
const NAME_OF_COUNTY: Bilingual = { zh: '县级区划的名称', en: 'the name of the county' };
