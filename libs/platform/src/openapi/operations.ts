import type { OpenAPIObject } from '@nestjs/swagger';

type PathItem = OpenAPIObject['paths'][string];
export type Operation = NonNullable<PathItem['get']>;
export type Responses = Operation['responses'];
export type ResponseObject = Exclude<Responses[string], undefined>;
export type Schemas = NonNullable<NonNullable<OpenAPIObject['components']>['schemas']>;
export type Schema = Schemas[string];
export type SchemaObject = Exclude<Schema, { $ref: string }>;

const METHODS = ['get', 'post', 'put', 'patch', 'delete'] as const;

/** @returns every operation of a document, in its order */
export function operationsOf(document: OpenAPIObject): Operation[] {
  return Object.values(document.paths).flatMap((item) => METHODS.flatMap((method) => item[method] ?? []));
}

/** @returns a document in which each operation is what `change` makes of it */
export function mapOperations(
  document: OpenAPIObject,
  change: (operation: Operation) => Operation,
): OpenAPIObject {
  const changed = (item: PathItem): PathItem => ({
    ...item,
    ...Object.fromEntries(
      METHODS.flatMap((method) => {
        const operation = item[method];
        return operation === undefined ? [] : [[method, change(operation)]];
      }),
    ),
  });
  const paths = Object.entries(document.paths).map(([path, item]) => [path, changed(item)]);
  return { ...document, paths: Object.fromEntries(paths) as OpenAPIObject['paths'] };
}

/** @returns the schemas that stand directly in another one: its fields, items and alternatives */
export function partsOf(schema: SchemaObject): Schema[] {
  const { properties = {}, items, allOf = [], anyOf = [], oneOf = [], additionalProperties } = schema;
  const more = typeof additionalProperties === 'object' ? [additionalProperties] : [];
  return [
    ...Object.values(properties),
    ...(items === undefined ? [] : [items]),
    ...allOf,
    ...anyOf,
    ...oneOf,
    ...more,
  ];
}

export const isReference = (schema: object): schema is { $ref: string } => '$ref' in schema;

/** @returns the name of the component that a schema refers to */
export const nameOfReference = ({ $ref }: { readonly $ref: string }): string =>
  $ref.slice($ref.lastIndexOf('/') + 1);
