import { priceSubsidyOf } from './price-subsidy.rules.js';

const amounts: Readonly<Record<string, number>> = { dibao: 2_400, tekun: 3_600 };
const of = (category: string, today: string, given = amounts) =>
  priceSubsidyOf({ category, validFrom: '2026-09-01', validTo: '2026-11-29' }, today, (each) => given[each]);

describe('The price subsidy of a month', () => {
  it('[S1-18] [L-45] is for each who receives dibao or tekun support, from the first day of the recognition to its last', () => {
    expect(of('dibao', '2026-08-31')).toBeUndefined();
    expect(of('dibao', '2026-09-01')).toMatchObject({ month: '2026-09', perPersonFen: 2_400 });
    expect(of('tekun', '2026-11-29')).toMatchObject({ month: '2026-11', perPersonYuan: '36.00' });
    expect(of('tekun', '2026-11-30')).toBeUndefined();
  });

  it('[L-45] is of no other category, and of no month without a notice', () => {
    expect(of('margin', '2026-09-01')).toBeUndefined();
    expect(of('dibao', '2026-09-01', { tekun: 3_600 })).toBeUndefined();
  });

  it('[L-45] its sentence names the law and says that it is no part of the amount', () => {
    const text = of('dibao', '2026-09-01')?.zh;
    expect(text).toContain('2026-09 价格临时补贴：在享的每人 24.00 元，不计入每月金额');
    expect(text).toContain('中华人民共和国社会救助法第三十二条');
  });
});
