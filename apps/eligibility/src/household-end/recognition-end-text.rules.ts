import {
  categoryCodes,
  householdChangeReasonCodes,
  isCodeOf,
  listed,
  nameOf,
  recognitionEndReasonCodes,
  type Bilingual,
} from '@aid-chain/vocabulary';
import type { Recognition } from '../recognitions/recognition.state.js';
import type { EndToReview } from './household-restored.rules.js';

/** A recognition of a case that ended, with its sentence: since when and why. */
export interface EndedRecognition {
  readonly category: Recognition['category'];
  readonly on: string;
  readonly reasonCode: string;
  readonly textZh: string;
  readonly textEn: string;
}

/** What the authority is asked: which recognition ended why, and that the reason was a mistake. */
export function endToReviewText(end: EndToReview): { readonly textZh: string; readonly textEn: string } {
  const { categories, effectiveOn, reasonCode, householdEnded, restoredOn } = end;
  const names = listed(categories.map((category) => nameOf(categoryCodes, category)));
  const why = reasonText(reasonCode);
  const how = nameOf(householdChangeReasonCodes, householdEnded.reasonCode);
  return {
    textZh: `${names.zh}自 ${effectiveOn} 起终止（${why.zh}）。该户 ${householdEnded.on} 的终止（${how.zh}）系误登，户已于 ${restoredOn} 恢复；认定不自行恢复。请由作出认定的部门决定是否恢复（recognition-restoration），并处理其间未发的待遇。`,
    textEn: `${names.en} ended from ${effectiveOn} (${why.en}). The end of the household on ${householdEnded.on} (${how.en}) was entered by mistake and it stands again since ${restoredOn}; the recognition does not revive by itself. The authority that made it decides whether it is restored (recognition-restoration), and about what was not paid meanwhile.`,
  };
}

/** What of the recognitions that a case made has ended, and why, as its worksheet shows it. */
export function endedRecognitions(recognitions: readonly Recognition[]): EndedRecognition[] {
  return recognitions.flatMap(({ category, state }) => {
    if (state.is !== 'ended') return [];
    const { on, reasonCode } = state;
    const [name, why] = [nameOf(categoryCodes, category), reasonText(reasonCode)];
    const textZh = `${name.zh}自 ${on} 起终止：${why.zh}。`;
    const textEn = `${name.en} ended from ${on}: ${why.en}.`;
    return [{ category, on, reasonCode, textZh, textEn }];
  });
}

function reasonText(code: string): Bilingual {
  return isCodeOf(recognitionEndReasonCodes, code)
    ? nameOf(recognitionEndReasonCodes, code)
    : { zh: code, en: code };
}
