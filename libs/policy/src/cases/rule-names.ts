import type { WorksheetLine } from '../worksheet/worksheet-line.js';
import { RULE_WORDS } from './words.js';

/** The name of a rule without its version: what a case writes does not change with the formula. */
export function ruleName(ruleId: string): string {
  return ruleId.split('@')[0] ?? ruleId;
}

/** Whether a line is the one that a case names: `dibao.income`, `income` or 收入 inside its category. */
export function isNamed({ ruleId, category }: WorksheetLine, word: string): boolean {
  const name = ruleName(ruleId);
  const part = RULE_WORDS[word] ?? word;
  return name === word || name === part || name === `${category}.${part}`;
}
