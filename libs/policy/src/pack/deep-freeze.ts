/** Freezes a value and everything it holds. */
export function deepFreeze<T>(value: T): T {
  if (value !== null && typeof value === 'object' && !Object.isFrozen(value)) freezeAll(value);
  return value;
}

/** Arrays are walked by number and text is not asked about at all: worksheets hold thousands of both. */
function freezeAll(value: object): void {
  Object.freeze(value);
  if (Array.isArray(value)) for (const held of value as readonly unknown[]) freezeHeld(held);
  else for (const held of Object.values(value)) freezeHeld(held);
}

function freezeHeld(held: unknown): void {
  if (held !== null && typeof held === 'object' && !Object.isFrozen(held)) freezeAll(held);
}
