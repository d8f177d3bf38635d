import { parseHeads } from './kept-heads.rules.js';

const DIGEST = 'ab12'.repeat(16);

describe('heads that were kept', () => {
  it('are read as they were printed, as JSON, and as typed from paper', () => {
    const text = `# 2026-11-29 抄录
intake 12 ${DIGEST} 2026-11-29T00:00:00.000000Z

{"audit":"referral","no":3,"digest":"${DIGEST}","sealedAt":"x"}
directory 1 ${DIGEST.slice(0, 16).toUpperCase()}`;
    expect(parseHeads(text)).toEqual({
      heads: [
        { audit: 'intake', no: 12, digest: DIGEST },
        { audit: 'referral', no: 3, digest: DIGEST },
        { audit: 'directory', no: 1, digest: DIGEST.slice(0, 16) },
      ],
      faults: [],
    });
  });

  it.each([
    'intake twelve 0123456789abcdef',
    'intake 12 0123',
    'kitchen 12 0123456789abcdef',
    '{"audit":"intake","no":1}',
    '{"audit":',
  ])('are not read from %j', (line) => {
    expect(parseHeads(`\n${line}`)).toEqual({ heads: [], faults: [2] });
  });
});
