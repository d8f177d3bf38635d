import { Choice } from '@aid-chain/platform';
import { DEPARTMENT_PRINT_FORMS, type DepartmentPrintForm } from '@aid-chain/vocabulary';

/** What a department prints for itself. */
export class SharePrintDto {
  @Choice(DEPARTMENT_PRINT_FORMS, { description: '打印什么 · what is printed' })
  form: DepartmentPrintForm;
}
