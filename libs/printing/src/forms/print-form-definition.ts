import type { PrintForm } from '@aid-chain/vocabulary';

/** One thing that is printed: what its template gets, and what every template of it has to show. */
export interface PrintFormDefinition {
  readonly code: PrintForm;
  /** Begins its numbers: two capitals of its Chinese name. */
  readonly series: string;
  /** It hangs on the board of a village: it names whom the law has named there, whoever prints it. */
  readonly isForBoard?: true;
  /** It carries a code by which an office asks whether it is valid. */
  readonly hasCode?: true;
  /** The parts of its model, with what they are called where somebody reads which of them has changed. */
  readonly parts: Readonly<Record<string, { readonly zh: string; readonly en: string }>>;
  /** Parts that no template may leave out: whoever reads the sheet takes what is not there for nothing. */
  readonly required: readonly string[];
  /** Models with every part filled, and with every list empty: a template is tried with both. */
  readonly samples: readonly object[];
}
