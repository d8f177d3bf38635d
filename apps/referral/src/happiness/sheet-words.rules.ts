import type { PrintedFamily } from '@aid-chain/printing';
import type { Bilingual } from '@aid-chain/vocabulary';
import type { Office } from '../prints/offices.js';
import type { ReceivedAidView } from './received-aid.view.js';

export type Language = keyof Bilingual;

/** What a list is put on paper with, in one language. */
export interface SheetWords {
  readonly language: Language;
  readonly family: PrintedFamily;
  /** The member whose own sheet it is: it shows what is this person's and what is everybody's. */
  readonly personId: string | undefined;
  readonly who: (personId: string | undefined) => string;
  readonly department: (code: string) => Office;
  readonly category: (code: string) => Office;
  readonly together: (codes: readonly string[]) => Office;
}

/** Document and article as they are quoted; what is not known is left out. */
export function basisOf(
  { doc, article }: { readonly doc?: string; readonly article?: string },
  language: Language,
): string {
  if (doc === undefined) return '';
  return language === 'zh'
    ? `《${doc}》${article ?? ''}`
    : [doc, article].filter((part) => part !== undefined).join(', ');
}

/** Money in yuan, and what is counted with its unit. */
export function amountOf(
  { amountYuan, quantity, unitName }: Pick<ReceivedAidView, 'amountYuan' | 'quantity' | 'unitName'>,
  language: Language,
): string {
  const money = amountYuan === undefined ? [] : [`${amountYuan} ${language === 'zh' ? '元' : 'yuan'}`];
  const counted = quantity === undefined ? [] : [`${String(quantity)} ${unitName?.[language] ?? ''}`.trim()];
  return [...money, ...counted].join(language === 'zh' ? '，' : ', ');
}
