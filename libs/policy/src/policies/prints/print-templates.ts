import type { PrintForm } from '@aid-chain/vocabulary';
import { regionChain } from '../../pack/region-chain.js';
import type { DeclaredPrints, PrintTemplates } from './read-print-forms.js';

/** The templates of a form in a place: of the nearest level that has its own. In: region code of 6, 9 or 12 digits. */
export function printTemplates(
  { prints }: { readonly prints: ReadonlyMap<string, DeclaredPrints> },
  regionCode: string,
  form: PrintForm,
): PrintTemplates | undefined {
  const levels = [...regionChain(regionCode)].reverse();
  return levels.map((region) => prints.get(region)?.get(form)).find((found) => found !== undefined);
}
