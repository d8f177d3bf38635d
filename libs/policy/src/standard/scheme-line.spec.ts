import { decide } from '../determination/decide.js';
import type { CaseFacts } from '../facts/facts.js';
import { changedPack } from '../testing/changed-pack.fixture.js';
import { family } from '../testing/families.fixture.js';
import { demoPack } from '../testing/repository-policies.fixture.js';

const ON = '2026-08-15';

function schemed(residence: CaseFacts['residence'], scheme?: string, answers?: CaseFacts['answers']) {
  const facts = { ...family(3), residence, ...(answers === undefined ? {} : { answers }) };
  const pack = scheme === undefined ? demoPack(ON) : changedPack(demoPack(ON), { 'dibao.scheme': scheme });
  return decide(facts, pack, ON).lines.find(({ ruleId }) => ruleId === 'dibao.scheme@1');
}
const keys = (line: ReturnType<typeof schemed>) => line?.parameters.map(({ key }) => key);

describe('Which attribute decides between the standards of town and country', () => {
  it('[S1-08] is the registered residence, as the family filed it, then as the household register confirmed it', () => {
    const [town, country] = [schemed('urban'), schemed('rural')];
    expect(town).toMatchObject({ outcome: 'not-applicable', category: 'dibao' });
    expect(town?.textZh).toContain('户别为城镇，按城镇的标准：由此确定适用的标准');
    expect(keys(town)).toEqual(['dibao.standard.urban']);
    expect(country?.textZh).toContain('户别为农村，按农村的标准');
    expect(keys(country)).toEqual(['dibao.standard.rural']);
    expect(country?.facts).toMatchObject([{ fact: 'residence', value: 'rural', source: 'declaration' }]);
    const answer = { source: 'household-register', asOf: '2026-08-04', result: 'match' } as const;
    expect(schemed('rural', undefined, [answer])?.facts).toMatchObject([
      { source: 'household-register', asOf: '2026-08-04', confidence: 'verified' },
    ]);
  });

  it('[S4-23] [S1-08] in an area with the attribute of a town, or with one standard, the residence does not decide', () => {
    const town = schemed('rural', 'urban');
    expect(town?.textZh).toContain('本地区具有城镇属性，按城镇的标准，不论户别（农村）');
    expect(keys(town)).toEqual(['dibao.scheme', 'dibao.standard.urban']);
    expect(schemed('rural', 'unified')?.textZh).toContain('城乡统一，适用同一标准，不论户别（农村）');
    expect(schemed('rural', 'by-residence')?.textZh).toContain('户别为农村，按农村的标准');
  });
});
