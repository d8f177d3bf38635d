import { replaces, type LedgerCommand, type LedgerContent } from './ledger.rules.js';

const before: LedgerContent = {
  ...{ on: '2026-07-29', unit: 'agriculture', responsible: '示责任' },
  ...{ cause: 'illness', measures: ['paired-helper', 'industry-subsidy'] },
};
const code = (over: Partial<LedgerCommand>): string => {
  const result = replaces({ ...before, on: '2026-08-10', ...over }, before);
  return result.ok ? 'ok' : result.refusal.code;
};

describe('an entry of the ledger of monitored households', () => {
  it('[S3-16] stands once: the same content is refused whatever its day, reason or order of measures', () => {
    expect(code({})).toBe('LEDGER_ENTRY_TWICE');
    expect(code({ measures: [...before.measures].reverse() })).toBe('LEDGER_ENTRY_TWICE');
    expect(code({ reasonCode: 'measures-changed' })).toBe('LEDGER_ENTRY_TWICE');
  });

  it('[S3-16] takes the place of the one before with a reason only, whatever of it has changed', () => {
    for (const changed of [
      { cause: 'disaster' as const },
      { unit: 'health' },
      { responsible: '示他人' },
      { measures: ['paired-helper'] },
    ]) {
      expect(code(changed)).toBe('LEDGER_REASON_MISSING');
      expect(code({ ...changed, reasonCode: 'helper-changed' })).toBe('ok');
    }
  });

  it('[S3-16] needs none where it is the first', () => {
    const first = (over: Partial<LedgerCommand>): string => {
      const result = replaces({ ...before, ...over }, undefined);
      return result.ok ? 'ok' : result.refusal.code;
    };
    expect(first({})).toBe('ok');
    expect(first({ reasonCode: 'entered-wrongly' })).toBe('LEDGER_REASON_NOT_EXPECTED');
  });
});
