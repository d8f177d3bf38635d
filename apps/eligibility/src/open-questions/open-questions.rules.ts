import { inBothLanguages, refuse, type Failure } from '@aid-chain/kernel';
import type { OpenQuestion } from '@aid-chain/policy';
import {
  judgementQuestionCodes,
  listed,
  nameOf,
  positionOf,
  type Bilingual,
  type MemberPositions,
} from '@aid-chain/vocabulary';
import type { CaseState } from '../cases/case.state.js';
import type { TrackDetermination } from '../determination/track-determination.rules.js';

/** What people have to answer before an opinion on a track; other hardship only where the family asked for it. */
export function openQuestions(
  { categoriesRequested }: Pick<CaseState, 'categoriesRequested'>,
  { categories }: Pick<TrackDetermination, 'categories'>,
): OpenQuestion[] {
  return categories.flatMap(({ category, questions = [] }) =>
    questions.filter(({ asked }) => asked === 'always' || categoriesRequested.includes(category)),
  );
}

/** Refuses QUESTION_OPEN, naming each question and whom it is about. */
export function refuseOpenQuestions(questions: readonly OpenQuestion[], positions: MemberPositions): Failure {
  const texts = listed(questions.map((each) => textOf(each, positions)));
  return refuse('QUESTION_OPEN', inBothLanguages({ questions: texts }));
}

function textOf({ question, personId }: OpenQuestion, positions: MemberPositions): Bilingual {
  const name = nameOf(judgementQuestionCodes, question);
  if (personId === null) return name;
  const whose = positionOf(positions, personId);
  return { zh: `${name.zh}（${whose.zh}）`, en: `${name.en} (${whose.en})` };
}
