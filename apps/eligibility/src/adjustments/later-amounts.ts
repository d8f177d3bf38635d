import { Injectable } from '@nestjs/common';
import { RefusalError, type IsoDate } from '@aid-chain/kernel';
import type { Sql } from '@aid-chain/messaging';
import { orRefuse } from '@aid-chain/platform';
import type { Determination } from '@aid-chain/policy';
import type { TrackAuthority } from '../authority/authority.rules.js';
import type { CaseEvent, CaseState } from '../cases/case.state.js';
import { Determinations } from '../determination/determinations.js';
import type { TrackDetermination } from '../determination/track-determination.rules.js';
import { isOf, recognitionKey } from '../recognitions/recognition-key.rules.js';
import type { Recognition } from '../recognitions/recognition.state.js';
import { adjustmentEvents } from './adjustment-event.rules.js';
import { Comparing } from './comparing.js';
import { whatOf } from './compared.rules.js';
import { hearingStands, type HearingGate } from './decision-admitted.rules.js';
import { changesFrom, holdsOfCase } from './first-month.rules.js';
import type { RecognitionGroup } from './recognition-group.rules.js';
import { isWorse } from './stale.rules.js';

interface Replacing {
  readonly file: CaseState;
  /** What is replaced by one key. */
  readonly group: RecognitionGroup;
  /** What is new. */
  readonly anew: readonly Recognition[];
  readonly heard: HearingGate['heard'];
  readonly isLaw: boolean;
  readonly validFrom: IsoDate;
  readonly authority: TrackAuthority;
}

/** A decision of a case with its first day. */
interface FirstDay extends Pick<Replacing, 'file' | 'validFrom'> {
  readonly determination: TrackDetermination;
  readonly on: IsoDate;
}

/** What was decided already for a later day of something that a case decides anew is computed once more and decided with it. */
@Injectable()
export class LaterAmounts {
  constructor(
    private readonly determinations: Determinations,
    private readonly comparing: Comparing,
  ) {}

  /**
   * What a case decides of a group is heard and decided as it will be paid: where another amount is decided for its first day already,
   * by the parameters of that day.
   * @param determination by the parameters of the day of the decision
   */
  async sheetOf(
    connection: Sql,
    group: RecognitionGroup,
    { file, determination, on, validFrom }: FirstDay,
  ): Promise<Determination> {
    const { computedFor } = holdsOfCase(group, { computedFor: on, from: validFrom });
    if (computedFor === on) return determination.worksheet;
    return (await this.determinations.compute(connection, file, group[0].track, computedFor)).worksheet;
  }

  /**
   * @returns the later amounts of the new recognition, to be published with the decision
   * @throws RefusalError HEARING_MISSING, HEARING_STALE where one is worse than what the family was heard on
   */
  async carried(connection: Sql, replacing: Replacing): Promise<CaseEvent[]> {
    const { file, group, validFrom, authority } = replacing;
    const key = recognitionKey(group[0]);
    const anew = replacing.anew.find((each) => isOf(key, recognitionKey(each)));
    if (anew === undefined) return [];
    const events: CaseEvent[] = [];
    for (const day of changesFrom(group, validFrom)) {
      const later = await this.determinations.compute(connection, file, anew.track, day);
      const result = orRefuse(await this.comparing.compare(connection, group, later.worksheet, { on: day }));
      check(anew, { ...replacing, result });
      const what = { result, effectiveOn: day, person: 'there', reasonCode: 'standard-changed' } as const;
      events.push(...adjustmentEvents([anew], { ...what, authority }));
    }
    return events;
  }
}

function check(
  { category }: Recognition,
  { result, heard, isLaw }: Pick<HearingGate, 'result' | 'heard' | 'isLaw'>,
): void {
  if (heard === undefined) {
    orRefuse(hearingStands(category, { result, heard, isLaw, death: null }));
    return;
  }
  // The other standard of that day is no ground of its own: the family was heard on what changed with it.
  if (isWorse(heard, result)) throw new RefusalError({ code: 'HEARING_STALE', params: whatOf({ category }) });
}
