import { Injectable } from '@nestjs/common';
import type { IsoDate } from '@aid-chain/kernel';
import type { Sql } from '@aid-chain/messaging';
import {
  FIRST,
  governmentOf,
  LIMITS,
  NAME_OF_COUNTY,
  NoticeParties,
  Policies,
  rightsLimits,
  rightsMissing,
} from '@aid-chain/platform';
import { printedRights, type PrintedRights } from '@aid-chain/printing';
import type { Bilingual } from '@aid-chain/vocabulary';

/** What a family may do where a township did not accept its application (行政复议法 11, 20, 23, 24; L-22). */
@Injectable()
export class NonAcceptanceRights {
  constructor(
    private readonly parties: NoticeParties,
    private readonly policies: Policies,
  ) {}

  /**
   * @param respondent the township, which accepts in its own name (社会救助法 5)
   * @throws RefusalError NOTICE_RIGHTS_MISSING where the place does not give government or limits
   */
  async load(
    connection: Sql,
    regionCode: string,
    on: IsoDate,
    respondent: Bilingual,
  ): Promise<(language: keyof Bilingual) => PrintedRights> {
    const county = await this.parties.county(connection, regionCode);
    if (county === '') return rightsMissing(NAME_OF_COUNTY);
    const limits = rightsLimits({
      days: this.policies.one(regionCode, 'remedy.reconsideration.days', on),
      months: this.policies.one(regionCode, 'remedy.court.months', on),
      afterDays: this.policies.one(regionCode, 'remedy.court.after-reconsideration.days', on),
      first: this.policies.one(regionCode, 'non-acceptance.reconsideration-first', on),
    });
    if (limits === 'limits') return rightsMissing(LIMITS);
    if (limits === 'first') return rightsMissing(FIRST);
    return (language) => printedRights({ government: governmentOf(county), respondent, ...limits }, language);
  }
}
