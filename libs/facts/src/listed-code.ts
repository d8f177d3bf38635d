import { constraint, field, type FieldOptions } from '@aid-chain/validation';
import { codesOf, type CodeList } from '@aid-chain/vocabulary';

/** A code of a list whose rules between fields say which one was meant; the API page shows all of them. */
export const ListedCode = (list: CodeList, options: FieldOptions): PropertyDecorator =>
  field([constraint('listedCode', notAText)], { type: String, enum: [...codesOf(list)] }, options);

function notAText(value: unknown): 'TEXT_EXPECTED' | undefined {
  return typeof value === 'string' ? undefined : 'TEXT_EXPECTED';
}
