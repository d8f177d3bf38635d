import { ok, refuse, type IsoDate, type Result } from '@aid-chain/kernel';
import type { SupportForm } from '@aid-chain/vocabulary';
import { noCloseRelative } from '../authorisation/close-relative.rules.js';
import type { CaseState, Decided } from '../cases/case.state.js';
import { stepDate } from '../cases/step-date.rules.js';
import type { KeptForm } from './support-form.store.js';

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
  readonly chosen: readonly KeptForm[];
}

/**
 * A tekun person chooses institution or home freely, and again whenever they want; no decision presupposes one
 * (社会救助法 16(2); L-42). Refuses HOUSEHOLD_ENDED, NOT_A_TEKUN_PERSON, SUPPORT_FORM_UNCHANGED, STEP_DATE_*, CLOSE_RELATIVE.
 */
export function chooseForm(file: CaseState, command: FormCommand, context: FormContext): Result<Decided> {
  const { personId, form } = command;
  if (file.householdEnded !== undefined) return refuse('HOUSEHOLD_ENDED', { on: file.householdEnded.on });
  const last = context.chosen.findLast((each) => each.personId === personId);
  const on = stepDate(command.on, last?.on ?? file.openedOn, context.today);
  if (!on.ok) return on;
  const related = noCloseRelative([context.staffCode], context.declaredRelatives);
  if (!related.ok) return related;
  if (!context.tekunPersons.has(personId)) return refuse('NOT_A_TEKUN_PERSON');
  if (last?.form === form) return refuse('SUPPORT_FORM_UNCHANGED', { on: last.on });
  const { caseId, householdId } = file;
  const data = {
    ...{ subject: { householdId, personId }, caseId, track: 'civil-affairs' as const },
    ...{ step: 'support-form' as const, on: on.value, outcomeCode: form },
  };
  return ok({ state: file, events: [{ type: 'eligibility.step-recorded.v1', data }] });
}
