import { Injectable } from '@nestjs/common';
import type { IsoDate } from '@aid-chain/kernel';
import { Directory, ServiceLog } from '@aid-chain/platform';
import { readCaseWithEnd } from '../cases/case-store.js';
import { placeParameterOrNull, PlaceRules } from '../place/place-rules.js';
import { limitTerms } from '../time-limits/limit-terms.js';
import { caseDueItems, type DueBasis } from './case-due-items.rules.js';
import type { CaseRowWithEnd } from '../cases/case-store.js';
import type { PlacedItem } from './case-due-items.store.js';

/** Makes the due items of a case by the parameters of its place on a day, and the days off. */
@Injectable()
export class DueItemsOfCase {
  constructor(
    private readonly rules: PlaceRules,
    private readonly directory: Directory,
    private readonly log: ServiceLog,
  ) {}

  /** None, with an alarm, of a case that cannot be read, e.g. of a form that only a newer release knows: the others go on. */
  make(changed: CaseRowWithEnd, today: IsoDate): PlacedItem[] {
    try {
      return this.placed(changed, today);
    } catch (error) {
      this.log.alarm('DUE_WORK_FAILED', { work: 'case-due-items', caseId: changed.caseId }, error);
      return [];
    }
  }

  private placed(row: CaseRowWithEnd, today: IsoDate): PlacedItem[] {
    const file = readCaseWithEnd(row);
    const { caseId, regionCode } = file;
    const items = caseDueItems(file, this.basis(regionCode, today));
    return items.map((each) => ({ ...each, caseId, regionCode }));
  }

  /** Where the place has no rules yet no day is known, and the steps are listed all the same. */
  private basis(regionCode: string, today: IsoDate): DueBasis {
    const pack = this.rules.find(regionCode, today);
    const calendar = this.directory.calendar();
    return {
      terms: (key) => (pack === undefined ? null : placeParameterOrNull(pack, key)),
      calendar,
      authorityOf: (track) => this.rules.authorityOf(regionCode, track, today),
      limit: limitTerms(this.rules, regionCode, today),
      reviews: this.rules.one(regionCode, 'review-meeting.after-objection', today) === true,
      isAwaited: (key) => pack !== undefined && pack.parameters[key]?.state !== 'value',
    };
  }
}
