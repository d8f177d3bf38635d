import { isDeepStrictEqual } from 'node:util';
import { isNode, type Node } from '../schema-walk.js';
import { breaks, NO_CHANGES, together, widens, type Changes } from './changes.js';
import { compareCodes } from './compare-codes.js';
import { compareLimits, LIMITS } from './compare-limits.js';

/** Texts for readers, which may improve at any time. */
const NOTES: readonly string[] = ['description', 'examples', 'title'];
const COMPARED: readonly string[] = [
  ...NOTES,
  ...LIMITS,
  'enum',
  'x-open',
  'properties',
  'required',
  'items',
  'oneOf',
];

/**
 * What became of a schema since it was published; pure.
 * @param place JSON pointer of the schema in its contract
 */
export function compareSchemas(before: Node, after: Node, place: string): Changes {
  return together([
    compareProperties(before, after, place),
    compareCodes(before, after, place),
    compareLimits(before, after, place),
    compareInner(before['items'], after['items'], `${place}/items`),
    compareChoices(before, after, place),
    ...otherKeywords(before, after).map((keyword) =>
      breaks(`${place}/${keyword}`, changeOf(keyword, before, after)),
    ),
  ]);
}

function otherKeywords(before: Node, after: Node): string[] {
  const keywords = new Set([...Object.keys(before), ...Object.keys(after)]);
  return [...keywords].filter(
    (keyword) => !COMPARED.includes(keyword) && !isDeepStrictEqual(before[keyword], after[keyword]),
  );
}

function changeOf(keyword: string, before: Node, after: Node): string {
  if (!(keyword in before)) return 'is a further condition';
  return keyword in after ? 'changed' : 'was removed';
}

function compareProperties(before: Node, after: Node, place: string): Changes {
  const [old, now] = [propertiesOf(before), propertiesOf(after)];
  const [needed, needs] = [requiredOf(before), requiredOf(after)];
  const names = [...new Set([...Object.keys(old), ...Object.keys(now)])];
  return together([
    ...names.map((name) => compareProperty(old[name], now[name], `${place}/properties/${name}`)),
    ...needs
      .filter((name) => !needed.includes(name))
      .map((name) => breaks(`${place}/required`, `newly has ${name}`)),
    ...needed
      .filter((name) => !needs.includes(name))
      .map((name) => breaks(`${place}/required`, `lacks ${name}`)),
  ]);
}

function compareProperty(before: unknown, after: unknown, place: string): Changes {
  if (before === undefined) return widens(place, 'is a further property');
  return after === undefined ? breaks(place, 'was removed') : compareInner(before, after, place);
}

function compareInner(before: unknown, after: unknown, place: string): Changes {
  if (isNode(before) && isNode(after)) return compareSchemas(before, after, place);
  return isDeepStrictEqual(before, after) ? NO_CHANGES : breaks(place, 'changed');
}

function compareChoices(before: Node, after: Node, place: string): Changes {
  const [old, now] = [before['oneOf'], after['oneOf']];
  if (!Array.isArray(old) || !Array.isArray(now) || old.length !== now.length)
    return compareInner(old, now, `${place}/oneOf`);
  return together(
    old.map((choice, index) => compareInner(choice, now[index], `${place}/oneOf/${String(index)}`)),
  );
}

function propertiesOf(schema: Node): Node {
  return isNode(schema['properties']) ? schema['properties'] : {};
}

function requiredOf(schema: Node): readonly string[] {
  return Array.isArray(schema['required']) ? schema['required'].map(String) : [];
}
