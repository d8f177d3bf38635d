import { formatYuan } from '@aid-chain/kernel';
import { medicalGround } from '../categories/monitored/ground-medical.js';
import type { Examination } from '../examination/examination.js';
import { round } from '../exact/exact.js';
import type { ProposedNeed } from './need.js';
import { need } from './make-need.js';
import { ruleTemplate } from './templates.js';

/**
 * Medical need: cost and treatment for a severely ill member; cost alone where self-paid spending
 * reaches the ground of S3-04. The ground weighs the spending of the whole family, so the need is the household's,
 * the same one that a warning by department data finds.
 */
export function medicalNeed(examination: Examination): ProposedNeed[] {
  const severe = examination.members.filter(
    ({ illness }) => illness.state === 'known' && illness.value.severe,
  );
  if (severe.length > 0) {
    return severe.map((person) =>
      need('medical', ruleTemplate('medical'), person.personId, ['cost', 'treatment']),
    );
  }
  if (!medicalGround(examination).some((line) => line?.outcome === 'met')) return [];
  const amount = formatYuan(round(examination.medical().total, 'floor'));
  const detail = {
    zh: `自付医疗支出 ${amount} 元（S3-04）`,
    en: `self-paid medical spending ${amount} yuan (S3-04)`,
  };
  return [need('medical', ruleTemplate('medical', detail), null, ['cost'])];
}
