import { contractOf } from '@aid-chain/contracts';
import { shownText } from './department-slot.rules.js';
import { linkOf } from './link.rules.js';

const householdId = '01900000-0000-7000-8000-000000000001';

function linkOfType(type: string, over: object) {
  const data = { ...contractOf(type)?.example, ...over };
  const event = { id: householdId, source: '/referral', type, time: '2026-01-14T10:00:00+08:00', data };
  const made = linkOf({ householdId, householdNo: 1, bytes: Buffer.from(JSON.stringify(event)) });
  if (made === undefined) throw new Error(`${type} makes no link`);
  return made.link;
}

const names = (zh: string, en: string) => () => ({ zh, en });

describe('the name of a department in a link', () => {
  it('is not stored, so that a department may be renamed; the code is', () => {
    const link = linkOfType('referral.need-referred.v1', { department: 'veterans' });
    expect(link.refs).toMatchObject({ department: 'veterans' });
    expect(`${link.textZh}${link.textEn}`).not.toContain('veterans');
  });

  it.each(['referral.need-referred.v1', 'referral.feedback-overdue.v1'])(
    'is the one that the place gives it when %s is read',
    (type) => {
      const link = linkOfType(type, { department: 'veterans' });
      const shown = shownText(link, (code) => ({ zh: `「${code}」局`, en: `$& ${code}` }));
      expect(shown.textZh).toContain('「veterans」局');
      expect(shown.textEn).toContain('$& veterans');
      expect(`${shown.textZh}${shown.textEn}`).not.toMatch(/[{}]/);
    },
  );

  it('is put into no sentence that names no department, whatever the sentence holds', () => {
    const link = { textZh: '需求：{department}', textEn: '{department}', refs: { needKind: 'medical' } };
    expect(shownText(link, names('住建', 'Housing'))).toEqual({
      textZh: '需求：{department}',
      textEn: '{department}',
    });
  });
});
