import { RefusalError } from '@aid-chain/kernel';
import { PermanentError } from './received.js';
import { classify, describeFailure, nameOf, parkingCode } from './failure.rules.js';

const sql = (code: string): Error => Object.assign(new Error('Key (name)=(李建国) already exists'), { code });

describe('what a failure says', () => {
  it.each([
    ['a deadlock', sql('40P01'), 'transient'],
    ['a serialization failure', sql('40001'), 'transient'],
    ['a lost connection', sql('08006'), 'transient'],
    ['an ended session', sql('57P01'), 'transient'],
    ['a full disk', sql('53100'), 'transient'],
    ['a refused socket', Object.assign(new Error('x'), { code: 'ECONNREFUSED' }), 'transient'],
    ['a terminated connection', new Error('Connection terminated unexpectedly'), 'transient'],
    ['a lock that is not given', sql('55P03'), 'locked'],
    ['a broken check', sql('23514'), 'permanent'],
    ['an impossible value', sql('22003'), 'permanent'],
    ['a row that another command may have made', sql('23505'), 'unknown'],
    ['a word of the handler', new PermanentError('CASE_CLOSED'), 'permanent'],
    ['a refusal', new RefusalError({ code: 'EVENT_EMPTY', params: {} }), 'permanent'],
    ['a fault of the code', new TypeError('x is undefined'), 'unknown'],
    ['something that is no error', 'oops', 'unknown'],
  ])('%s', (_what, error, kind) => {
    expect(classify(error)).toBe(kind);
  });

  it('parks under the code of the handler, the refusal, or HANDLER_FAILED', () => {
    expect(parkingCode(new PermanentError('CASE_CLOSED'))).toBe('CASE_CLOSED');
    expect(parkingCode(new RefusalError({ code: 'EVENT_EMPTY', params: {} }))).toBe('EVENT_EMPTY');
    expect(parkingCode(new TypeError('x'))).toBe('HANDLER_FAILED');
  });

  it('never quotes the message, which may hold a name', () => {
    const described = describeFailure(Object.assign(sql('23505'), { constraint: 'person_key' }));
    expect(described).toContain('Error 23505 | person_key');
    expect(described).not.toContain('李建国');
    expect(nameOf(sql('23505'))).toBe('Error 23505');
  });
});
