import { contractOf, envelopeSchema, outsideEnvelopeSchema } from '@aid-chain/contracts';
import { Ajv, type ErrorObject, type ValidateFunction } from 'ajv';

// A condition such as «without idNumber a reason» names properties that its own sub-schema does not declare again.
const ajv = new Ajv({
  allErrors: true,
  strict: true,
  strictRequired: false,
  allowUnionTypes: true,
  validateFormats: false,
});
const compiled = new Map<string, ValidateFunction>();

/** Checks the envelope of one of our own events, without its payload. */
export const checkEnvelope: ValidateFunction = ajv.compile(envelopeSchema);

/** Checks what is needed of an outside message. */
export const checkOutsideEnvelope: ValidateFunction = ajv.compile(outsideEnvelopeSchema);

function validator(type: string): ValidateFunction | undefined {
  const known = compiled.get(type);
  if (known !== undefined) return known;
  const contract = contractOf(type);
  if (contract === undefined) return undefined;
  const fresh = ajv.compile(contract.schema);
  compiled.set(type, fresh);
  return fresh;
}

/** Where and which keyword; never a value, because a value may be a person's. */
function place(error: ErrorObject): string {
  const extra: unknown = error.params.missingProperty ?? error.params.additionalProperty;
  const name = error.keyword === 'required' && typeof extra === 'string' ? `/${extra}` : '';
  return `${error.instancePath}${name} ${error.keyword}`;
}

/**
 * Checks a payload against the contract of its type.
 * @returns places and keywords of all faults, without any value; empty = as agreed
 */
export function validatePayload(type: string, data: unknown): string[] {
  const check = validator(type);
  if (check === undefined) return [`unknown type ${type}`];
  return check(data) ? [] : (check.errors ?? []).map(place);
}
