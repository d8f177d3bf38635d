import type { Department, Measure, PackEntry, RulePack } from '@aid-chain/policy';
import { CATEGORIES } from '@aid-chain/vocabulary';
import { windowItems } from './window-items.rules.js';

const measure = (code: string, kind: string, receiver: string, department?: string): Measure =>
  ({
    head: {
      ...{ code, names: { zh: code, en: code }, serves: { kind }, receiver },
      ...(department === undefined ? {} : { department }),
    },
    terms: {
      ...{ decides: null, amount: { fen: 200_000 }, unit: { zh: '元/户', en: 'yuan' }, period: 'year' },
      ...{ doc: '某地〔2026〕1号', article: '第二条', demo: false },
    },
  }) as unknown as Measure;

const entry = (key: string, value: number | string, over: Partial<PackEntry> = {}): PackEntry =>
  ({
    ...{ key, value, state: 'value', unit: 'fen/person/month', doc: '某市〔2026〕3号', article: '第一条' },
    ...{ demo: false, ...over },
  }) as unknown as PackEntry;
const packOf = (...entries: readonly PackEntry[]): RulePack =>
  ({ parameters: Object.fromEntries(entries.map((each) => [each.key, each])) }) as unknown as RulePack;

const measures = [
  measure('stipend', 'education', 'person', 'education'),
  measure('award', 'industry', 'helper', 'agriculture'),
];
const departments = [{ code: 'education' }, { code: 'agriculture' }] as unknown as readonly Department[];
const items = (pack: RulePack | undefined, askedElsewhere = {}) =>
  windowItems({ departments, measures, askedElsewhere, pack });
const classOf = (pack: RulePack, code: string) => items(pack).find((item) => item.code === code);

describe('the item list of the window', () => {
  it('[S4-12] has each class, measure and award of the place once, with who gives it, how much and by which document', () => {
    const list = items(undefined, { education: 'school' });
    expect(list.map(({ code }) => code)).toEqual([...CATEGORIES, 'stipend', 'award']);
    expect(list.at(-2)).toMatchObject({
      ...{ kind: 'measure', askedAt: 'school', receiver: 'person', amountFen: 200_000 },
      ...{ departments: [{ department: 'education' }], each: { zh: '每年' } },
      ...{ doc: '某地〔2026〕1号', article: '第二条' },
    });
    expect(list.at(-1)).toMatchObject({
      ...{
        kind: 'award',
        askedAt: 'window',
        receiver: 'helper',
        departments: [{ department: 'agriculture' }],
      },
    });
  });

  it('[S4-12] states of each class the law of its claim, and its standards of the place and day with their document, none that is not in force', () => {
    const pack = packOf(
      entry('dibao.income.operator', 'lt', { doc: '中华人民共和国社会救助法', article: '第十八条第一款' }),
      entry('dibao.standard.urban', 80_000),
      entry('dibao.standard.rural', 56_000, { state: 'pending', value: null }),
    );
    expect(classOf(pack, 'dibao')).toMatchObject({
      ...{ doc: '中华人民共和国社会救助法', article: '第十八条第一款', demo: false },
      standards: [
        {
          ...{ parameter: 'dibao.standard.urban', name: { zh: '城市低保月标准' }, value: 80_000 },
          ...{ unit: 'fen/person/month', doc: '某市〔2026〕3号' },
        },
      ],
    });
    expect(classOf(pack, 'tekun')).not.toHaveProperty('standards');
  });

  it('[S0-21] [S4-12] names who decides: agriculture about monitoring, the township where it was handed on, whom the place names for other hardship', () => {
    const decides = (...entries: readonly PackEntry[]) => {
      const pack = packOf(...entries);
      return ['dibao', 'monitored', 'other-hardship'].map((code) => classOf(pack, code)?.decidedBy);
    };
    expect(decides()).toEqual(['civil-affairs', 'agriculture', undefined]);
    const hardship = (value: string) => entry('hardship.authority', value);
    expect(decides(entry('authority.mode', 'devolved'), hardship('county-government'))).toEqual([
      ...['township', 'agriculture', 'county-government'],
    ]);
    expect(decides(entry('authority.mode', 'entrusted'), hardship('civil-affairs-conference'))).toEqual([
      ...['civil-affairs', 'agriculture', 'civil-affairs'],
    ]);
  });
});
