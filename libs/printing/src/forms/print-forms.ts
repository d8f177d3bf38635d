import type { PrintForm } from '@aid-chain/vocabulary';
import { aidChainForm } from './aid-chain.form.js';
import { departmentShareForm } from './department-share.form.js';
import { happinessListForm } from './happiness-list.form.js';
import type { PrintFormDefinition } from './print-form-definition.js';

/** Everything that is printed, by its code. */
const PRINT_FORM_DEFINITIONS = {
  'happiness-list': happinessListForm,
  'aid-chain': aidChainForm,
  'department-share': departmentShareForm,
} as const satisfies Readonly<Record<PrintForm, PrintFormDefinition>>;

/** What a form is, by its code. */
export function printFormOf(code: PrintForm): PrintFormDefinition {
  return PRINT_FORM_DEFINITIONS[code];
}
