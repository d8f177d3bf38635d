import { isRealDate, type LooseFields, type RefusalCode } from '@aid-chain/kernel';
import type { FactRule } from './fact.js';

/** A part is not more than its whole. */
export const notAbove = (part: string, whole: string, code: RefusalCode): FactRule => ({
  code,
  at: part,
  isBroken: (fields) => {
    const [some, all] = [fields[part], fields[whole]];
    return typeof some === 'number' && typeof all === 'number' && some > all;
  },
});

/** An amount is plausible, above zero or below it. Beyond what can be counted exactly the form of the field has its own fault. */
export const plausible = (field: string, largest: number): FactRule => ({
  code: 'MONEY_TOO_LARGE',
  at: field,
  isBroken: (fields) => {
    const amount = fields[field];
    return Number.isSafeInteger(amount) && Math.abs(Number(amount)) > largest;
  },
});

/** At least one of the fields is given. */
export const oneGiven = (names: readonly string[], code: RefusalCode): FactRule => ({
  code,
  at: '',
  isBroken: (fields) => names.every((name) => fields[name] === undefined),
  schema: { anyOf: names.map((name) => ({ required: [name] })) },
});

/** A period does not end before it begins. */
export const inOrder = (field: string): FactRule => ({
  code: 'PERIOD_REVERSED',
  at: field,
  isBroken: (fields) => {
    const period = fields[field];
    if (typeof period !== 'object' || period === null) return false;
    const { from, to } = period as LooseFields;
    return isDay(from) && isDay(to) && to < from;
  },
});

function isDay(value: unknown): value is string {
  return typeof value === 'string' && isRealDate(value);
}
