import {
  addMonths,
  firstOfMonth,
  maxDate,
  ok,
  refuse,
  type Fen,
  type IsoDate,
  type Result,
} from '@aid-chain/kernel';
import type { ChosenForm } from '@aid-chain/policy';
import type { SupportForm } from '@aid-chain/vocabulary';
import { noCloseRelative } from '../authorisation/close-relative.rules.js';
import type { CaseEvent, CaseState, Decided } from '../cases/case.state.js';
import { stepDate } from '../cases/step-date.rules.js';
import { amountOf } from '../recognitions/recognition-amount.rules.js';
import type { Recognition } from '../recognitions/recognition.state.js';

interface FormCommand {
  readonly personId: string;
  readonly on: IsoDate;
  readonly form: SupportForm;
}

interface FormContext {
  readonly today: IsoDate;
  readonly staffCode: string | undefined;
  readonly declaredRelatives: ReadonlySet<string>;
  /** Who is a tekun person, by a recognition that runs or by the worksheet of the case. */
  readonly tekunPersons: ReadonlySet<string>;
  /** What tekun persons of the family chose, in whichever of its cases, the oldest first. */
  readonly chosen: readonly ChosenForm[];
  /** What the person gets a month by the choice, null while that is open. */
  readonly monthlyAmountFen: Fen | null;
  /** The person's recognition as a tekun person, where one runs. */
  readonly running: Recognition | undefined;
}

/**
 * A tekun person chooses institution or home freely, and again whenever they want; no decision presupposes one
 * (社会救助法 16(2); L-42). What is paid follows it. Refuses HOUSEHOLD_ENDED, NOT_A_TEKUN_PERSON, SUPPORT_FORM_UNCHANGED, STEP_DATE_*, CLOSE_RELATIVE.
 */
export function chooseForm(file: CaseState, command: FormCommand, context: FormContext): Result<Decided> {
  const { personId, form } = command;
  if (file.householdEnded !== undefined) return refuse('HOUSEHOLD_ENDED', { on: file.householdEnded.on });
  const last = context.chosen.findLast((each) => each.personId === personId);
  const earliest = maxDate(last?.on ?? file.openedOn, file.openedOn);
  const on = stepDate(command.on, earliest, context.today);
  if (!on.ok) return on;
  const related = noCloseRelative([context.staffCode], context.declaredRelatives);
  if (!related.ok) return related;
  if (!context.tekunPersons.has(personId)) return refuse('NOT_A_TEKUN_PERSON');
  if (last?.form === form) return refuse('SUPPORT_FORM_UNCHANGED', { on: last.on });
  const { caseId, householdId } = file;
  const data = {
    ...{ subject: { householdId, personId }, caseId, track: 'civil-affairs' as const },
    ...{ step: 'support-form' as const, on: on.value, outcomeCode: form },
    ...(context.monthlyAmountFen === null ? {} : { monthlyAmountFen: context.monthlyAmountFen }),
  };
  const step = { type: 'eligibility.step-recorded.v1', data } as const;
  return ok({ state: file, events: [step, ...changesOf(context, personId, on.value)] });
}

/**
 * What is paid follows the choice: the first one from the beginning of the recognition, as no amount was set before it; a
 * change from the month after it, as every change of tekun support does (T43 17, 26).
 */
function changesOf({ running, monthlyAmountFen }: FormContext, personId: string, on: IsoDate): CaseEvent[] {
  if (running === undefined || monthlyAmountFen === null) return [];
  const { householdId, category, validFrom } = running;
  const next = addMonths(firstOfMonth(on), 1);
  const before = amountOf(running, maxDate(next, validFrom));
  if (before === monthlyAmountFen) return [];
  const effectiveOn = before === null ? validFrom : maxDate(next, validFrom);
  const reason = { effectiveOn, reasonCode: 'support-form-chosen', monthlyAmountFen };
  const data = { subject: { householdId }, category, personId, ...reason };
  return [{ type: 'eligibility.recognition-changed.v1', data }];
}
