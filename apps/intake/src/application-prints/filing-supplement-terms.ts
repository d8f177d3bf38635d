import { Injectable } from '@nestjs/common';
import type { IsoDate } from '@aid-chain/kernel';
import type { Sql } from '@aid-chain/messaging';
import { BusinessClock, NoticeParties, Policies } from '@aid-chain/platform';
import type { PrintedOffice } from '@aid-chain/printing';
import { citation, type Bilingual } from '@aid-chain/vocabulary';

/** What the place and the law give a notice by which an application is put right. */
interface FilingSupplementTerms {
  readonly law: Bilingual;
  /** Working days from its delivery; undefined where the place sets none. */
  readonly days: number | undefined;
  /** The township, which accepts in its own name (社会救助法 5), with the number that a family calls. */
  readonly office: (language: keyof Bilingual) => PrintedOffice;
  readonly supervision: (language: keyof Bilingual) => PrintedOffice;
}

/** Reads them of the day on which the family was asked; whom to call, of today (D57 10; S2-36). */
@Injectable()
export class FilingSupplementTermsReader {
  constructor(
    private readonly parties: NoticeParties,
    private readonly policies: Policies,
    private readonly clock: BusinessClock,
  ) {}

  /** @throws RefusalError NOTICE_SUPERVISION_MISSING, PARAMETER_NOT_SET */
  async load(connection: Sql, regionCode: string, askedOn: IsoDate): Promise<FilingSupplementTerms> {
    const today = this.clock.today();
    const township = await this.parties.township(connection, regionCode);
    const call = this.parties.townshipPhone(regionCode, today);
    const once = this.policies.pack(regionCode, askedOn).parameters['supplement-notice.once'];
    return {
      law: citation({ doc: once?.doc ?? '', article: once?.article ?? '' }),
      days: this.policies.one(regionCode, 'supplement-notice.working-days', askedOn),
      office: (language) => ({ name: township[language], call }),
      supervision: this.parties.supervision(regionCode, today),
    };
  }
}
