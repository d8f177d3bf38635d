import { sealed } from './shapes/sealed.js';

export type Node = Readonly<Record<string, unknown>>;

export interface SchemaNode {
  schema: Node;
  /** Where values of this schema stand in a payload, `*` for the entries of a list. */
  path: string;
}

export function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** A schema and all schemas inside it, each with its place in the payload. */
export function walkSchema(schema: object, path = ''): SchemaNode[] {
  if (!isNode(schema)) return [];
  const properties = isNode(schema['properties']) ? Object.entries(schema['properties']) : [];
  const choices = Array.isArray(schema['oneOf']) ? schema['oneOf'] : [];
  return [
    { schema, path },
    ...properties.flatMap(([name, inner]) => (isNode(inner) ? walkSchema(inner, `${path}/${name}`) : [])),
    ...(isNode(schema['items']) ? walkSchema(schema['items'], `${path}/*`) : []),
    ...choices.filter(isNode).flatMap((choice) => walkSchema(choice, path)),
  ];
}

/** Pointers of all sealed values that a schema lets through. */
export function sealedPointers(schema: object): string[] {
  return walkSchema(schema)
    .filter((node) => node.schema['description'] === sealed.description)
    .map((node) => node.path);
}

/** The steps of a pointer: "/members/*\/name" -> ["members", "*", "name"]. */
export function resolvePointer(pointer: string): string[] {
  return pointer.split('/').slice(1);
}
