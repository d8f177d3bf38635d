import { constraint } from '@aid-chain/platform';

/** A period does not end before it begins. */
export const InOrder = (): PropertyDecorator => constraint('inOrder', reversed);

/** Each asset has a value, a count, or both. */
export const ValuedEach = (): PropertyDecorator => constraint('valued', unvalued, { each: true });

function reversed(value: unknown): 'PERIOD_REVERSED' | undefined {
  const [from, to] = [property(value, 'from'), property(value, 'to')];
  return typeof from === 'string' && typeof to === 'string' && to < from ? 'PERIOD_REVERSED' : undefined;
}

function unvalued(value: unknown): 'FIELD_MISSING' | undefined {
  const none = property(value, 'valueFen') === undefined && property(value, 'count') === undefined;
  return none ? 'FIELD_MISSING' : undefined;
}

function property(value: unknown, name: string): unknown {
  return value !== null && typeof value === 'object' ? Reflect.get(value, name) : undefined;
}
