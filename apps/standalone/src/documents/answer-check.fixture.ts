import { isId, isInstant, isRealDate } from '@aid-chain/kernel';
import { Ajv, type ValidateFunction } from 'ajv';
import { addressedOperations, type AddressedOperation, type ApiDocument } from './api-document.js';
import { closedComponents, toJsonSchema } from './json-schema.fixture.js';

/** An answer as it came. */
export interface GivenAnswer {
  readonly method: string;
  /** With its query. */
  readonly path: string;
  readonly status: number;
  readonly mediaType: string;
  readonly body: unknown;
}

/** Compares answers with what the document of their service states of them. */
export class AnswerCheck {
  private readonly ajv = new Ajv({ strict: false, allErrors: true });
  private readonly validators = new Map<string, ValidateFunction>();
  private readonly operations: readonly (AddressedOperation & { readonly address: RegExp })[];
  /** Operations that succeeded, by method and path. */
  readonly succeeded = new Set<string>();

  constructor(document: ApiDocument) {
    this.ajv.addFormat('uuid', isId).addFormat('date', isRealDate).addFormat('date-time', isInstant);
    this.ajv.addFormat('uri', true).addFormat('json-pointer', true);
    this.ajv.addSchema(closedComponents(document), 'document');
    this.operations = addressedOperations(document)
      .map((each) => ({ ...each, address: new RegExp(`^${each.path.replace(/\{\w+\}/g, '[^/]+')}$`) }))
      .sort((a, b) => parameters(a.path) - parameters(b.path));
  }

  /** @returns what of an answer stands in no document; nothing for an address of no operation */
  faultsOf(answer: GivenAnswer): string[] {
    const { method, path, status } = answer;
    const operation = this.operations.find(
      (one) => one.method === method.toLowerCase() && one.address.test(path.split('?')[0] ?? ''),
    );
    if (operation === undefined) return [];
    const name = `${method} ${operation.path}`;
    if (status < 300) this.succeeded.add(name);
    if (status === 500) return [`${name} ${String(status)}`];
    const faults = this.faultsWithin(operation, answer);
    return faults.map((fault) => `${name} ${String(status)} ${fault}`);
  }

  private faultsWithin({ operation, method, path }: AddressedOperation, answer: GivenAnswer): string[] {
    const response = operation.responses[String(answer.status)];
    if (response === undefined) return [`is not documented: ${codeOf(answer)}`];
    const schema = response.content?.[answer.mediaType]?.schema;
    if (schema === undefined) return [`${answer.mediaType} is not documented`];
    const key = `${method} ${path} ${String(answer.status)}`;
    const validator = this.validators.get(key) ?? this.ajv.compile(toJsonSchema(schema));
    this.validators.set(key, validator);
    if (validator(answer.body)) return [];
    const [error] = validator.errors ?? [];
    const more = answer.status >= 400 ? codeOf(answer) : '';
    return [
      `${error?.instancePath ?? ''} ${error?.message ?? ''} ${JSON.stringify(error?.params ?? {}).slice(0, 90)} ${more}`,
    ];
  }
}

function codeOf({ body }: GivenAnswer): string {
  const code: unknown = body !== null && typeof body === 'object' ? Reflect.get(body, 'code') : undefined;
  return typeof code === 'string' ? code : '';
}

const parameters = (path: string): number => path.split('{').length;
