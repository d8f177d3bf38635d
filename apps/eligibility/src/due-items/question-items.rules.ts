import type { JudgementQuestion, Role, Track } from '@aid-chain/vocabulary';
import type { TrackInCase } from '../cases/case-track.rules.js';
import type { CaseState } from '../cases/case.state.js';
import { earliestOpinion } from '../cases/step-date.rules.js';
import type { CaseDueItem } from './case-due-item.js';

/** What people record of their own accord: it is offered, never owed. */
type OfferedAnswer = 'negative-list-override' | 'category-left-open';
type AskedQuestion = Exclude<JudgementQuestion, OfferedAnswer>;

/** Of which track a question is. */
const ASKED_IN = {
  'negative-list': 'monitored',
  'other-ground': 'monitored',
  'single-filing': 'civil-affairs',
  'special-hardship': 'civil-affairs',
  'tekun-minor': 'civil-affairs',
  'hardship-check': 'civil-affairs',
  'hardship-consultation': 'civil-affairs',
  'property-acceptable': 'civil-affairs',
} as const satisfies Record<AskedQuestion, Track>;

/** An opinion is not given before the questions of its track are answered: these stand on the list in its place. */
export function waitsForAnswer({ questions = [] }: CaseState, track: Track): boolean {
  return questions.some(({ question }) => isAskedQuestion(question) && ASKED_IN[question] === track);
}

function isAskedQuestion(question: JudgementQuestion): question is AskedQuestion {
  return question !== 'negative-list-override' && question !== 'category-left-open';
}

/** By whom a question is answered; no document gives the days for it. */
const ANSWERED_BY = {
  'negative-list': 'township-reviewer',
  'single-filing': 'civil-affairs-officer',
  'special-hardship': 'township-reviewer',
  'tekun-minor': 'civil-affairs-officer',
  'hardship-check': 'township-reviewer',
  'hardship-consultation': 'civil-affairs-officer',
  'property-acceptable': 'township-reviewer',
  'other-ground': 'township-reviewer',
} as const satisfies Record<AskedQuestion, Role>;

/** The questions that are open while evidence is gathered, each for whom it is about. */
export function questionItems(file: CaseState, alive: readonly TrackInCase[]): CaseDueItem[] {
  const [first] = alive.filter(({ state }) => state.is === 'gathering');
  if (first === undefined) return [];
  const since = earliestOpinion(file, first.state);
  return (file.questions ?? []).flatMap(({ question, personId }): CaseDueItem[] => {
    if (!isAskedQuestion(question)) return [];
    const part = personId === null ? question : `${question}/${personId}`;
    return [{ kind: question, part, dueOn: null, provisional: false, since, role: ANSWERED_BY[question] }];
  });
}
