import type { Role } from '@aid-chain/vocabulary';

/** A schema as the documents of the services write it. */
export interface ApiSchema {
  readonly $ref?: string;
  readonly type?: string;
  readonly format?: string;
  readonly nullable?: boolean;
  readonly enum?: readonly string[];
  readonly pattern?: string;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly minItems?: number;
  readonly maxItems?: number;
  readonly uniqueItems?: boolean;
  readonly required?: readonly string[];
  readonly properties?: Readonly<Record<string, ApiSchema>>;
  readonly additionalProperties?: boolean | ApiSchema;
  readonly items?: ApiSchema;
  readonly allOf?: readonly ApiSchema[];
  readonly oneOf?: readonly ApiSchema[];
  readonly description?: string;
  readonly example?: unknown;
}

type ApiContent = Readonly<
  Record<
    string,
    { readonly schema?: ApiSchema; readonly examples?: Readonly<Record<string, { readonly value: unknown }>> }
  >
>;

interface ApiParameter {
  readonly name: string;
  readonly in: string;
  readonly required?: boolean;
  readonly description?: string;
  readonly schema?: ApiSchema;
}

interface ApiResponse {
  readonly description?: string;
  readonly headers?: Readonly<Record<string, object>>;
  readonly content?: ApiContent;
}

export interface ApiOperation {
  readonly operationId: string;
  readonly summary?: string;
  readonly tags?: readonly string[];
  readonly 'x-roles'?: readonly Role[];
  readonly 'x-unmask-roles'?: readonly Role[];
  /** Whoever has the paper in hand may ask, from whichever region or department: it is answered by the code of the paper. */
  readonly 'x-by-code'?: true;
  readonly parameters?: readonly ApiParameter[];
  readonly requestBody?: { readonly content: ApiContent };
  readonly responses: Readonly<Record<string, ApiResponse>>;
}

/** An OpenAPI document of one of the services. */
export interface ApiDocument {
  readonly openapi: string;
  readonly info: { readonly title: string; readonly description: string; readonly version: string };
  readonly servers: readonly object[];
  readonly tags: readonly { readonly name: string; readonly description: string }[];
  readonly paths: Readonly<Record<string, Readonly<Record<string, ApiOperation>>>>;
  readonly components: {
    readonly schemas: Readonly<Record<string, ApiSchema>>;
    readonly securitySchemes: Readonly<Record<string, object>>;
  };
}

/** An operation with its address. */
export interface AddressedOperation {
  readonly method: string;
  readonly path: string;
  readonly operation: ApiOperation;
}

/** @returns every operation of a document, with its address */
export function addressedOperations({ paths }: ApiDocument): AddressedOperation[] {
  return Object.entries(paths).flatMap(([path, item]) =>
    Object.entries(item).map(([method, operation]) => ({ method, path, operation })),
  );
}

/** @returns the schema that stands behind references and single alternatives */
export function resolved(schema: ApiSchema, { components }: ApiDocument): ApiSchema {
  const { $ref, allOf, ...rest } = schema;
  if ($ref !== undefined) {
    const name = $ref.slice($ref.lastIndexOf('/') + 1);
    return resolved(components.schemas[name] ?? {}, { components } as ApiDocument);
  }
  const [only, ...others] = allOf ?? [];
  if (only === undefined || others.length > 0) return schema;
  return { ...resolved(only, { components } as ApiDocument), ...rest };
}
