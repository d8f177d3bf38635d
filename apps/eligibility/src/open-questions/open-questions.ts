import { Injectable } from '@nestjs/common';
import type { IsoDate } from '@aid-chain/kernel';
import type { Sql } from '@aid-chain/messaging';
import type { OpenQuestion } from '@aid-chain/policy';
import type { CaseState } from '../cases/case.state.js';
import { tracksOf } from '../cases/case-track.rules.js';
import { missingFor } from '../cases/gathering.rules.js';
import { Determinations } from '../determination/determinations.js';
import { PlaceRules } from '../place/place-rules.js';
import { PROCEDURES } from '../procedures/procedures.rules.js';
import { openQuestions } from './open-questions.rules.js';

/** Keeps with a case what people have to answer, so that it stands on the list of due items. */
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
      return withQuestions(file, []);
    const evidence = await this.determinations.read(connection, file);
    const questions = ready.flatMap(({ track }) =>
      openQuestions(file, this.determinations.computeOf(evidence, file, track, on)),
    );
    return withQuestions(file, questions);
  }
}

/** A case that was never asked anything is written as it was. */
function withQuestions(file: CaseState, questions: readonly OpenQuestion[]): CaseState {
  return questions.length === 0 && file.questions === undefined ? file : { ...file, questions };
}
