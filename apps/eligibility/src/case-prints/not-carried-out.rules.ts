import type { IsoDate } from '@aid-chain/kernel';
import { printedDay } from '@aid-chain/printing';
import { nameOf, remedyKindCodes, remedyResultCodes, type Bilingual } from '@aid-chain/vocabulary';
import type { Recognition, SetAside } from '../recognitions/recognition.state.js';
import type { PaperRemedy } from './paper-remedies.js';

/** The decisions of a recognition that are not carried out, each with its remedy. */
interface NotCarriedOut {
  readonly setAside: SetAside;
  readonly remedy: PaperRemedy | undefined;
}

function notCarriedOut(
  { setAside = [] }: Pick<Recognition, 'setAside'>,
  remedies: readonly PaperRemedy[],
): readonly NotCarriedOut[] {
  return setAside.map((each) => ({
    setAside: each,
    remedy: remedies.find(({ remedyId }) => remedyId === each.remedyId),
  }));
}

/** How the decision that made a recognition itself is not carried out: it reduced another one, in whose place it came. */
export function ownNotCarriedOut(
  recognition: Pick<Recognition, 'recognitionId' | 'setAside'>,
  remedies: readonly PaperRemedy[],
): readonly Bilingual[] {
  return notCarriedOut(recognition, remedies)
    .filter(({ remedy }) => remedy !== undefined && remedy.recognitionId !== recognition.recognitionId)
    .map(sentence);
}

/** How one decision that reduced or ended what runs is not carried out, also where nothing of it runs any more (L-22). */
export function reductionNotCarriedOut(
  adjustmentId: string,
  recognitions: readonly Recognition[],
  remedies: readonly PaperRemedy[],
): readonly Bilingual[] {
  const found = recognitions
    .flatMap((each) => notCarriedOut(each, remedies))
    .filter(({ setAside }) => setAside.adjustmentId === adjustmentId);
  const shown = new Set(found.map(({ setAside }) => setAside.remedyId));
  const others = remedies.filter((each) => each.adjustmentId === adjustmentId && !shown.has(each.remedyId));
  return [...found.map(sentence), ...others.flatMap(withResult)];
}

/** That a decision of a case itself was changed or set aside: it runs until it is decided anew. */
export function changedByRemedy(remedies: readonly PaperRemedy[]): readonly Bilingual[] {
  return remedies.flatMap(withResult);
}

/** What a stay, or a result that changes the decision or sets it aside, does to it (行政复议法 42, 63, 64; 行政诉讼法 56, 70). */
function sentence({ setAside: { from, to, isFinal }, remedy }: NotCarriedOut): Bilingual {
  const name = remedy === undefined ? OF_A_REMEDY : nameOf(remedyKindCodes, remedy.kind);
  const days = between(from, to);
  const [result] = remedy === undefined || !isFinal ? [] : withResult(remedy);
  return result === undefined
    ? {
        zh: `${name.zh}期间，本决定${days.zh}停止执行`,
        en: `the decision is stayed ${days.en} (${name.en})`,
      }
    : { zh: `${result.zh}，${days.zh}不再执行`, en: `${result.en}; it is not carried out ${days.en}` };
}

const OF_A_REMEDY: Bilingual = { zh: '行政复议或者行政诉讼', en: 'reconsideration or lawsuit' };

function between(from: IsoDate, to: IsoDate | undefined): Bilingual {
  const first = printedDay(from);
  if (to === undefined) return { zh: `自${first.zh}起`, en: `from ${first.en} on` };
  const next = printedDay(to);
  return { zh: `自${first.zh}起至${next.zh}前`, en: `from ${first.en} until before ${next.en}` };
}

function withResult({ kind, result, resultOn }: PaperRemedy): readonly Bilingual[] {
  if (resultOn === null || (result !== 'changed' && result !== 'redone')) return [];
  const [day, name, what] = [
    printedDay(resultOn),
    nameOf(remedyKindCodes, kind),
    nameOf(remedyResultCodes, result),
  ];
  return [
    {
      zh: `本决定于${day.zh}经${name.zh}${what.zh}`,
      en: `the decision: ${name.en} of ${day.en}, ${what.en}`,
    },
  ];
}
