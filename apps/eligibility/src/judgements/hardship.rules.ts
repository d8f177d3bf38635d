import { ok, refuse, type IsoDate, type Result } from '@aid-chain/kernel';
import { hardshipAuthority, hardshipNotHere, judgementOf, type Judgement } from '@aid-chain/policy';
import type { HardshipCause, JudgementAnswer } from '@aid-chain/vocabulary';
import type { TrackDetermination } from '../determination/track-determination.rules.js';

const DECIDED_BY_PEOPLE: readonly string[] = ['people-decide', 'met', 'not-met'];

interface CheckCommand {
  readonly on: IsoDate;
  readonly answer: JudgementAnswer;
  readonly causes?: readonly HardshipCause[];
}

interface ConsultationCommand {
  readonly on: IsoDate;
  readonly departments: readonly { readonly department: string }[];
  readonly answer: JudgementAnswer;
  readonly government?: { readonly on: IsoDate };
}

/** The township's check of a hardship that no class fits (S0-16). Refuses HARDSHIP_NOT_HERE, HARDSHIP_QUESTION_CLOSED, HARDSHIP_CAUSE_MISSING. */
export function hardshipChecked(
  { on, answer, causes = [] }: CheckCommand,
  determination: TrackDetermination,
): Result<Judgement> {
  const asked = isAsked(determination);
  if (!asked.ok) return asked;
  if (answer === 'yes' && causes.length === 0) return refuse('HARDSHIP_CAUSE_MISSING');
  return ok({ question: 'hardship-check', on, answer, causes });
}

/**
 * What the consultation came to, with who took part, by the authority that the place names (S0-16, S2-04).
 * Refuses HARDSHIP_NOT_HERE, HARDSHIP_QUESTION_CLOSED, HARDSHIP_CHECK_MISSING, CONSULTED_DEPARTMENT_UNKNOWN, HARDSHIP_GOVERNMENT_*.
 * @param codes the departments of the place
 */
export function hardshipConsulted(
  { on, departments, answer, government }: ConsultationCommand,
  determination: TrackDetermination,
  given: {
    readonly judgements: readonly Judgement[] | undefined;
    readonly codes: ReadonlySet<string>;
  },
): Result<Judgement> {
  const asked = isAsked(determination);
  if (!asked.ok) return asked;
  if (judgementOf(given.judgements, 'hardship-check')?.answer !== 'yes')
    return refuse('HARDSHIP_CHECK_MISSING');
  const named = departments.map(({ department }) => department);
  const wrong = named.find((code, index) => !given.codes.has(code) || named.indexOf(code) !== index);
  if (wrong !== undefined || named.length === 0)
    return refuse('CONSULTED_DEPARTMENT_UNKNOWN', { department: wrong ?? '' });
  const byGovernment = hardshipAuthority(determination.worksheet.lines) === 'county-government';
  if (byGovernment && government === undefined) return refuse('HARDSHIP_GOVERNMENT_MISSING');
  if (!byGovernment && government !== undefined) return refuse('HARDSHIP_GOVERNMENT_NOT_EXPECTED');
  return ok({ question: 'hardship-consultation', on, answer });
}

/** Whether the hardship of a household is a question to people. Refuses HARDSHIP_NOT_HERE, HARDSHIP_QUESTION_CLOSED. */
function isAsked({ categories, worksheet }: TrackDetermination): Result<true> {
  if (hardshipNotHere(worksheet.lines)) return refuse('HARDSHIP_NOT_HERE');
  const isQuestion = categories.some(
    ({ category, outcome }) => category === 'other-hardship' && DECIDED_BY_PEOPLE.includes(outcome),
  );
  return isQuestion ? ok(true) : refuse('HARDSHIP_QUESTION_CLOSED');
}
