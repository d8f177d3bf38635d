import { contractOf, envelopeSchema, outsideEnvelopeSchema, tolerant } from '@aid-chain/contracts';
import { Ajv, type ErrorObject, type ValidateFunction } from 'ajv';
import { isOutsideTopic } from './limits.js';

// A condition such as «without idNumber a reason» names properties that its own sub-schema does not declare again.
const ajv = new Ajv({
  allErrors: true,
  strict: true,
  strictRequired: false,
  allowUnionTypes: true,
  validateFormats: false,
});
// It says of a list of codes that it is open, which `tolerant` reads; it checks nothing.
ajv.addKeyword({ keyword: 'x-open', schemaType: 'boolean' });

/** Checks the envelope of one of our own events, without its payload. */
export const checkEnvelope: ValidateFunction = ajv.compile(envelopeSchema);

/** Checks what is needed of an outside message. */
export const checkOutsideEnvelope: ValidateFunction = ajv.compile(outsideEnvelopeSchema);

type Check = (type: string) => ValidateFunction | undefined;

/** Compiles the schemas of the contracts in one form, each when it is first asked for. */
function compiled(form: (schema: object, topic: string) => object): Check {
  const known = new Map<string, ValidateFunction>();
  return (type) => {
    const contract = contractOf(type);
    if (contract === undefined) return undefined;
    const check = known.get(type) ?? ajv.compile(form(contract.schema, contract.topic));
    known.set(type, check);
    return check;
  };
}

const asWritten = compiled((schema) => schema);
// Outsiders learn of every mistake; our own services may be a version ahead of us.
const asReceived = compiled((schema, topic) => (isOutsideTopic(topic) ? schema : tolerant({ ...schema })));

/** Where and which keyword; never a value, because a value may be a person's. */
function place(error: ErrorObject): string {
  const extra: unknown = error.params.missingProperty ?? error.params.additionalProperty;
  const name = error.keyword === 'required' && typeof extra === 'string' ? `/${extra}` : '';
  return `${error.instancePath}${name} ${error.keyword}`;
}

/** The same of what an open list no longer stands for. */
function receivedPlace(error: ErrorObject): string {
  return error.keyword === 'enum' ? `${place(error)}: unknown code of a closed list` : place(error);
}

function faultsOf(
  check: Check,
  words: (error: ErrorObject) => string,
  type: string,
  data: unknown,
): string[] {
  const validate = check(type);
  if (validate === undefined) return [`unknown type ${type}`];
  return validate(data) ? [] : (validate.errors ?? []).map(words);
}

/**
 * Checks a payload that is about to be sent against the contract of its type as it is written.
 * @returns places and keywords of all faults, without any value; empty = as agreed
 */
export function validatePayload(type: string, data: unknown): string[] {
  return faultsOf(asWritten, place, type, data);
}

/**
 * Checks a payload that was received. Of an event of this system, further properties and further codes of open lists
 * are let through; a message of an outsider must be as its contract is written.
 * @returns places and keywords of all faults, without any value; empty = fit to be handled
 */
export function validateReceived(type: string, data: unknown): string[] {
  const outside = isOutsideTopic(contractOf(type)?.topic ?? '');
  return faultsOf(asReceived, outside ? place : receivedPlace, type, data);
}
