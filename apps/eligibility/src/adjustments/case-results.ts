import { Injectable } from '@nestjs/common';
import type { IsoDate } from '@aid-chain/kernel';
import type { Sql } from '@aid-chain/messaging';
import { orRefuse } from '@aid-chain/platform';
import type { ParameterKey } from '@aid-chain/policy';
import type { CaseState } from '../cases/case.state.js';
import { diedOutOn } from '../cases/case-track.rules.js';
import { Determinations } from '../determination/determinations.js';
import { parametersOf } from '../determination/track-determination.rules.js';
import { amountOf } from '../recognitions/recognition-amount.rules.js';
import type { Compared } from './adjustment.state.js';
import { Comparing } from './comparing.js';
import { Members } from './members.js';
import { personLeft } from './proposal.rules.js';
import type { RecognitionGroup } from './recognition-group.rules.js';
import type { Found, Whereabouts } from './whereabouts.rules.js';

/** What a case comes to for a recognition, and on which parameters that rests. */
export interface CaseResult {
  readonly result: Compared;
  readonly person: Whereabouts;
  readonly restsOn: readonly ParameterKey[];
}

interface Days {
  readonly on: IsoDate;
  /** By the parameters of which day it is computed. */
  readonly computedFor: IsoDate;
  /** The first day that is paid by it: the amounts of that day are compared, whatever is paid until then. */
  readonly from: IsoDate;
  /** Where it would be recognised anew: its first day. */
  readonly anewFrom?: IsoDate;
}

/** What runs is laid beside what a case comes to; nothing is computed for whom the register does not know there any more. */
@Injectable()
export class CaseResults {
  constructor(
    private readonly comparing: Comparing,
    private readonly determinations: Determinations,
    private readonly members: Members,
  ) {}

  /** @throws RefusalError ADJUSTMENT_UNDETERMINED, HOUSEHOLD_NOT_RECEIVED, PARAMETER_NOT_SET */
  async find(
    connection: Sql,
    file: CaseState,
    group: RecognitionGroup,
    { on, computedFor, from, anewFrom }: Days,
  ): Promise<CaseResult> {
    const [recognition] = group;
    const found = await this.members.find(connection, file.householdId, recognition.personId, on);
    const { person, lastDay } = found.person === 'there' ? withHousehold(file) : found;
    if (person !== 'there')
      return { result: personLeft(amountOf(recognition, from), { person, lastDay }), person, restsOn: [] };
    const determination = await this.determinations.compute(connection, file, recognition.track, computedFor);
    const days = { on: from, ...(anewFrom === undefined ? {} : { anewFrom }) };
    const result = orRefuse(await this.comparing.compare(connection, group, determination.worksheet, days));
    return { result, person, restsOn: computedFor === on ? parametersOf(determination) : [] };
  }
}

/** Where the people of a household are; of one that has ended they are gone with it. */
function withHousehold(file: CaseState): Found {
  if (file.householdEnded === undefined) return { person: 'there' };
  return { person: diedOutOn(file) === undefined ? 'left' : 'died', lastDay: file.householdEnded.on };
}
