import { groupBy, REFUSALS, type RefusalCode } from '@aid-chain/kernel';
import type { OpenAPIObject } from '@nestjs/swagger';
import type { Role } from '@aid-chain/vocabulary';
import { REFUSALS_EXTENSION } from './refusals.decorator.js';
import { ROLES_EXTENSION } from './roles.js';
import { mapOperations, type Operation, type ResponseObject, type Responses } from './operations.js';

type Header = NonNullable<Extract<ResponseObject, { description: string }>['headers']>[string];

/** Codes that an endpoint gives without saying so itself. */
interface CommonRefusals {
  readonly codes: readonly RefusalCode[];
  readonly givenBy: (operation: Operation) => boolean;
}

const hasBody = ({ requestBody }: Operation): boolean => requestBody !== undefined;
const takes =
  (where: string, name?: string) =>
  ({ parameters = [] }: Operation): boolean =>
    parameters.some((one) => 'in' in one && one.in === where && (name === undefined || one.name === name));

const mayBeCalledBy =
  (role: Role) =>
  (operation: Operation & Allowed): boolean =>
    operation[ROLES_EXTENSION]?.includes(role) === true;

const COMMON: readonly CommonRefusals[] = [
  {
    codes: ['NOT_AUTHENTICATED', 'KEY_EXPIRED', 'KEY_REVOKED', 'ACTOR_NOT_IN_DIRECTORY'],
    givenBy: () => true,
  },
  {
    codes: ['TOKEN_INVALID', 'TOKEN_EXPIRED', 'TOKEN_NOT_YET_VALID', 'TOKEN_LIFETIME_TOO_LONG'],
    givenBy: () => true,
  },
  {
    codes: [
      'TOKEN_ALGORITHM_NOT_ALLOWED',
      'TOKEN_SIGNATURE_INVALID',
      'TOKEN_KEY_UNKNOWN',
      'TOKEN_ISSUER_WRONG',
      'TOKEN_AUDIENCE_WRONG',
    ],
    givenBy: () => true,
  },
  {
    codes: ['TOKEN_CLAIM_MISSING', 'TOKEN_SUBJECT_UNKNOWN', 'TOKEN_ACTOR_REMOVED', 'LOG_IN_UNREACHABLE'],
    givenBy: () => true,
  },
  { codes: ['CREDENTIALS_IN_ADDRESS'], givenBy: () => true },
  { codes: ['TOO_MANY_REQUESTS', 'ROLE_NOT_ALLOWED', 'INTERNAL', 'SERVICE_BUSY'], givenBy: () => true },
  { codes: ['CONTRACT_NOT_IN_FORCE'], givenBy: mayBeCalledBy('service-worker') },
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
  {
    codes: [
      'UNMASK_REASON_INVALID',
      'UNMASK_NOT_ALLOWED',
      'LOOK_UP_MATTER_MISSING',
      'LOOK_UP_MATTER_INVALID',
      'LOOK_UP_MATTER_UNASKED',
      'UNMASK_REASON_MISSING',
    ],
    givenBy: takes('header', 'Unmask-Reason'),
  },
  { codes: ['CURSOR_INVALID'], givenBy: takes('query', 'cursor') },
  { codes: ['REQUEST_MALFORMED', 'VALIDATION_FAILED'], givenBy: takes('query') },
  { codes: ['NOT_FOUND', 'REQUEST_MALFORMED'], givenBy: takes('path') },
];

const code = { type: 'string', enum: Object.keys(REFUSALS), 'x-open': true };
const text = { type: 'string' };

const SECONDS: Header = { description: '几秒后重试 · seconds to wait', schema: { type: 'integer' } };
const HEADERS: Partial<Record<RefusalCode, Readonly<Record<string, Header>>>> = {
  NOT_AUTHENTICATED: { 'WWW-Authenticate': { description: 'Bearer', schema: text } },
  SERVICE_BUSY: { 'Retry-After': SECONDS },
  LOG_IN_UNREACHABLE: { 'Retry-After': SECONDS },
  TOO_MANY_REQUESTS: { 'Retry-After': SECONDS },
  IDEMPOTENCY_IN_FLIGHT: { 'Retry-After': SECONDS },
  BODY_COMPRESSED: { 'Accept-Encoding': { description: 'identity', schema: { type: 'string' } } },
};

/** RFC 9457, with a stable code and both languages. */
const PROBLEM = {
  type: 'object',
  required: ['type', 'title', 'status', 'detail', 'code', 'zh', 'en'],
  properties: {
    type: { type: 'string', format: 'uri', description: '问题类型 · kind of problem, by its code' },
    title: { ...text, description: '标题 · title of the status' },
    status: { type: 'integer', description: 'HTTP 状态码 · HTTP status' },
    detail: { ...text, description: '两种语言的说明 · the sentence in both languages' },
    code: { ...code, description: '稳定代码 · stable code' },
    zh: { ...text, description: '中文说明 · the sentence in Chinese' },
    en: { ...text, description: '英文说明 · the sentence in English' },
    params: {
      type: 'object',
      description: '说明中的值 · values of the sentence',
      additionalProperties: { oneOf: [{ type: 'string' }, { type: 'number' }] },
    },
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

/** Writes into each operation what it may be refused for, so that no endpoint has to repeat it. */
export function withRefusals(document: OpenAPIObject): OpenAPIObject {
  const described = mapOperations(document, (operation) => {
    const shown: Operation & Stated = { ...operation };
    delete shown[REFUSALS_EXTENSION];
    return { ...shown, responses: refused(operation) };
  });
  const components = document.components ?? {};
  const notAllowed: ResponseObject = {
    description: 'METHOD_NOT_ALLOWED',
    headers: { Allow: { description: '可用的方法 · what the address takes', schema: { type: 'string' } } },
    content: problemWith(['METHOD_NOT_ALLOWED']),
  };
  return {
    ...described,
    components: {
      ...components,
      schemas: { ...components.schemas, Problem: PROBLEM },
      responses: { ...components.responses, MethodNotAllowed: notAllowed },
    },
  };
}

/** Its answers of success, and under each status what it may be refused for. */
function refused(operation: Operation): Responses {
  const common = COMMON.filter(({ givenBy }) => givenBy(operation)).flatMap((one) => one.codes);
  const byStatus = groupBy(new Set([...statedBy(operation), ...common]), (one) => REFUSALS[one].status);
  return Object.fromEntries([
    ...Object.entries(operation.responses).map(([status, response]) => [status, described(response)]),
    ...[...byStatus].map(([status, codes]) => [status, refusalWith(codes)]),
  ]) as Responses;
}

interface Allowed {
  [ROLES_EXTENSION]?: readonly Role[];
}

interface Stated {
  [REFUSALS_EXTENSION]?: readonly RefusalCode[];
}

/** The codes that an endpoint states by `@Refusals`. */
function statedBy(operation: Operation & Stated): readonly RefusalCode[] {
  return operation[REFUSALS_EXTENSION] ?? [];
}

function refusalWith(codes: readonly RefusalCode[]): ResponseObject {
  return {
    description: codes.join(' · '),
    headers: Object.assign({}, ...codes.map((one) => HEADERS[one])) as Record<string, Header>,
    content: problemWith(codes),
  };
}

function described(response: ResponseObject | undefined): ResponseObject {
  const { description, ...rest } =
    response !== undefined && 'description' in response ? response : { description: '' };
  return { ...rest, description: description === '' ? '成功 · success' : description };
}

function problemWith(codes: readonly RefusalCode[]) {
  const narrowed = { type: 'object', properties: { code: { type: 'string', enum: [...codes] } } };
  const schema = { allOf: [{ $ref: '#/components/schemas/Problem' }, narrowed] };
  return { 'application/problem+json': { schema } };
}
