import { Injectable } from '@nestjs/common';
import type { IsoDate } from '@aid-chain/kernel';
import type { CommandTx } from '@aid-chain/platform';
import { benefitStart } from '@aid-chain/policy';
import { isOpen } from '../cases/case-track.rules.js';
import type { CaseState } from '../cases/case.state.js';
import { PlaceRules } from '../place/place-rules.js';
import { CaseResults, type CaseResult } from './case-results.js';
import { holdsOfCase, holdsWith, type Holds } from './first-month.rules.js';
import type { RecognitionGroup } from './recognition-group.rules.js';

/** What a case comes to for a recognition on a day, with the first day on which that would be paid. */
export interface ProposedResult extends CaseResult {
  readonly holds: Holds;
}

interface FoundBy extends CaseResult {
  readonly held: Holds;
}

interface Days {
  readonly on: IsoDate;
  readonly today: Holds;
}

/**
 * What a recognition comes to by a decision of a day. An amount that is decided for a later day is not passed over, but an end that
 * stands by the parameters of that day as well begins in its own month, of which the family was heard (社会救助法 48).
 */
export async function resultWith(
  results: CaseResults,
  tx: CommandTx,
  { file, group }: { readonly file: CaseState; readonly group: RecognitionGroup },
  { on, today }: Days,
): Promise<FoundBy> {
  const find = async (held: Holds): Promise<FoundBy> => ({
    ...(await results.find(tx, file, group, { on, ...held })),
    held,
  });
  const later = holdsWith(group, today);
  if (later.from === today.from) return find(later);
  const then = await find(later);
  const now = then.result.ends ? await find(today) : then;
  return now.result.ends ? now : then;
}

/** What is proposed of what runs on a day, and what that comes to once its first month is over. */
@Injectable()
export class ProposedResults {
  constructor(
    private readonly results: CaseResults,
    private readonly rules: PlaceRules,
  ) {}

  /** The first day that a decision of a day can be paid from (D57 21). */
  firstMonth({ regionCode }: Pick<CaseState, 'regionCode'>, on: IsoDate): IsoDate {
    return benefitStart(this.rules.on(regionCode, on), on);
  }

  /** @throws RefusalError ADJUSTMENT_UNDETERMINED, HOUSEHOLD_NOT_RECEIVED, PARAMETER_NOT_SET */
  async find(tx: CommandTx, file: CaseState, group: RecognitionGroup, on: IsoDate): Promise<ProposedResult> {
    const state = file.tracks[group[0].track];
    const today = { computedFor: on, from: this.firstMonth(file, on) };
    const isOfCase = state !== undefined && isOpen(state);
    const { held, ...found } = isOfCase
      ? await this.ofCase(tx, file, group, { on, today })
      : await resultWith(this.results, tx, { file, group }, { on, today });
    return { ...found, holds: found.person === 'there' ? held : today };
  }

  /** What ends in a case gives its place to what that recognises, by the same worksheet; what goes on is computed for its first month. */
  private async ofCase(
    tx: CommandTx,
    file: CaseState,
    group: RecognitionGroup,
    { on, today }: Days,
  ): Promise<FoundBy> {
    const anewFrom = today.from;
    const found = await this.by(tx, file, group, { on, held: today, anewFrom });
    const held = holdsOfCase(group, today);
    if (found.result.ends || held.computedFor === on) return found;
    return this.by(tx, file, group, { on, held, anewFrom });
  }

  private async by(
    tx: CommandTx,
    file: CaseState,
    group: RecognitionGroup,
    { held, ...days }: { readonly on: IsoDate; readonly held: Holds; readonly anewFrom?: IsoDate },
  ): Promise<FoundBy> {
    return { ...(await this.results.find(tx, file, group, { ...days, ...held })), held };
  }
}
