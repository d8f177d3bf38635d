import {
  nameOf,
  offerFormCodes,
  offerItemCodes,
  offerUnitCodes,
  type Bilingual,
} from '@aid-chain/vocabulary';
import type { HelpView } from './offer.dto.js';
import type { HelpParts } from './offer.rules.js';

/** What help is called: its item, or its form where it is money; of volunteers both. */
export function helpName({ form, item }: Pick<HelpParts, 'form' | 'item'>): Bilingual {
  if (item === null) return nameOf(offerFormCodes, form);
  const [what, how] = [nameOf(offerItemCodes, item), nameOf(offerFormCodes, form)];
  return form === 'volunteers' ? { zh: `${what.zh}（${how.zh}）`, en: `${what.en} (${how.en})` } : what;
}

/** Help as answers show it. */
export function helpView(help: HelpParts & { readonly quantity: number }): HelpView {
  const { form, item, unit, quantity } = help;
  return {
    ...{ form, ...(item === null ? {} : { item }), helpName: helpName(help) },
    ...{ unit, unitName: nameOf(offerUnitCodes, unit), quantity },
  };
}
