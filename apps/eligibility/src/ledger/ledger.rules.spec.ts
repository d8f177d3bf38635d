import { describeRefusal } from '@aid-chain/kernel';
import { replaces, type LedgerCommand, type LedgerContent } from './ledger.rules.js';

const before: LedgerContent = {
  ...{ on: '2026-07-29', unit: 'agriculture', responsible: '示责任' },
  ...{ cause: 'illness', measures: ['paired-helper', 'industry-subsidy'] },
};
const code = (over: Partial<LedgerCommand>): string => {
  const result = replaces({ ...before, on: '2026-08-10', ...over }, before);
  return result.ok ? 'ok' : result.refusal.code;
};

const CHANGES: readonly (Partial<LedgerCommand> & Pick<Required<LedgerCommand>, 'reasonCode'>)[] = [
  { cause: 'disaster', reasonCode: 'cause-changed' },
  { unit: 'health', reasonCode: 'helper-changed' },
  { responsible: '示他人', reasonCode: 'helper-changed' },
  { measures: ['paired-helper'], reasonCode: 'measures-changed' },
];

describe('an entry of the ledger of monitored households', () => {
  it('[S3-16] stands once: the same content is refused whatever its day, reason or order of measures', () => {
    expect(code({})).toBe('LEDGER_ENTRY_TWICE');
    expect(code({ measures: [...before.measures].reverse() })).toBe('LEDGER_ENTRY_TWICE');
    expect(code({ reasonCode: 'measures-changed' })).toBe('LEDGER_ENTRY_TWICE');
  });

  it('[S3-16] takes the place of the one before with a reason only, whatever of it has changed', () => {
    for (const { reasonCode, ...changed } of CHANGES) {
      expect(code(changed)).toBe('LEDGER_REASON_MISSING');
      expect(code({ ...changed, reasonCode })).toBe('ok');
      expect(code({ ...changed, reasonCode: 'entered-wrongly' })).toBe('ok');
    }
  });

  it('[S3-16] takes its place with a reason that fits what has changed, and the sentence names those that do', () => {
    for (const { reasonCode, ...changed } of CHANGES)
      for (const { reasonCode: other } of CHANGES)
        expect(code({ ...changed, reasonCode: other })).toBe(
          other === reasonCode ? 'ok' : 'LEDGER_REASON_UNFIT',
        );
    const unfit = replaces({ ...before, cause: 'schooling', reasonCode: 'measures-changed' }, before);
    if (unfit.ok) throw new Error('it was taken');
    const { zh, en } = describeRefusal(unfit.refusal);
    expect(zh).toContain('请改填：致贫返贫因素变化（cause-changed）、原登记有误（entered-wrongly）');
    expect(en).toContain('measures-changed (the measures have changed) does not fit');
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
