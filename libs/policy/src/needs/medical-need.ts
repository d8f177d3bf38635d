import { formatYuan } from '@aid-chain/kernel';
import { groundLines } from '../determination/grounds.js';
import type { Case } from '../determination/household.js';
import { round } from '../determination/exact.js';
import { netIncome } from '../determination/net-income.js';
import { medicalSpending } from '../determination/spending.js';
import type { ProposedNeed } from './need.js';
import { need } from './make-need.js';
import { ruleTemplate } from './templates.js';

const MEDICAL_GROUND = 'monitored.ground-1.';

/**
 * Medical need: cost and treatment for a severely ill member; cost alone where self-paid spending
 * reaches the ground of S3-04. The ground weighs the spending of the whole family, so the need is the household's,
 * the same one that a warning by department data finds.
 */
export function medicalNeed(kase: Case): ProposedNeed[] {
  const severe = kase.members.filter(({ illness }) => illness.state === 'known' && illness.value.severe);
  if (severe.length > 0) {
    return severe.map((person) =>
      need('medical', ruleTemplate('medical'), person.personId, ['cost', 'treatment']),
    );
  }
  const spending = medicalSpending(kase);
  const lines = groundLines(kase, netIncome(kase), spending);
  const met = lines.some((line) => line.ruleId.startsWith(MEDICAL_GROUND) && line.outcome === 'met');
  if (!met) return [];
  const amount = formatYuan(round(spending.total, 'floor'));
  const detail = {
    zh: `自付医疗支出 ${amount} 元（S3-04）`,
    en: `self-paid medical spending ${amount} yuan (S3-04)`,
  };
  return [need('medical', ruleTemplate('medical', detail), null, ['cost'])];
}
