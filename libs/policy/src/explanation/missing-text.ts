import { factStepCodes, listed, nameOf } from '@aid-chain/vocabulary';
import type { Missing } from '../worksheet/worksheet-line.js';

/** What is missing, whose, and what brings it into the case. */
export function missingText(missing: Missing): string {
  const { personId, textZh, textEn } = missing;
  const whose = personId === null ? '' : `${personId}：`;
  if (missing.kind !== 'fact') return `${whose}${textZh} · ${textEn}`;
  const steps = listed(missing.broughtBy.map((step) => nameOf(factStepCodes, step)));
  return `${whose}${textZh}（由${steps.zh}带来） · ${textEn} (brought by ${steps.en})`;
}
