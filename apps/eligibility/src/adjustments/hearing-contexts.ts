import { Injectable } from '@nestjs/common';
import { ageOn } from '@aid-chain/kernel';
import type { CommandTx } from '@aid-chain/platform';
import { adultFrom } from '@aid-chain/policy';
import type { CaseState } from '../cases/case.state.js';
import { CaseHouseholds } from '../household/case-household.js';
import { placeParameterOrNull, PlaceRules } from '../place/place-rules.js';
import type { Adjustment } from './adjustment.state.js';
import type { HearingContext } from './hearing.rules.js';
import { triesOf } from './hearing.store.js';
import { whereabouts } from './whereabouts.rules.js';

/** By what the record of a hearing is judged: who belongs to the family, and how it was tried to be reached. */
@Injectable()
export class HearingContexts {
  constructor(
    private readonly households: CaseHouseholds,
    private readonly rules: PlaceRules,
  ) {}

  async load(tx: CommandTx, file: CaseState, adjustment: Adjustment, on: string): Promise<HearingContext> {
    const { copy, members } = await this.households.load(tx, { householdId: file.householdId });
    const pack = this.rules.on(file.regionCode, on);
    const from = adultFrom(pack);
    // Of a household that has ended whoever lived there last is heard.
    const present = members.filter(
      ({ livesTogether: { to } }) => file.householdEnded !== undefined || to === undefined || to > on,
    );
    const adults = present.filter(({ birthDate }) => ageOn(birthDate, on) >= from);
    return {
      members: new Set(present.map(({ personId }) => personId)),
      adults: new Set(adults.map(({ personId }) => personId)),
      hasDied: whereabouts(adjustment.personId, copy.members, on) === 'died',
      tries: await triesOf(tx, adjustment),
      leastTries: placeParameterOrNull(pack, 'hearing.tries'),
      answerDays: placeParameterOrNull(pack, 'hearing.answer.days'),
    };
  }
}
