import { isRefusalCode, REFUSALS, type RefusalCode } from '@aid-chain/kernel';
import type { OpenAPIObject } from '@nestjs/swagger';

type PathItem = OpenAPIObject['paths'][string];
type Operation = NonNullable<PathItem['get']>;
type Responses = Operation['responses'];
type ResponseObject = Exclude<Responses[string], undefined>;
type Header = NonNullable<Extract<ResponseObject, { description: string }>['headers']>[string];

/** Codes that an endpoint gives without saying so itself. */
interface CommonRefusals {
  readonly codes: readonly RefusalCode[];
  readonly givenBy: (operation: Operation) => boolean;
}

const METHODS = ['get', 'post', 'put', 'patch', 'delete'] as const;
const hasBody = ({ requestBody }: Operation): boolean => requestBody !== undefined;
const takes =
  (where: string, name?: string) =>
  ({ parameters = [] }: Operation): boolean =>
    parameters.some((one) => 'in' in one && one.in === where && (name === undefined || one.name === name));

const COMMON: readonly CommonRefusals[] = [
  {
    codes: ['NOT_AUTHENTICATED', 'KEY_EXPIRED', 'KEY_REVOKED', 'ACTOR_NOT_IN_DIRECTORY'],
    givenBy: () => true,
  },
  { codes: ['TOO_MANY_REQUESTS', 'ROLE_NOT_ALLOWED', 'INTERNAL', 'SERVICE_BUSY'], givenBy: () => true },
  {
    codes: ['BODY_NOT_JSON', 'BODY_FORBIDDEN_KEY', 'BODY_TOO_DEEP', 'BODY_TOO_LARGE', 'VALIDATION_FAILED'],
    givenBy: hasBody,
  },
  { codes: ['MEDIA_TYPE_NOT_SUPPORTED', 'BODY_COMPRESSED'], givenBy: hasBody },
  {
    codes: [
      'IDEMPOTENCY_KEY_MISSING',
      'IDEMPOTENCY_KEY_INVALID',
      'IDEMPOTENCY_IN_FLIGHT',
      'IDEMPOTENCY_KEY_REUSED',
    ],
    givenBy: takes('header', 'Idempotency-Key'),
  },
  { codes: ['UNMASK_REASON_INVALID', 'UNMASK_NOT_ALLOWED'], givenBy: takes('header', 'Unmask-Reason') },
  { codes: ['CURSOR_INVALID'], givenBy: takes('query', 'cursor') },
  { codes: ['REQUEST_MALFORMED', 'VALIDATION_FAILED'], givenBy: takes('query') },
  { codes: ['NOT_FOUND'], givenBy: takes('path') },
];

const SECONDS: Header = { description: '几秒后重试 · seconds to wait', schema: { type: 'integer' } };
const HEADERS: Partial<Record<RefusalCode, Readonly<Record<string, Header>>>> = {
  SERVICE_BUSY: { 'Retry-After': SECONDS },
  TOO_MANY_REQUESTS: { 'Retry-After': SECONDS },
  IDEMPOTENCY_IN_FLIGHT: { 'Retry-After': SECONDS },
  BODY_COMPRESSED: { 'Accept-Encoding': { description: 'identity', schema: { type: 'string' } } },
};

const code = { type: 'string', enum: Object.keys(REFUSALS), 'x-open': true };
const text = { type: 'string' };

/** RFC 9457, with a stable code and both languages. */
const PROBLEM = {
  type: 'object',
  required: ['type', 'title', 'status', 'detail', 'code', 'zh', 'en'],
  properties: {
    ...{ type: { type: 'string', format: 'uri' }, title: text, status: { type: 'integer' }, detail: text },
    ...{ code, zh: text, en: text, params: { type: 'object' } },
    faults: {
      type: 'array',
      description: '每处错误：字段（JSON pointer）、代码和说明 · each fault with its field',
      items: {
        type: 'object',
        required: ['code', 'path', 'zh', 'en'],
        properties: { code, path: { type: 'string', format: 'json-pointer' }, zh: text, en: text },
      },
    },
  },
};

const CONTENT = { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } };

/** What holds at every address and has no place in a single operation. */
export const RULES_OF_ALL = [
  '每个地址只接受下列方法，其他方法答复 405 METHOD_NOT_ALLOWED，响应头 Allow 列出可用的方法。',
  'An address that exists answers 405 METHOD_NOT_ALLOWED to any other method, with `Allow`.',
  '请求正文为不压缩的 UTF-8 JSON；同一字段写两次即退回。null 与不填相同，空列表是另一种内容。',
  'Bodies are JSON in UTF-8, not compressed; a field written twice is refused. null is the same as left out, an empty list is not.',
  '被退回的操作没有保存任何内容，原因消除后可用同一 Idempotency-Key 再次提交；成功的答复按原键重发。',
  'A refused action saved nothing: its Idempotency-Key may be sent again once the cause has gone; an answer of success is kept under its key.',
].join('\n\n');

/** Writes into each operation what it may be refused for, so that no endpoint has to repeat it. */
export function withRefusals(document: OpenAPIObject): OpenAPIObject {
  for (const item of Object.values(document.paths)) {
    for (const method of METHODS) {
      const operation = item[method];
      if (operation !== undefined) operation.responses = refused(operation);
    }
  }
  const components = document.components ?? {};
  const notAllowed: ResponseObject = {
    description: 'METHOD_NOT_ALLOWED',
    headers: { Allow: { description: '可用的方法 · what the address takes', schema: { type: 'string' } } },
    content: CONTENT,
  };
  return {
    ...document,
    components: {
      ...components,
      schemas: { ...components.schemas, Problem: PROBLEM },
      responses: { ...components.responses, MethodNotAllowed: notAllowed },
    },
  };
}

function refused(operation: Operation): Responses {
  const responses: Responses = { ...operation.responses };
  const codes = COMMON.filter(({ givenBy }) => givenBy(operation)).flatMap((common) => common.codes);
  for (const one of new Set([...Object.values(operation.responses).flatMap(codesOf), ...codes])) {
    const { status } = REFUSALS[one];
    responses[status] = withCode(responses[status], one);
  }
  return responses;
}

/** The codes that an endpoint names in the description of its answers. */
function codesOf(response: ResponseObject | undefined): RefusalCode[] {
  const description = response !== undefined && 'description' in response ? response.description : '';
  const words: string[] = description.match(/[A-Z][A-Z0-9_]+/g) ?? [];
  return words.filter(isRefusalCode);
}

function withCode(response: ResponseObject | undefined, one: RefusalCode): ResponseObject {
  const described = response !== undefined && 'description' in response ? response : { description: '' };
  const named = codesOf(described).includes(one);
  const description = [described.description, ...(named ? [] : [one])]
    .filter((part) => part !== '')
    .join(' · ');
  return { ...described, description, headers: { ...described.headers, ...HEADERS[one] }, content: CONTENT };
}
