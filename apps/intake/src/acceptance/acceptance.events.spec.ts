import { NEED_KINDS } from '@aid-chain/vocabulary';
import { forwardedNeed } from './acceptance.events.js';

const request = { needId: 'n', applicationId: 'a', regionCode: '510683990001', receivedOn: '2026-01-12' };

describe('a request that is forwarded', () => {
  it.each(NEED_KINDS)('[S0-02] %s becomes a need with both sentences, dated by the receipt', (kind) => {
    const need = forwardedNeed({ ...request, kind });
    expect(need).toMatchObject({
      kind,
      establishedOn: '2026-01-12',
      origin: { type: 'application', id: 'a' },
    });
    expect(need.textZh).toContain('2026-01-12');
    expect(need.textEn).toContain('2026-01-12');
  });

  it('a disaster is as urgent as when the survey confirms it, everything else normal', () => {
    const urgent = NEED_KINDS.filter((kind) => forwardedNeed({ ...request, kind }).urgency === 'urgent');
    expect(urgent).toEqual(['disaster']);
  });
});
