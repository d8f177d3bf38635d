import type { PrintForm } from '@aid-chain/vocabulary';

/** One thing that is printed: what its template gets, and what every template of it has to show. */
export interface PrintFormDefinition {
  readonly code: PrintForm;
  /** Begins its numbers: two capitals of its Chinese name. */
  readonly series: string;
  /**
   * For whom it names people in full without the family at the window: the board of the village, which names whom the law has
   * named there; or those who work on the case, who take it to the home or send it to a unit.
   */
  readonly inFullFor?: 'board' | 'case-work';
  /** It carries a code by which an office asks whether it is valid. */
  readonly hasCode?: true;
  /** The part that states what became of a decision since: once it has changed a reprint has its present words on its face. */
  readonly onFace?: string;
  /** The parts of its model, with what they are called where somebody reads which of them has changed. */
  readonly parts: Readonly<Record<string, { readonly zh: string; readonly en: string }>>;
  /** Parts that no template may leave out: whoever reads the sheet takes what is not there for nothing. */
  readonly required: readonly string[];
  /** Models with every part filled, and with every list empty: a template is tried with both. */
  readonly samples: readonly object[];
}
