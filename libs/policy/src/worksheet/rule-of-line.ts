import type { WorksheetLine } from './worksheet-line.js';

/** Whether a line is of a rule, in whatever version of its formula: `monitored.line` is read of `@1` and of `@2`. */
export function isOfRule({ ruleId }: Pick<WorksheetLine, 'ruleId'>, rule: string): boolean {
  return ruleId.slice(0, ruleId.lastIndexOf('@')) === rule;
}
