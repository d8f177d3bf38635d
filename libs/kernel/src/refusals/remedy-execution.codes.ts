import type { RefusalText } from './refusal-text.js';

/** Refusals of the execution of what a remedy won (L-22). */
export const remedyExecutionCodes = {
  REMEDY_EXECUTION_NOT_OWED: {
    status: 409,
    zh: '该事项没有待执行的结果，或者已经登记执行。请办理其下一步：{next}。',
    en: 'Nothing of this remedy waits to be carried out, or it was recorded already. Go on with its next step: {next}.',
  },
  REMEDY_CORRECTION_OPEN: {
    status: 409,
    zh: '为执行该结果开立的案件尚未办结，不能登记为已执行。请先在该案件中作出决定，决定后自动登记为已执行；案件终止办理后，再登记执行情况。',
    en: 'The case in which this is to be decided anew is still open, so it is not carried out yet. Decide that case: then it is found to be done by itself. Once that case has ended without a decision, record how it was carried out.',
  },
  REMEDY_ARREARS_DUE: {
    status: 409,
    zh: '该结果应予补发的 {yuan} 元尚未补发，不能登记为已执行。请补发并登记补发情况（arrears 的 settlement）后，再登记执行。',
    en: 'What this result awards for the months before ({yuan} yuan) is not paid yet, so it is not carried out. Pay it and record its settlement (of the arrears), then record the execution.',
  },
  REMEDY_EXECUTION_BY_WINDOW: {
    status: 409,
    zh: '该结果由窗口执行：请在窗口核实中受理该申请，受理后自动登记为已执行。只有家庭撤回了申请的，才登记无法执行（impossible）并写明原因；申请仍在窗口的，不得登记。',
    en: 'The window carries this out: accept the application there, and it is found to be done by itself. Only where the family withdrew the application is it recorded as impossible, with the reason; not while it waits there.',
  },
} as const satisfies Record<string, RefusalText>;
