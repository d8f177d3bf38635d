import { Injectable } from '@nestjs/common';
import { inBothLanguages, RefusalError, regionPrefix, townshipOf, type IsoDate } from '@aid-chain/kernel';
import type { Sql } from '@aid-chain/messaging';
import { supervisionPhone } from '@aid-chain/policy';
import type { PrintedOffice } from '@aid-chain/printing';
import type { Bilingual } from '@aid-chain/vocabulary';
import { Directory } from '../directory/directory.js';
import { Policies } from '../policies/policies.js';

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
export function rightsMissing(what: Bilingual): never {
  throw new RefusalError({ code: 'NOTICE_RIGHTS_MISSING', params: inBothLanguages({ what }) });
}

/** What the directory of a place has to name before notices are printed. */
export const NAME_OF_COUNTY: Bilingual = { zh: '县级区划的名称', en: 'the name of the county' };
