import { Injectable } from '@nestjs/common';
import type { IsoDate } from '@aid-chain/kernel';
import type { Sql } from '@aid-chain/messaging';
import { BusinessClock, NoticeParties, Policies } from '@aid-chain/platform';
import type { PrintedOffice, PrintedRights } from '@aid-chain/printing';
import { citation, type Bilingual, type WindowReason } from '@aid-chain/vocabulary';
import { nonAcceptanceText } from './non-acceptance-texts.rules.js';

type Language = keyof Bilingual;

/** What the place and the law give a notice that an application is not accepted. */
interface NonAcceptanceTerms {
  readonly law: Bilingual;
  readonly next: Bilingual;
  /** The township, which accepts in its own name (社会救助法 5), with the number that a family calls. */
  readonly office: (language: Language) => PrintedOffice;
  readonly rights: (language: Language) => PrintedRights;
  readonly supervision: (language: Language) => PrintedOffice;
}

/**
 * Reads them of the day on which it was refused; whom to call, of today. Against non-acceptance reconsideration comes before the court
 * (行政复议法 11, 20, 23, 24; L-22).
 */
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
    const today = this.clock.today();
    const township = await this.parties.township(connection, regionCode);
    const call = this.parties.townshipPhone(regionCode, today);
    const { law, next } = nonAcceptanceText(reason);
    // What the place does not name as a ground is cited as none.
    const isGround = law !== undefined && this.policies.one(regionCode, law, refusedOn) === true;
    const entry = isGround ? this.policies.pack(regionCode, refusedOn).parameters[law] : undefined;
    return {
      ...{ next, law: citation({ doc: entry?.doc ?? '', article: entry?.article ?? '' }) },
      office: (language) => ({ name: township[language], call }),
      rights: await this.parties.rights(connection, {
        ...{ regionCode, on: refusedOn, respondent: township },
        firstBy: 'non-acceptance.reconsideration-first',
      }),
      supervision: this.parties.supervision(regionCode, today),
    };
  }
}
