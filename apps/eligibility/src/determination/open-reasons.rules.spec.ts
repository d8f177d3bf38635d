import { describeRefusal } from '@aid-chain/kernel';
import { decide, mergeFacts, type Missing, type PackEntry, type RulePack } from '@aid-chain/policy';
import { fileURLToPath } from 'node:url';
import { Policies } from '@aid-chain/platform';
import { CHILD, determined, FATHER, MOTHER, POSITIONS } from '../testing/given.fixture.js';
import { memberPositions } from '@aid-chain/vocabulary';
import { undetermined } from './open-reasons.rules.js';
import { trackDetermination, type TrackDetermination } from './track-determination.rules.js';

const folder = fileURLToPath(new URL('../../../../policies', import.meta.url));
const UUID = /[0-9a-f]{8}-[0-9a-f]{4}-/u;
const ON = '2026-01-15';
const READ_BY_CIVIL_AFFAIRS = [
  'dibao.income.operator',
  'dibao.standard.rural',
  'dibao.benefit.mode',
  'dibao.benefit.rounding.mode',
  'income.window.months',
  'income.excluded-items',
  'work-cost.share',
  'asset.deposit.operator',
  'asset.vehicle.limit',
] as const;
let pack: RulePack;

beforeAll(async () => {
  pack = (await Policies.read(folder)).pack('510683990001', ON);
});

describe('what keeps a case open is described so that a clerk can act', () => {
  it('a fact with whose it is, what it is and what brings it; no id, no name', () => {
    const { code, zh, en } = refusalOf(
      determinedFrom({ declared: [FATHER], assets: ['deposit', 'dwelling'] }),
    );
    expect(code).toBe('FACTS_MISSING');
    expect(zh).toContain('配偶——2025-01-01 起的收入（核算期 2025-01-01 至 2025-12-31）');
    expect(zh).toContain('入户调查或核对报告');
    expect(zh).toContain('家庭——机动车（辆），没有的也须填 0');
    expect(en).toContain('the spouse: income from 2025-01-01 on');
    expect(`${zh}${en}`).not.toMatch(UUID);
    expect(zh).not.toContain('户主——');
  });

  it('several children are distinguished', () => {
    const children = memberPositions([
      { personId: 'a', relation: 'child' },
      { personId: 'b', relation: 'child' },
    ]);
    expect([...children.values()].map(({ zh }) => zh)).toEqual(['子女（第 1 名）', '子女（第 2 名）']);
  });

  it.each(READ_BY_CIVIL_AFFAIRS)(
    'the parameter %s that is pending is named as a parameter, with its document and who loads it, and asks for no survey',
    (key) => {
      const open = determinedFrom({ declared: [FATHER, MOTHER] }, pending(key));
      expect(open.categories.map(({ outcome }) => outcome)).toContain('undetermined');
      const { code, zh, en } = refusalOf(open);
      expect(code).toBe('PARAMETER_PENDING');
      expect(zh).toContain(`参数 ${key} 自 2025-01-01 起待定，待核对的正式文本：民发〔2021〕57号第十三条`);
      expect(zh).toContain('由全国参数维护人员（policies/000000）载入');
      expect(zh).not.toMatch(/请.*通过入户调查补充/u);
      expect(en).toContain('(Civil Affairs 2021 No. 57), article 13)');
      expect(en).toContain('no survey is needed');
    },
  );

  it('a fact and a parameter together: the fact can be brought now, the parameter is named beside it', () => {
    const { code, zh } = refusalOf(determinedFrom({ declared: [FATHER] }, pending('dibao.income.operator')));
    expect(code).toBe('FACTS_MISSING');
    expect(zh).toContain('配偶——');
    expect(zh).toMatch(/另有：.*dibao\.income\.operator/u);
  });

  it('a contradiction with whose it is and what the sources state; no id, neither in the sentences nor beside them', () => {
    const described = { textZh: '工资：申报 1 元；纳税 2 元', textEn: 'wage: declared 1 yuan; tax 2 yuan' };
    const fact = `income.wage.${FATHER}`;
    const open = openFor([{ kind: 'contradiction', fact, personId: FATHER, ...described }]);
    expect(refusalOf(open)).toMatchObject({ code: 'CONTRADICTION_OPEN' });
    expect(refusalOf(open).zh).toContain('户主——工资：申报 1 元');
    expect(JSON.stringify(undetermined(open, POSITIONS, []))).not.toMatch(UUID);
  });

  it('what lacks of a member is not named of the household again; what lacks of the household alone is', () => {
    const lacking = (fact: string, personId: string | null): Missing => ({
      ...{ kind: 'fact', fact, personId, broughtBy: ['survey'] },
      ...{ textZh: `缺 ${fact}`, textEn: fact },
    });
    const open = openFor([
      lacking('income', null),
      lacking('income', FATHER),
      lacking('asset.vehicle', null),
    ]);
    const { zh } = refusalOf(open);
    expect(zh).toContain('户主——缺 income');
    expect(zh).not.toContain('家庭——缺 income');
    expect(zh).toContain('家庭——缺 asset.vehicle');
  });

  it('a long list is cut and states how long it is', () => {
    const facts = Array.from({ length: 12 }, (_, no): Missing => ({
      kind: 'fact',
      fact: `income.${no}`,
      personId: null,
      broughtBy: ['survey'],
      textZh: `第 ${no} 项`,
      textEn: `item ${no}`,
    }));
    expect(refusalOf(openFor(facts)).zh).toContain('等共 12 项，见计算表');
  });
});

function openFor(missing: readonly Missing[]): TrackDetermination {
  const [dibao] = determined('civil-affairs', { dibao: 'undetermined' }).categories;
  if (dibao === undefined) throw new Error('no category');
  return { ...determined('civil-affairs', {}), categories: [{ ...dibao, missing }] };
}

function refusalOf(open: TrackDetermination) {
  return describeRefusal(undetermined(open, POSITIONS, []).refusal);
}

function pending(key: string): (entry: PackEntry) => PackEntry {
  const source = {
    doc: '民发〔2021〕57号',
    article: '第十三条',
    demo: false,
    borrowedFrom: null,
    note: null,
  };
  return (entry) =>
    entry.key === key
      ? { ...entry, state: 'pending', value: null, from: '2025-01-01', region: '000000', ...source }
      : entry;
}

function determinedFrom(
  known: { readonly declared: readonly string[]; readonly assets?: readonly string[] },
  change: (entry: PackEntry) => PackEntry = (entry) => entry,
): TrackDetermination {
  const entries = Object.entries(pack.parameters).map(([key, entry]) => [key, change(entry)] as const);
  const person = { livesTogether: { from: '2014-01-01' } };
  const members = [
    { personId: FATHER, birthDate: '1980-03-04', ...person },
    { personId: MOTHER, birthDate: '1982-03-04', ...person },
    { personId: CHILD, birthDate: '2015-03-04', ...person },
  ];
  const { declared, assets = ['deposit', 'dwelling', 'vehicle'] } = known;
  const facts = mergeFacts(
    { appliedOn: '2026-01-12', residence: 'rural', members },
    {
      source: 'declaration',
      asOf: '2026-01-12',
      circumstances: declared.map((personId) => ({ personId, incomeComplete: true })),
      assets: assets.map((kind) =>
        kind === 'deposit'
          ? { kind, valueFen: 0, locationRegionCode: '510683' }
          : { kind: kind as 'dwelling' | 'vehicle', count: 0, locationRegionCode: '510683' },
      ),
    },
  );
  const changed = { ...pack, parameters: Object.fromEntries(entries) };
  return trackDetermination(decide(facts, changed, ON), 'civil-affairs');
}
