import {
  addressedOperations,
  resolved,
  type AddressedOperation,
  type ApiDocument,
  type ApiOperation,
  type ApiSchema,
} from './api-document.js';

/** Whether a schema is of what clients send, or of what they are answered. */
type Direction = 'sent' | 'answered';

interface Sides {
  readonly before: ApiDocument;
  readonly after: ApiDocument;
}

/**
 * What a client that was built from the earlier document cannot do any more: call an operation, send what it sends, or
 * rely on what it is answered. New operations, optional fields and further codes in answers break nobody.
 * @returns a sentence each, with the address and the field
 */
export function breakingChanges(before: ApiDocument, after: ApiDocument): string[] {
  const sides = { before, after };
  const now = new Map(addressedOperations(after).map((each) => [addressOf(each), each.operation]));
  return addressedOperations(before).flatMap((each) => {
    const at = addressOf(each);
    const operation = now.get(at);
    if (operation === undefined) return [`${at}: 不再存在 · is gone`];
    return [
      ...parametersBroken(each.operation, operation, sides),
      ...bodyBroken(each.operation, operation, sides),
      ...answersBroken(each.operation, operation, sides),
    ].map((change) => `${at}: ${change}`);
  });
}

function addressOf({ method, path }: AddressedOperation): string {
  return `${method.toUpperCase()} ${path}`;
}

function parametersBroken(was: ApiOperation, is: ApiOperation, sides: Sides): string[] {
  const [earlier, later] = [was.parameters ?? [], is.parameters ?? []];
  const added = later
    .filter(({ name, required }) => required === true && !earlier.some((one) => one.name === name))
    .map(({ name }) => `${name} 现为必填 · is required now`);
  const changed = earlier.flatMap(({ name, required, schema = {} }) => {
    const now = later.find((one) => one.name === name);
    if (now === undefined) return [`${name} 不再存在 · is gone`];
    const demanded = now.required === true && required !== true ? [`${name} 现为必填 · is required now`] : [];
    return [...demanded, ...schemaBroken('sent', schema, now.schema ?? {}, { at: name, sides, seen: [] })];
  });
  return [...added, ...changed];
}

function bodyBroken(was: ApiOperation, is: ApiOperation, sides: Sides): string[] {
  const schemaOf = ({ requestBody }: ApiOperation): ApiSchema | undefined =>
    requestBody?.content['application/json']?.schema;
  const [earlier, later] = [schemaOf(was), schemaOf(is)];
  if (later === undefined) return [];
  if (earlier === undefined) return ['现须有正文 · a body is needed now'];
  return schemaBroken('sent', earlier, later, { at: '', sides, seen: [] });
}

function answersBroken(was: ApiOperation, is: ApiOperation, sides: Sides): string[] {
  return Object.entries(was.responses)
    .filter(([status]) => Number(status) < 400)
    .flatMap(([status, response]) => {
      const now = is.responses[status];
      if (now === undefined) return [`${status} 不再答复 · is answered no more`];
      const [earlier, later] = [response, now].map(({ content }) => content?.['application/json']?.schema);
      if (earlier === undefined) return [];
      return schemaBroken('answered', earlier, later ?? {}, { at: status, sides, seen: [] });
    });
}

interface Place {
  readonly at: string;
  readonly sides: Sides;
  /** References that lead here, so that a schema within itself comes to an end. */
  readonly seen: readonly string[];
}

function schemaBroken(direction: Direction, was: ApiSchema, is: ApiSchema, place: Place): string[] {
  const name = was.$ref ?? '';
  if (name !== '' && place.seen.includes(name)) return [];
  const inside = name === '' ? place : { ...place, seen: [...place.seen, name] };
  const [earlier, later] = [resolved(was, place.sides.before), resolved(is, place.sides.after)];
  const { at } = place;
  if (earlier.type !== later.type)
    return [`${at} 类型 · type: ${earlier.type ?? '-'} → ${later.type ?? '-'}`];
  const own =
    direction === 'sent'
      ? narrowed(earlier, later)
      : earlier.nullable === later.nullable
        ? []
        : nowNull(later);
  const { items: itemsWas, properties: fieldsWas = {} } = earlier;
  return [
    ...own.map((change) => `${at} ${change}`),
    ...(itemsWas === undefined
      ? []
      : schemaBroken(direction, itemsWas, later.items ?? {}, { ...inside, at: `${at}[]` })),
    ...newlyRequired(direction, earlier, later).map((field) => `${at}/${field} 现为必填 · is required now`),
    ...Object.entries(fieldsWas).flatMap(([field, schema]) => {
      const now = later.properties?.[field];
      const there = `${at}/${field}`;
      if (now === undefined) return [`${there} 不再存在 · is gone`];
      const missing = direction === 'answered' && isRequired(earlier, field) && !isRequired(later, field);
      return [
        ...(missing ? [`${there} 可能没有 · may be missing now`] : []),
        ...schemaBroken(direction, schema, now, { ...inside, at: there }),
      ];
    }),
  ];
}

const isRequired = ({ required = [] }: ApiSchema, field: string): boolean => required.includes(field);

const nowNull = ({ nullable }: ApiSchema): string[] =>
  nullable === true ? ['可能为 null · may be null now'] : [];

function newlyRequired(direction: Direction, was: ApiSchema, is: ApiSchema): string[] {
  if (direction === 'answered') return [];
  return (is.required ?? []).filter((field) => !isRequired(was, field));
}

const LOWER = ['minimum', 'minLength', 'minItems'] as const;
const UPPER = ['maximum', 'maxLength', 'maxItems'] as const;

/** Limits of what is sent that take less than before. */
function narrowed(was: ApiSchema, is: ApiSchema): string[] {
  const gone = (was.enum ?? []).filter((code) => is.enum !== undefined && !is.enum.includes(code));
  const limits = [
    ...LOWER.filter((limit) => (is[limit] ?? -Infinity) > (was[limit] ?? -Infinity)),
    ...UPPER.filter((limit) => (is[limit] ?? Infinity) < (was[limit] ?? Infinity)),
    ...(['pattern', 'format'] as const).filter(
      (limit) => is[limit] !== undefined && is[limit] !== was[limit],
    ),
  ];
  const listed = was.enum === undefined && is.enum !== undefined ? ['enum'] : [];
  return [
    ...gone.map((code) => `不再接受 · takes no more: ${code}`),
    ...[...limits, ...listed].map((limit) => `更严 · stricter: ${limit}`),
  ];
}
