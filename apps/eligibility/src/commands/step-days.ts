import { Injectable } from '@nestjs/common';
import type { IsoDate, Result } from '@aid-chain/kernel';
import type { ParameterKey } from '@aid-chain/policy';
import { placeParameterOrNull, PlaceRules } from '../place/place-rules.js';
import { backdatingAllowed, changedSince } from '../cases/step-date.rules.js';

/** The day of a step and what it rests on. */
export interface DatedStep {
  readonly regionCode: string;
  readonly on: IsoDate;
  readonly restsOn: readonly ParameterKey[];
}

/** How far back a step may be dated where the case is. */
@Injectable()
export class StepDays {
  constructor(private readonly rules: PlaceRules) {}

  /** Refuses STEP_DATE_TOO_OLD, STEP_DATE_ACROSS_PARAMETER. A place that is not ready bounds nothing. */
  possible({ regionCode, on, restsOn }: DatedStep, today: IsoDate): Result<IsoDate> {
    const now = this.rules.find(regionCode, today);
    const then = this.rules.find(regionCode, on);
    return backdatingAllowed(on, today, {
      daysBack: now === undefined ? null : placeParameterOrNull(now, 'step.days-back'),
      changed: now === undefined || then === undefined ? [] : changedSince(then, now, restsOn),
    });
  }
}
