import { Injectable } from '@nestjs/common';
import type { IsoDate } from '@aid-chain/kernel';
import { Directory, Policies } from '@aid-chain/platform';
import { placeParameterOrNull } from '../determination/place-parameters.js';
import type { CaseState } from './case.state.js';
import { caseDueDates, type CaseDueDate } from './case-due.rules.js';

/** Due dates of a case by the days that its place gives and by the calendar of days off. */
@Injectable()
export class CaseDueDates {
  constructor(
    private readonly policies: Policies,
    private readonly directory: Directory,
  ) {}

  of(file: CaseState, today: IsoDate): CaseDueDate[] {
    const pack = this.policies.pack(file.regionCode, today);
    const terms = {
      surveyStart: placeParameterOrNull(pack, 'survey.start.working-days'),
      verificationStart: placeParameterOrNull(pack, 'verification.start.working-days'),
      decision: placeParameterOrNull(pack, 'decision.working-days'),
    };
    return caseDueDates(file, terms, this.directory.calendar());
  }
}
