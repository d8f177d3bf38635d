import { Injectable } from '@nestjs/common';
import type { IsoDate } from '@aid-chain/kernel';
import { Directory } from '@aid-chain/platform';
import { placeParameterOrNull, PlaceRules } from '../place/place-rules.js';
import type { DueBasis } from './case-due-items.rules.js';

/** What the days of a case are computed from in a place: its parameters of the day, and the days off. */
@Injectable()
export class PlaceDueBasis {
  constructor(
    private readonly rules: PlaceRules,
    private readonly directory: Directory,
  ) {}

  /** Where the place has no rules yet no day is known, and the steps are listed all the same. */
  basis(regionCode: string, today: IsoDate): DueBasis {
    const pack = this.rules.find(regionCode, today);
    const calendar = this.directory.calendar();
    return { terms: (key) => (pack === undefined ? null : placeParameterOrNull(pack, key)), calendar };
  }
}
