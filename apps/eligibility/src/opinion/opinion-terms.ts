import { Injectable } from '@nestjs/common';
import type { IsoDate } from '@aid-chain/kernel';
import { KeyedHash, type CommandTx } from '@aid-chain/platform';
import type { CaseState } from '../cases/case.state.js';
import type { TrackDetermination } from '../determination/track-determination.rules.js';
import { PlaceRules } from '../place/place-rules.js';
import { drawCheck } from '../random-checks/random-check.store.js';
import type { OpinionCommand } from './opinion.rules.js';

/** What a place has beside an opinion: a review meeting before it, and the draw for the check of the county after it. */
@Injectable()
export class OpinionTerms {
  constructor(
    private readonly rules: PlaceRules,
    private readonly hash: KeyedHash,
  ) {}

  /** Whether the villagers review what somebody objected to, before a new opinion (D57 19). */
  hasReviews(regionCode: string, on: IsoDate): boolean {
    return this.rules.one(regionCode, 'review-meeting.after-objection', on) === true;
  }

  /** A tekun case that the township supports may be drawn for the check of the county, by a key that no office has (T43 16). */
  async draw(
    tx: CommandTx,
    file: CaseState,
    { on, opinion }: Pick<OpinionCommand, 'on' | 'opinion'>,
    determination: TrackDetermination,
  ): Promise<void> {
    const isMet = determination.categories.some(
      ({ category, outcome }) => category === 'tekun' && outcome === 'met',
    );
    const share = this.rules.one(file.regionCode, 'random-check.tekun.share', on);
    if (opinion !== 'positive' || !isMet || share === undefined) return;
    await drawCheck(tx, file, { share, on, hash: (value) => this.hash.of('random-check', value) });
  }
}
