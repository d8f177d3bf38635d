import type { Aid } from '@aid-chain/contracts';
import { checkTakenBack } from './corrections.rules.js';

const aid = (amountFen: number): Aid => ({
  ...{ measureCode: 'medical-assistance', kind: 'cash', nature: 'regular', amountFen },
  ...{ period: { from: '2026-07-01', to: '2026-07-31' }, fundingSource: 'county' },
});
const code = (...args: Parameters<typeof checkTakenBack>) => {
  const result = checkTakenBack(...args);
  return result.ok ? 'taken' : result.refusal.code;
};

describe('a correction that help was not given after all', () => {
  const reasonCode = 'help-not-given';

  it('[L-18] takes all of it away, or a part', () => {
    expect(code({ reasonCode, aid: [] }, [aid(100)])).toBe('taken');
    expect(code({ reasonCode, aid: [aid(200)] }, [aid(100), aid(200)])).toBe('taken');
  });

  it('[L-18] neither keeps everything nor names what the report did not name: another amount has another reason', () => {
    expect(code({ reasonCode, aid: [aid(100)] }, [aid(100)])).toBe('CORRECTION_TAKES_NOTHING_BACK');
    expect(code({ reasonCode, aid: [aid(999)] }, [aid(1000)])).toBe('AID_NOT_OF_CORRECTED');
    expect(code({ reasonCode: 'entered-wrongly', aid: [aid(999)] }, [aid(1000)])).toBe('taken');
  });
});
