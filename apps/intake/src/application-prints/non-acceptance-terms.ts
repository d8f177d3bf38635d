import { Injectable } from '@nestjs/common';
import type { IsoDate } from '@aid-chain/kernel';
import type { Sql } from '@aid-chain/messaging';
import {
  BusinessClock,
  FIRST,
  governmentOf,
  LIMITS,
  NAME_OF_COUNTY,
  NoticeParties,
  Policies,
  rightsLimits,
  rightsMissing,
} from '@aid-chain/platform';
import { printedRights, type PrintedOffice, type PrintedRights } from '@aid-chain/printing';
import { citation, type Bilingual, type WindowReason } from '@aid-chain/vocabulary';
import { nonAcceptanceText } from './non-acceptance-texts.rules.js';

type Language = keyof Bilingual;

/** What the place and the law give a notice that an application is not accepted. */
interface NonAcceptanceTerms {
  readonly law: Bilingual;
  readonly next: Bilingual;
  /** The township, which accepts in its own name (社会救助法 5). */
  readonly office: Bilingual;
  readonly rights: (language: Language) => PrintedRights;
  readonly supervision: (language: Language) => PrintedOffice;
}

/** Reads them of the day on which it was refused; whom to call, of today. */
@Injectable()
export class NonAcceptanceTermsReader {
  constructor(
    private readonly parties: NoticeParties,
    private readonly policies: Policies,
    private readonly clock: BusinessClock,
  ) {}

  /** @throws RefusalError NOTICE_RIGHTS_MISSING, NOTICE_SUPERVISION_MISSING, PARAMETER_NOT_SET */
  async load(
    connection: Sql,
    regionCode: string,
    { reason, refusedOn }: { readonly reason: WindowReason; readonly refusedOn: IsoDate },
  ): Promise<NonAcceptanceTerms> {
    const office = await this.parties.township(connection, regionCode);
    const { law, next } = nonAcceptanceText(reason);
    const entry = law === undefined ? undefined : this.policies.pack(regionCode, refusedOn).parameters[law];
    return {
      ...{ next, office, law: citation({ doc: entry?.doc ?? '', article: entry?.article ?? '' }) },
      rights: await this.rights(connection, { regionCode, on: refusedOn, respondent: office }),
      supervision: this.parties.supervision(regionCode, this.clock.today()),
    };
  }

  /** Against non-acceptance reconsideration comes before the court (行政复议法 11, 20, 23, 24; L-22). */
  private async rights(
    connection: Sql,
    {
      regionCode,
      on,
      respondent,
    }: { readonly regionCode: string; readonly on: IsoDate; readonly respondent: Bilingual },
  ): Promise<(language: Language) => PrintedRights> {
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
