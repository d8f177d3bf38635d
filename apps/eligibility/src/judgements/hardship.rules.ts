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

/**
 * The township's check of a hardship that no class fits (S0-16). Refuses HARDSHIP_NOT_HERE, HARDSHIP_QUESTION_CLOSED, HARDSHIP_CAUSE_MISSING,
 * HARDSHIP_CAUSE_NOT_EXPECTED.
 */
export function hardshipChecked(
  { on, answer, causes = [] }: CheckCommand,
  determination: TrackDetermination,
): Result<Judgement> {
  const asked = isAsked(determination);
  if (!asked.ok) return asked;
  if (answer === 'yes' && causes.length === 0) return refuse('HARDSHIP_CAUSE_MISSING');
  if (answer === 'no' && causes.length > 0) return refuse('HARDSHIP_CAUSE_NOT_EXPECTED');
  return ok({ question: 'hardship-check', on, answer, causes });
}

/**
 * What the consultation came to, with who took part, by the authority that the place names (S0-16, S2-04).
 * Refuses HARDSHIP_NOT_HERE, HARDSHIP_QUESTION_CLOSED, HARDSHIP_CHECK_MISSING, CONSULTED_DEPARTMENT_*, CONSULTATION_OUT_OF_ORDER, HARDSHIP_GOVERNMENT_*.
 * @param given the departments of the place, who convenes, and the check before it
 */
export function hardshipConsulted(
  { on, departments, answer, government }: ConsultationCommand,
  determination: TrackDetermination,
  given: Consultation,
): Result<Judgement> {
  const asked = isAsked(determination);
  if (!asked.ok) return asked;
  const checked = judgementOf(given.judgements, 'hardship-check');
  if (checked?.answer !== 'yes') return refuse('HARDSHIP_CHECK_MISSING');
  const consulted = departmentsConsulted(departments, given);
  if (!consulted.ok) return consulted;
  const check = checked.on;
  if (on < check) return refuse('CONSULTATION_OUT_OF_ORDER', { check });
  const byGovernment = hardshipAuthority(determination.worksheet.lines) === 'county-government';
  if (byGovernment && government === undefined) return refuse('HARDSHIP_GOVERNMENT_MISSING');
  if (!byGovernment && government !== undefined) return refuse('HARDSHIP_GOVERNMENT_NOT_EXPECTED');
  const isInOrder = government === undefined || (on <= government.on && government.on <= given.today);
  if (!isInOrder) return refuse('HARDSHIP_GOVERNMENT_OUT_OF_ORDER', { consultation: on });
  return ok({
    ...{ question: 'hardship-consultation', on, answer },
    departments: departments.map(({ department }) => department),
    ...(government === undefined ? {} : { governmentOn: government.on }),
  });
}

/** Who consults asks somebody else: civil affairs, which convenes it, is no department that it consulted (S0-16). */
function departmentsConsulted(
  departments: ConsultationCommand['departments'],
  { codes, convener }: Pick<Consultation, 'codes' | 'convener'>,
): Result<true> {
  const named = departments.map(({ department }) => department);
  const wrong = named.find((code, index) => !codes.has(code) || named.indexOf(code) !== index);
  if (wrong !== undefined) return refuse('CONSULTED_DEPARTMENT_UNKNOWN', { department: wrong });
  return named.some((code) => code !== convener) ? ok(true) : refuse('CONSULTED_DEPARTMENT_MISSING');
}

/** What a consultation is held against. */
interface Consultation {
  readonly judgements: readonly Judgement[] | undefined;
  readonly codes: ReadonlySet<string>;
  /** The department that convenes it. */
  readonly convener: string | undefined;
  readonly today: IsoDate;
}

/** Whether the hardship of a household is a question to people. Refuses HARDSHIP_NOT_HERE, HARDSHIP_QUESTION_CLOSED. */
function isAsked({ categories, worksheet }: TrackDetermination): Result<true> {
  if (hardshipNotHere(worksheet.lines)) return refuse('HARDSHIP_NOT_HERE');
  const isQuestion = categories.some(
    ({ category, outcome }) => category === 'other-hardship' && DECIDED_BY_PEOPLE.includes(outcome),
  );
  return isQuestion ? ok(true) : refuse('HARDSHIP_QUESTION_CLOSED');
}
