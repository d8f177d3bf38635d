import type { HappinessListView } from './happiness-list.view.js';
import type { ReceivedAidView } from './received-aid.view.js';
import type { RecognitionView } from './recognition.view.js';
import { basisOfCategory } from './category-basis.rules.js';
import { happinessSheet } from './happiness-sheet.rules.js';
import type { SheetWords } from './sheet-words.rules.js';

const NAME = { zh: '民政', en: 'Civil Affairs' };
const office = () => ({ name: NAME, call: '12345' });
const words = (language: 'zh' | 'en'): SheetWords => ({
  ...{
    language,
    personId: undefined,
    who: () => '全户',
    department: office,
    category: office,
    together: office,
  },
  family: { head: '甲试', person: '', place: '甲村' },
});
const dibao = (validFrom: string): RecognitionView => ({
  ...{ category: 'dibao', name: { zh: '低保', en: 'dibao' }, validFrom },
  amounts: [{ from: validFrom, monthlyAmountFen: null }],
  ...basisOfCategory('dibao', validFrom),
});
const rent: ReceivedAidView = {
  ...{ referralId: 'r', department: 'housing', departmentName: NAME, needKind: 'housing', needName: NAME },
  ...{ measureCode: 'rent-subsidy', measureName: { zh: '租赁补贴', en: 'rent subsidy' }, kind: 'cash' },
  ...{
    nature: 'regular',
    period: { from: '2026-09-01', to: '2026-12-31' },
    fundingSource: 'f',
    isListed: true,
  },
  ...{ doc: '郑政办〔2024〕46号', article: '三（二）3' },
};
const list = (over: Partial<HappinessListView>): HappinessListView => ({
  ...{ householdId: 'h', on: '2026-07-20', recognitions: [], arrears: [], aid: [], socialAid: [] },
  ...{ openReferrals: [], mayGet: [] },
  ...over,
});

describe('a happiness list on paper', () => {
  it('[S0-25] does not call received what begins later: it stands under its month', () => {
    const sheet = happinessSheet(
      list({ recognitions: [dibao('2026-07-01'), dibao('2026-08-01')], aid: [rent] }),
      words('zh'),
    );
    expect(sheet.benefits.map(({ from }) => from)).toEqual(['2026年7月1日']);
    expect(sheet.aid).toEqual([]);
    expect(sheet.upcoming.map(({ from, items }) => [from, items.map(({ what }) => what)])).toEqual([
      ['2026年8月', ['低保']],
      ['2026年9月', ['租赁补贴']],
    ]);
  });

  it('[S0-25] names the document and the article of each benefit and each measure', () => {
    const shown = list({ on: '2026-09-20', recognitions: [dibao('2026-08-01')], aid: [rent] });
    const zh = happinessSheet(shown, words('zh'));
    expect([zh.benefits[0]?.basis, zh.aid[0]?.basis]).toEqual([
      '《社会救助法》第十八条',
      '《郑政办〔2024〕46号》三（二）3',
    ]);
    expect(happinessSheet(shown, words('en')).aid[0]?.basis).toBe('郑政办〔2024〕46号, 三（二）3');
  });

  it('[L-05] says since when the amount is paid and what is decided for later, and what is owed for months that were paid less', () => {
    const reduced: RecognitionView = {
      ...{ ...dibao('2026-08-01'), monthlyAmountFen: 92_000, monthlyAmountYuan: '920.00' },
      amounts: [
        { from: '2026-08-01', monthlyAmountFen: 56_000, monthlyAmountYuan: '560.00' },
        { from: '2026-11-10', monthlyAmountFen: 92_000, monthlyAmountYuan: '920.00' },
        { from: '2026-12-01', monthlyAmountFen: 56_000, monthlyAmountYuan: '560.00' },
      ],
    };
    const owed = {
      ...{
        category: 'dibao',
        name: { zh: '低保', en: 'dibao' },
        causeName: { zh: '停止执行', en: 'stayed' },
      },
      ...{ months: [{ month: '2026-10-01', amountFen: 36_000 }], sumFen: 36_000, sumYuan: '360.00' },
      ...{ state: 'due', stateName: { zh: '待补发', en: 'due' } },
    };
    const sheet = happinessSheet(
      list({ on: '2026-11-20', recognitions: [reduced], arrears: [owed] }),
      words('zh'),
    );
    expect(sheet.benefits.map(({ what, amount, from }) => [what, amount, from])).toEqual([
      ['低保', '每月 920.00 元；自2026年12月1日起每月 560.00 元', '2026年11月10日'],
      ['补发低保（2026年10月）', '共 360.00 元，待补发', ''],
    ]);
  });

  it('quotes no law for days before it, and none for what it does not give', () => {
    expect(basisOfCategory('dibao', '2026-06-30')).toBeUndefined();
    expect(basisOfCategory('monitored', '2026-08-01')).toBeUndefined();
    expect(basisOfCategory('constructor', '2026-08-01')).toBeUndefined();
  });
});
