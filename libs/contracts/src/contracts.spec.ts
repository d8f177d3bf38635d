import { Ajv } from 'ajv';
import { contractOf, contracts, isEventType, topicFor } from './index.js';
import { resolvePointer, sealedPointers, walkSchema } from './schema-walk.js';

const ajv = new Ajv({ allErrors: true, allowUnionTypes: true });
ajv.addKeyword('x-open');
const validators = new Map(contracts.map((contract) => [contract.type, ajv.compile(contract.schema)]));

function faultsOf(type: string, data: unknown): unknown {
  const validate = validators.get(type);
  if (validate === undefined) throw new Error(`no contract ${type}`);
  return validate(data) ? [] : validate.errors;
}

function replaceAt(value: unknown, path: string[], replacement: unknown): unknown {
  const [step, ...rest] = path;
  if (step === undefined) return replacement;
  if (Array.isArray(value)) return value.map((entry) => replaceAt(entry, rest, replacement));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, entry]) => [
      key,
      key === step ? replaceAt(entry, rest, replacement) : entry,
    ]),
  );
}

describe.each(contracts.map((contract) => [contract.type, contract] as const))('%s', (type, contract) => {
  it('has an example that its schema accepts', () => {
    expect(faultsOf(type, contract.example)).toEqual([]);
  });

  it('accepts nothing beyond what is written down, at any depth', () => {
    expect(faultsOf(type, { ...contract.example, note2: 'x' })).not.toEqual([]);
    for (const { schema, path } of walkSchema(contract.schema)) {
      if (schema['type'] === 'object')
        expect({ path, open: schema['additionalProperties'] }).toEqual({ path, open: false });
    }
  });

  it('requires only what it describes', () => {
    const described = Object.keys(contract.schema.properties);
    expect(contract.schema.required.filter((name) => !described.includes(name))).toEqual([]);
  });

  it('names each sealed field, and none of them is accepted in clear', () => {
    expect([...contract.sealedFields].sort()).toEqual(sealedPointers(contract.schema).sort());
    for (const pointer of contract.sealedFields) {
      const clear = replaceAt(contract.example, resolvePointer(pointer), '李建国');
      expect({ pointer, faults: faultsOf(type, clear) }).not.toEqual({ pointer, faults: [] });
    }
  });

  it('is handled by a service or only linked, not both', () => {
    expect(contract.handledBy.filter((service) => contract.linkOnly?.includes(service))).toEqual([]);
  });

  it('has the version in its name', () => {
    expect(type).toMatch(/^(intake|eligibility|monitoring|referral|department)\.[a-z-]+\.v1$/);
  });

  it('gives every event of a household stream its subject', () => {
    const required = contract.schema.required.includes('subject');
    expect(required).toBe(contract.streamKind === 'household');
  });
});

describe('what departments get', () => {
  const identifying = /subject|person|household|name|number|birth|phone|address|income|illness|disab|member/i;
  const toDepartments = contracts.filter((contract) => contract.topic === 'referral.{department}.v1');

  it.each(toDepartments.map((contract) => [contract.type, contract] as const))(
    '%s carries no subject, nobody’s identity and no circumstance',
    (_, contract) => {
      const names = walkSchema(contract.schema).flatMap(({ schema }) =>
        Object.keys(schema['properties'] ?? {}),
      );
      expect(names.filter((name) => identifying.test(name))).toEqual([]);
      expect(contract.sealedFields).toEqual([]);
    },
  );

  it('goes to a topic of each department’s own', () => {
    const topics = ['housing', 'veterans'].map((code) => topicFor('department.referral-requested.v1', code));
    expect(topics).toEqual(['referral.housing.v1', 'referral.veterans.v1']);
    expect(() => topicFor('department.feedback-due.v1')).toThrow(RangeError);
    expect(topicFor('intake.clue-closed.v1', 'health')).toBe('intake.v1');
  });
});

describe('the code of a department', () => {
  const type = 'referral.need-referred.v1';
  const faults = (department: string): unknown =>
    faultsOf(type, { ...contractOf(type)?.example, department });

  it('is whatever the place calls it, in letters, digits and hyphens', () => {
    for (const code of ['housing', 'veterans', 'street-office-2', `a${'b'.repeat(63)}`])
      expect(faults(code)).toEqual([]);
    for (const code of ['', 'Veterans', '2nd', 'a.b', 'a_b', '住建', `a${'b'.repeat(64)}`])
      expect({ code, faults: faults(code) }).not.toEqual({ code, faults: [] });
  });
});

describe('a decision about what sources contradict each other about', () => {
  const type = 'eligibility.contradiction-resolved.v1';
  const faults = (more: object): unknown => faultsOf(type, { ...contractOf(type)?.example, ...more });

  it('[A-21] [S2-09] is published also where one of them is a department that sent data', () => {
    const sources = ['household-register', 'department:civil-affairs'];
    const living = { fact: 'member', kind: 'living', sources, source: 'household-register' };
    expect(faults(living)).toEqual([]);
    expect(faults({ source: 'department:medical-insurance' })).toEqual([]);
    expect(faults({ source: 'department:张三' })).not.toEqual([]);
    expect(faults({ source: 'said by department' })).not.toEqual([]);
  });
});

describe('looking up a contract', () => {
  it('finds known types and no others, whatever the name', () => {
    expect(contractOf('monitoring.need-found.v1')?.topic).toBe('monitoring.v1');
    for (const name of ['monitoring.need-found.v9', '__proto__', 'constructor', '']) {
      expect(contractOf(name)).toBeUndefined();
      expect(isEventType(name)).toBe(false);
    }
  });

  it('refuses days that do not exist', () => {
    const type = 'intake.application-withdrawn.v1';
    const on = (day: string): unknown => faultsOf(type, { ...contractOf(type)?.example, on: day });
    for (const day of ['2026-02-28', '2028-02-29', '2000-02-29', '2026-12-31']) expect(on(day)).toEqual([]);
    for (const day of ['2026-02-29', '2026-02-30', '1900-02-29', '2026-04-31', '2026-13-01', '2026-1-1']) {
      expect(on(day)).not.toEqual([]);
    }
  });
});
