/** A formula's id as the code of an event: `dibao.income@1` travels as `dibao.income.v1`. */
export function eventCode(ruleId: string): string {
  return ruleId.replace('@', '.v');
}
