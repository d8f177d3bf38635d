import { addDays, type IsoDate } from '@aid-chain/kernel';
import { loadPolicies } from '../policies/load-policies.js';
import { entryOf, param } from '../policies/param.js';
import type { RulePack } from '../pack/pack.js';
import { resolvePack } from '../policies/resolve-pack.js';
import { elder } from '../testing/elder.fixture.js';
import { FAMILIES, family } from '../testing/families.fixture.js';
import { local, LOCAL } from '../testing/local-policies.fixture.js';
import { DEMO_TOWNSHIP, demoPack, repositoryPolicyFiles } from '../testing/repository-policies.fixture.js';
import { decide } from './decide.js';
import { basisOf } from './reasons.js';

const LAW = '中华人民共和国社会救助法';
const tree = loadPolicies(repositoryPolicyFiles());
const on = (day: IsoDate, facts = FAMILIES.li()) => decide(facts, resolvePack(tree, DEMO_TOWNSHIP, day), day);
const textOf = (day: IsoDate, ruleId: string) => on(day).lines.find((line) => line.ruleId === ruleId)?.textZh;

/** Every day of a span, both ends included. */
function daysOf(from: IsoDate, to: IsoDate): IsoDate[] {
  const days = [from];
  for (let day = from; day < to;) days.push((day = addDays(day, 1)));
  return days;
}

describe('社会救助法, in force from 2026-07-01', () => {
  it('[L-33] [N0] on 2026-06-30 and 2026-07-01 a family gets the same dibao, by the decree of 2014 and by the law', () => {
    const [before, after] = [on('2026-06-30'), on('2026-07-01')];
    const result = { category: 'dibao', outcome: 'met', monthlyAmountFen: 48_000 };
    expect([before.categories[0], after.categories[0]]).toMatchObject([result, result]);
    expect(textOf('2026-06-30', 'dibao.income@1')).toContain('（国务院令第649号第九条）');
    expect(textOf('2026-06-30', 'dibao.income@1')).not.toContain(LAW);
    expect(textOf('2026-07-01', 'dibao.income@1')).toContain(`（${LAW}第十八条第一款）`);
    expect(textOf('2026-07-01', 'dibao.income@1')).not.toContain('国务院令第649号');
  });

  it('[L-33] [L-36] the margin line names the law first, then the document that gives the 1.5', () => {
    expect(textOf('2026-06-30', 'margin.income@1')).toContain('（民发〔2021〕57号第八条）（演示值');
    expect(textOf('2026-07-01', 'margin.income@1')).toContain(
      `（${LAW}第二十一条第一款，民发〔2021〕57号第八条）（演示值`,
    );
    expect(textOf('2026-07-01', 'margin.income@1')?.split('民发〔2021〕57号第八条')).toHaveLength(2);
  });

  it('[N0] [L-39] a tekun person is recognised by the law first, with the article of the standards, then by the ministry', () => {
    const basisOn = (day: IsoDate) =>
      basisOf(on(day, elder()), ['tekun']).map(({ doc, article }) => `${doc}${article}`);
    expect(basisOn('2026-06-30').join()).not.toContain(LAW);
    const after = basisOn('2026-07-01');
    expect(after.slice(0, 2)).toEqual([`${LAW}第十六条第一款`, '民发〔2021〕43号第五条（一）']);
    expect(after).toEqual(expect.arrayContaining([`${LAW}第十七条`, '民发〔2021〕43号第二十二条']));
    expect(after.indexOf(`${LAW}第十七条`)).toBeLessThan(after.indexOf('民发〔2021〕43号第二十二条'));
  });

  it('[N0] [L-44] a supplement names the duty of the law first, then the document of the number', () => {
    const inCity = (day: IsoDate) =>
      decide(FAMILIES.li(), resolvePack(tree, '410102', day), day).lines.find(
        ({ ruleId }) => ruleId === 'dibao.supplement@1',
      )?.textZh;
    expect(inCity('2026-06-30')).not.toContain(LAW);
    expect(inCity('2026-07-01')).toMatch(new RegExp(`${LAW}第二十条.*郑政办`));
  });

  it('[L-34] the benefit is paid by difference, which the law allows', () => {
    expect(entryOf(demoPack('2026-07-01'), 'dibao.benefit.mode')).toMatchObject({
      value: 'difference',
      doc: LAW,
      article: '第十八条第二款',
      also: [{ doc: '民发〔2021〕57号', article: '第二十三条' }],
    });
  });

  it('verification covers the eleven sources of before and the payment institutions of the law', () => {
    const scope = (day: IsoDate) => {
      const found = param(demoPack(day), 'verification.scope');
      return found.state === 'value' ? found.value : [];
    };
    expect(scope('2026-06-30')).toHaveLength(11);
    expect(scope('2026-07-01')).toEqual([...scope('2026-06-30'), 'non-bank-payment']);
    expect(entryOf(demoPack('2026-07-01'), 'verification.scope')).toMatchObject({
      doc: LAW,
      article: '第四十一条',
    });
  });

  it('[N0] every day from 2026-07-01 to 2026-11-28 a family whose facts are known is decided, met or not met', () => {
    const known = [FAMILIES.li(), family(4, { wageFen: 12 * 350_000 }), family(3, { wageFen: 12 * 600_000 })];
    for (const day of daysOf('2026-07-01', '2026-11-28')) {
      const outcomes = known.map((facts) =>
        on(day, facts)
          .categories.filter(({ category }) => category === 'dibao' || category === 'margin')
          .map(({ outcome }) => outcome),
      );
      expect([day, ...outcomes]).toEqual([
        day,
        ['met', 'not-applicable'],
        ['not-met', 'met'],
        ['not-met', 'not-met'],
      ]);
    }
  });

  it('[N0] nothing waits for the text of the law: from its first day the basic pension alone is pending', () => {
    const pending = Object.values(demoPack('2026-07-01').parameters).filter(
      ({ state }) => state === 'pending',
    );
    expect(pending.map(({ key }) => key)).toEqual(['income.basic-pension.excluded']);
  });

  it('a pack lists the law and what stands beside it among its documents', () => {
    const { documents } = demoPack('2026-07-01');
    expect(documents).toEqual(expect.arrayContaining([LAW, '民发〔2021〕57号']));
    expect(documents).toContain('省民政厅关于两项政策衔接并轨的工作要求');
    expect(demoPack('2026-06-30').documents).not.toContain(LAW);
    const also = 'also: [{ doc: 某省〔2026〕9号, article: 第一条 }]';
    const guide = `from: 2026-07-01, to: null, value: 50000, ${LOCAL}, ${also}`;
    const more = loadPolicies([...repositoryPolicyFiles(), local('510000', 'dibao.guide.rural', guide)]);
    expect(demoPack('2026-07-01', more).documents).toContain('某省〔2026〕9号');
  });

  it('a stored pack without a key of today reads it as not in force', () => {
    const pack = demoPack('2026-07-01');
    const known = Object.entries(pack.parameters).filter(([key]) => key !== 'dibao.benefit.mode');
    const stored: RulePack = { ...pack, parameters: Object.fromEntries(known) };
    expect(param(stored, 'dibao.benefit.mode').state).toBe('absent');
    expect(param(stored, 'dibao.guide.rural').state).toBe('absent');
    expect(decide(FAMILIES.li(), stored, '2026-07-01').categories[0]?.outcome).toBe('undetermined');
  });
});
