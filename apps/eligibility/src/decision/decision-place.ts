import { Injectable } from '@nestjs/common';
import type { IsoDate } from '@aid-chain/kernel';
import { Directory, placeParameter } from '@aid-chain/platform';
import { benefitStart, priceSubsidyKey } from '@aid-chain/policy';
import type { Track } from '@aid-chain/vocabulary';
import type { TrackAuthority } from '../authority/authority.rules.js';
import type { CaseState } from '../cases/case.state.js';
import { placeParameterOrNull, PlaceRules } from '../place/place-rules.js';
import type { WorkingDaysKey } from '../procedures/procedure-definition.js';
import { noticeDue } from '../refusal-notice/refusal-notice.rules.js';
import type { DecisionContext } from './decision.rules.js';

/** What the place of a case gives a decision. */
@Injectable()
export class DecisionPlace {
  constructor(
    private readonly rules: PlaceRules,
    private readonly directory: Directory,
  ) {}

  /** First day of what is recognised, what risen prices bring in the month of a first day, the day on which a refusal must have been notified, and whether a negative list holds. */
  find(
    file: CaseState,
    on: IsoDate,
    noticeDays: WorkingDaysKey,
  ): Pick<DecisionContext, 'validFrom' | 'noticeOwed' | 'negativeList' | 'priceSubsidy'> {
    const pack = this.rules.on(file.regionCode, on);
    const days = placeParameter(pack, noticeDays);
    const validFrom = benefitStart(pack, on);
    return {
      validFrom,
      priceSubsidy: (category, firstDay) => {
        const key = priceSubsidyKey(category);
        return key === undefined ? undefined : this.rules.one(file.regionCode, key, firstDay);
      },
      noticeOwed: noticeDue(on, days, this.directory.calendar()),
      negativeList: placeParameterOrNull(pack, 'monitored.negative-list') === true,
    };
  }

  /** Who decides a track in the place of a case (社会救助法 44). */
  authorityOf({ regionCode }: CaseState, track: Track, on: IsoDate): TrackAuthority {
    return this.rules.authorityOf(regionCode, track, on);
  }

  /** Whether the county visits relatives of officials before it decides (D57 20). */
  asksForVisit({ regionCode }: CaseState, on: IsoDate): boolean {
    return this.rules.one(regionCode, 'county-visit.close-relatives', on) === true;
  }
}
