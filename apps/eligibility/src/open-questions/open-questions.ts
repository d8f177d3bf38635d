import { Injectable } from '@nestjs/common';
import type { IsoDate } from '@aid-chain/kernel';
import type { Sql } from '@aid-chain/messaging';
import type { OpenQuestion } from '@aid-chain/policy';
import type { AwaitedParameters, CaseState } from '../cases/case.state.js';
import { tracksOf } from '../cases/case-track.rules.js';
import { missingFor } from '../cases/gathering.rules.js';
import { Determinations } from '../determination/determinations.js';
import { trackDetermination } from '../determination/track-determination.rules.js';
import { PlaceRules } from '../place/place-rules.js';
import { PROCEDURES } from '../procedures/procedures.rules.js';
import { awaitedParameters } from './awaited-parameters.rules.js';
import { openQuestions } from './open-questions.rules.js';

/** Keeps with a case what people have to answer, and which parameters its opinions wait for, so that the list of due items is right. */
@Injectable()
export class OpenQuestions {
  constructor(
    private readonly determinations: Determinations,
    private readonly rules: PlaceRules,
  ) {}

  /** The case with its open questions, once an opinion could be given; its facts are stored already. */
  async follow(connection: Sql, file: CaseState, on: IsoDate): Promise<CaseState> {
    const ready = tracksOf(file).filter(
      ({ track, state }) =>
        state.is === 'gathering' && missingFor(file, state, PROCEDURES[track]) === undefined,
    );
    if (ready.length === 0 || this.rules.find(file.regionCode, on) === undefined)
      return withOpen(file, [], []);
    const evidence = await this.determinations.read(connection, file);
    const whole = this.determinations.whole(evidence, file, on);
    const determined = ready.map(({ track }) => trackDetermination(whole, track));
    const questions = determined.flatMap((each) => openQuestions(file, each));
    const awaits = determined.flatMap((each) => awaitedParameters(file, each) ?? []);
    return withOpen(file, questions, awaits);
  }
}

/** A case that was never asked anything and never waited is written as it was. */
function withOpen(
  file: CaseState,
  questions: readonly OpenQuestion[],
  awaits: readonly AwaitedParameters[],
): CaseState {
  return {
    ...file,
    ...(questions.length === 0 && file.questions === undefined ? {} : { questions }),
    ...(awaits.length === 0 && file.awaits === undefined ? {} : { awaits }),
  };
}
