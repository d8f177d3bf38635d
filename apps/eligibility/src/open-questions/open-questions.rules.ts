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

/**
 * What people have to answer before an opinion on a track, each once where several categories wait for it; what is asked
 * only for a category, only where the family asked for that.
 */
export function openQuestions(
  { categoriesRequested }: Pick<CaseState, 'categoriesRequested'>,
  { categories }: Pick<TrackDetermination, 'categories'>,
): OpenQuestion[] {
  const found = categories.flatMap(({ category, questions = [] }) =>
    questions.filter(({ asked }) => asked === 'always' || categoriesRequested.includes(category)),
  );
  const isFirst = ({ question, personId }: OpenQuestion, index: number) =>
    found.findIndex((each) => each.question === question && each.personId === personId) === index;
  return found.filter(isFirst);
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
