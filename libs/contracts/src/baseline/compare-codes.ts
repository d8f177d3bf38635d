import type { Node } from '../schema-walk.js';
import { breaks, NO_CHANGES, together, widens, type Changes } from './changes.js';

/** An open list may gain codes; no list may lose one, and none may become open or closed. */
export function compareCodes(before: Node, after: Node, place: string): Changes {
  if (!('enum' in before) && !('enum' in after)) return NO_CHANGES;
  const where = `${place}/enum`;
  if (!('enum' in before)) return breaks(where, 'is a list where any value was allowed');
  if (!('enum' in after)) return breaks(where, 'is a list no more');
  const [old, now] = [listed(before['enum']), listed(after['enum'])];
  const open = before['x-open'] === true;
  return together([
    openness(open, after['x-open'] === true, `${place}/x-open`),
    ...old.filter((code) => !now.includes(code)).map((code) => breaks(where, `lacks the code ${code}`)),
    ...now
      .filter((code) => !old.includes(code))
      .map((code) =>
        open
          ? widens(where, `has a further code ${code}`)
          : breaks(where, `is closed and has a new code ${code}`),
      ),
  ]);
}

function openness(before: boolean, after: boolean, place: string): Changes {
  if (before === after) return NO_CHANGES;
  return before
    ? breaks(place, 'closes a list that was open')
    : breaks(place, 'opens a list that consumers know as closed');
}

function listed(value: unknown): readonly string[] {
  return Array.isArray(value) ? value.map(String) : [];
}
