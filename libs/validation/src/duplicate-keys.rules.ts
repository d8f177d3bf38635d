import type { Fault } from '@aid-chain/kernel';
import { pointer } from './json-pointer.rules.js';
import { closingQuote, isKey } from './json-text.rules.js';
import { MAX_FAULTS } from './max-faults.rules.js';

/** An object or list that is not closed yet, and where in it the reader is. */
interface Level {
  /** The keys so far, none in a list. */
  readonly keys?: Set<string>;
  step: string | number;
}

/**
 * Finds keys that stand twice in one object: a parser keeps the last value in silence, and nobody knows whether the
 * sender meant that one.
 * @param text JSON that a parser has read already, so that only strings and brackets need to be looked at
 * @returns a fault with the place of each repeated key
 */
export function duplicateKeyFaults(text: string): Fault[] {
  const faults: Fault[] = [];
  const open: Level[] = [];
  for (let at = 0; at < text.length; at++) {
    const sign = text.charAt(at);
    const level = open.at(-1);
    if (sign === '{') open.push({ keys: new Set(), step: '' });
    else if (sign === '[') open.push({ step: 0 });
    else if (sign === '}' || sign === ']') open.pop();
    else if (sign === ',' && typeof level?.step === 'number') level.step += 1;
    else if (sign === '"') {
      const end = closingQuote(text, at);
      if (level?.keys !== undefined && isKey(text, end)) {
        level.step = keyOf(text.slice(at + 1, end));
        if (level.keys.has(level.step)) faults.push({ code: 'KEY_TWICE', path: pathOf(open) });
        level.keys.add(level.step);
      }
      at = end;
    }
    if (faults.length >= MAX_FAULTS) break;
  }
  return faults;
}

/** Most keys are written as they are. */
function keyOf(written: string): string {
  return written.includes('\\') ? String(JSON.parse(`"${written}"`)) : written;
}

function pathOf(open: readonly Level[]): string {
  return open.reduce((path, { step }) => pointer(path, String(step)), '');
}
