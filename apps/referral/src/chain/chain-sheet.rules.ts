import { printedDay, type AidChainModel, type PrintedFamily } from '@aid-chain/printing';
import { nameOf, serviceCodes, type Bilingual } from '@aid-chain/vocabulary';

/** A link with its sentence. */
export interface PrintedStep {
  readonly no: number;
  readonly on: string;
  readonly type: string;
  readonly text: Bilingual;
}

/** A part of a chain as its template gets it. @param nextNo the step with which the next part begins */
export function chainSheet(
  steps: readonly PrintedStep[],
  { family, nextNo }: { readonly family: PrintedFamily; readonly nextNo: number | undefined },
  language: keyof Bilingual,
): AidChainModel {
  const numberOf = (step: PrintedStep | undefined): string => (step === undefined ? '' : String(step.no));
  return {
    family,
    steps: steps.map(({ no, on, type, text }) => ({
      no: String(no),
      on: printedDay(on)[language],
      service: nameOf(serviceCodes, type.split('.')[0] ?? '')[language],
      text: text[language],
    })),
    part: {
      first: numberOf(steps[0]),
      last: numberOf(steps.at(-1)),
      next: nextNo === undefined ? '' : String(nextNo),
    },
  };
}
