import { inBoth, type Detail } from './detail.js';
import type { FieldReport } from './faults.js';
import type { Mapping } from './read-yaml.js';

/** What an entry leaves to lower levels while it holds. */
export interface Bounds {
  readonly overridable: boolean;
  readonly min: number | null;
  readonly max: number | null;
}

export const BOUND_FIELDS = ['overridable', 'min', 'max'];
export const FIXED: Bounds = { overridable: false, min: null, max: null };

/** Reads the bounds of a key or of one entry; what is not stated there is that of `otherwise`. */
export function readBounds(body: Mapping, otherwise: Bounds, report: FieldReport): Bounds {
  const bound = (name: 'min' | 'max'): number | null => {
    const value = body[name];
    if (value === undefined) return otherwise[name];
    if (typeof value === 'number' && Number.isSafeInteger(value)) return value;
    report('BOUNDS_WRONG', name);
    return null;
  };
  const overridable = body['overridable'] ?? otherwise.overridable;
  if (typeof overridable !== 'boolean') report('BOUNDS_WRONG', 'overridable');
  const [min, max] = [bound('min'), bound('max')];
  if (min !== null && max !== null && min > max) report('BOUNDS_WRONG', 'min > max');
  return { overridable: overridable === true, min, max };
}

/** True where a value is a number that the bounds leave out. */
export function isOutside(value: unknown, { min, max }: Bounds): boolean {
  if (typeof value !== 'number') return false;
  return (min !== null && value < min) || (max !== null && value > max);
}

/** The bounds for reading, e.g. `15000–…`. */
function boundsText({ min, max }: Bounds): string {
  return `${min ?? '…'}–${max ?? '…'}`;
}

/** That a value lies outside bounds, and whose they are: a region's, a file's, or its own. */
export function outsideText(value: unknown, bounds: Bounds, whose: Detail): Detail {
  const { zh, en } = inBoth(whose);
  const [shown, limit] = [String(value), boundsText(bounds)];
  return { zh: `${shown} 不在 ${limit} 内（${zh}）`, en: `${shown} is outside ${limit} (${en})` };
}
