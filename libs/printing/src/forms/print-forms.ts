import type { PrintForm } from '@aid-chain/vocabulary';
import { aidChainForm } from './aid-chain.form.js';
import { decisionNoticeForm } from './decision-notice.form.js';
import { departmentShareForm } from './department-share.form.js';
import { happinessListForm } from './happiness-list.form.js';
import { postingSheetForm } from './posting-sheet.form.js';
import type { PrintFormDefinition } from './print-form-definition.js';
import { publicitySheetForm } from './publicity-sheet.form.js';
import { refusalNoticeForm } from './refusal-notice.form.js';

/** Everything that is printed, by its code. */
const PRINT_FORM_DEFINITIONS = {
  'happiness-list': happinessListForm,
  'aid-chain': aidChainForm,
  'department-share': departmentShareForm,
  'publicity-sheet': publicitySheetForm,
  'posting-sheet': postingSheetForm,
  'decision-notice': decisionNoticeForm,
  'refusal-notice': refusalNoticeForm,
} as const satisfies Readonly<Record<PrintForm, PrintFormDefinition>>;

/** What a form is, by its code. */
export function printFormOf(code: PrintForm): PrintFormDefinition {
  return PRINT_FORM_DEFINITIONS[code];
}
