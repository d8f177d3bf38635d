import { isNode, type Node } from './schema-walk.js';
import { anyCode } from './shapes/codes.js';

const IN_PLACE = ['items', 'if', 'then', 'else', 'not'] as const;
const CHOICES = ['oneOf', 'anyOf', 'allOf'] as const;

/**
 * The schema by which a consumer checks an event of this system, made of the one by which its producer checks it:
 * properties that a later version added are let through at any depth, and an open list takes every well-formed code.
 * Whatever else the schema asks for stays.
 */
export function tolerant(schema: Node): Node {
  if (schema['x-open'] === true) return anyCode;
  const kept = Object.entries(schema).filter(
    ([keyword, value]) => !(keyword === 'additionalProperties' && value === false),
  );
  return Object.fromEntries(kept.map(([keyword, value]) => [keyword, inside(keyword, value)]));
}

function inside(keyword: string, value: unknown): unknown {
  if (keyword === 'properties' && isNode(value)) {
    return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, tolerantIn(inner)]));
  }
  if (IN_PLACE.some((known) => known === keyword)) return tolerantIn(value);
  if (CHOICES.some((known) => known === keyword) && Array.isArray(value)) return value.map(tolerantIn);
  return value;
}

function tolerantIn(value: unknown): unknown {
  return isNode(value) ? tolerant(value) : value;
}
