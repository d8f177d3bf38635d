import { describeRefusal, ruleFaults, type LooseFields } from '@aid-chain/kernel';
import { BodyPipe, declaredFields, Id } from '@aid-chain/validation';
import { INCOME_ITEMS, KIND_OF_INCOME_ITEM } from '@aid-chain/vocabulary';
import { itemClass } from '../body-class.js';
import { FACTS } from '../facts.js';
import { IncomeDto } from './income.dto.js';
import { income } from './income.js';

const faults = (item: LooseFields) => ruleFaults(income.rules, item, '/incomes/0');
const codes = (item: LooseFields) => faults(item).map(({ code }) => code);
const sentences = (item: LooseFields) => faults(item).map(describeRefusal)[0];
const of = (kind: string, itemCode: unknown) => ({ kind, itemCode });
const transfer = (itemCode: unknown) => of('transfer', itemCode);

describe('what an income is', () => {
  it.each([
    ['basic_pension', 'basic-pension'],
    ['pension.basic', 'basic-pension'],
    ['Basic Pension', 'basic-pension'],
    ['基础养老金', 'basic-pension'],
    ['养老金', 'pension'],
    ['special_care_pension', 'special-care-pension'],
    ['familyPlanningAward', 'family-planning-award'],
    ['scholarships', 'scholarship'],
    ['award-bravery', 'bravery-award'],
    ['social.assistance', 'social-assistance'],
    ['other', 'other-transfer'],
  ])(
    '[N3] "%s" is refused and %s proposed, in both languages: its code decides whether money counts',
    (typed, meant) => {
      expect(codes(transfer(typed))).toEqual(['ITEM_UNKNOWN_BUT_LIKE']);
      expect(sentences(transfer(typed))?.zh).toMatch(new RegExp(`是否应为：${meant} `));
      expect(sentences(transfer(typed))?.en).toMatch(new RegExp(`Did you mean ${meant} `));
    },
  );

  it('a wage with a point behind it is the wage, and an item of the kind comes before a likelier one of another', () => {
    expect(sentences(of('wage', 'wage.own'))?.en).toContain('Did you mean wage 工资?');
    expect(sentences(of('business', 'other'))?.en).toContain('Did you mean other-business ');
  });

  it('what is like nothing is refused with the items of the kind; an ID number is never repeated', () => {
    const typed = '990000198605040011';
    expect(codes(transfer(typed))).toEqual(['ITEM_UNKNOWN']);
    const text = sentences(transfer(typed));
    expect(text?.zh).toContain('pension 养老金');
    expect(text?.zh).not.toContain('crops');
    expect(JSON.stringify(faults(transfer(typed)))).not.toContain('99000019');
  });

  it('an item belongs to its kind: a pension is no wage', () => {
    expect(codes(of('wage', 'pension'))).toEqual(['ITEM_OF_ANOTHER_KIND']);
    expect(sentences(of('wage', 'pension'))?.zh).toContain('“pension 养老金”属于“transfer 转移净收入');
    for (const itemCode of INCOME_ITEMS) {
      expect([itemCode, codes({ kind: KIND_OF_INCOME_ITEM[itemCode], itemCode })]).toEqual([itemCode, []]);
    }
  });

  it('stands with every item and its names on the API page', () => {
    const field = declaredFields(IncomeDto)['itemCode'];
    expect(field?.api).toMatchObject({ enum: [...INCOME_ITEMS] });
    expect(field?.options.description).toContain('basic-pension 中央确定的城乡居民基础养老金');
  });

  it('is checked in a survey and a report as at the window', async () => {
    const [fact] = FACTS.filter(({ name }) => name === 'income');
    if (fact === undefined) throw new Error('no income');
    const metatype = itemClass(fact, { name: 'personId', check: Id });
    const body = {
      personId: '01900000-0000-7000-8000-000000000011',
      ...transfer('basic_pension'),
      amountFen: 1,
      period: { from: '2025-01-01', to: '2025-12-31' },
    };
    await expect(new BodyPipe().transform(body, { type: 'body', metatype })).rejects.toMatchObject({
      refusal: { faults: [{ code: 'ITEM_UNKNOWN_BUT_LIKE', path: '/itemCode' }] },
    });
  });
});
