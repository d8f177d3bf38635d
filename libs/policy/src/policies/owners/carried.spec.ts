import { decide } from '../../determination/decide.js';
import { FAMILIES } from '../../testing/families.fixture.js';
import { local, LOCAL } from '../../testing/local-policies.fixture.js';
import { DEMO_TOWNSHIP, repositoryPolicyFiles } from '../../testing/repository-policies.fixture.js';
import { loadPolicies, type PolicyFile } from '../load-policies.js';
import { param } from '../param.js';
import { resolvePack } from '../resolve-pack.js';

const KEY = 'asset.vehicle.limit';
const CITY = local('510600', KEY, `from: 2025-01-01, to: null, value: 1, ${LOCAL}`);
const PROVINCE = local(
  '510000',
  KEY,
  'from: 2026-09-01, to: null, value: 0, doc: 某省〔2026〕3号, article: 第五条',
);
const ZH = '（某地〔2025〕1号第二条；沿用旧值，有权机关尚未规定）';

/** The repository's policies without the demo's limit of cars, with files of the city and the province. */
function policies(...files: PolicyFile[]) {
  const repository = repositoryPolicyFiles().map(({ path, text }) => ({
    path,
    text: text.replace(/^asset\.vehicle\.limit:\n(?: .*\n)+/m, ''),
  }));
  return loadPolicies([...repository, ...files]);
}

function carLine(on: string, ...files: PolicyFile[]) {
  const pack = resolvePack(policies(...files), DEMO_TOWNSHIP, on);
  const line = decide(FAMILIES.li(), pack, on).lines.find(({ ruleId }) => ruleId === 'dibao.vehicle@1');
  return { line, limit: param(pack, KEY), pack };
}

describe('An older value that is carried', () => {
  it('[L-38] says so in the explanation, from the day of the law and not before', () => {
    expect(carLine('2026-06-30', CITY).line?.textZh).toContain('（某地〔2025〕1号第二条）');
    const { line, limit } = carLine('2026-07-01', CITY);
    expect(line?.textZh).toContain(ZH);
    expect(line?.textEn).toContain('[某地〔2025〕1号, article 2; older value carried');
    expect(line?.parameters.find(({ key }) => key === KEY)).toMatchObject({
      carried: true,
      from: '2025-01-01',
    });
    expect(limit).toMatchObject({ state: 'value', value: 1 });
  });

  it('[L-38] gives way to the province’s value on its first day, and the explanation stops saying so', () => {
    expect(carLine('2026-08-31', CITY, PROVINCE).line?.textZh).toContain(ZH);
    const { line, limit } = carLine('2026-09-01', CITY, PROVINCE);
    expect(limit).toMatchObject({ state: 'value', value: 0 });
    expect(line?.textZh).toContain('（某省〔2026〕3号第五条）');
    expect(line?.textZh).not.toContain('沿用旧值');
  });

  it('[L-38] goes on while the province has announced a value and nobody knows it: an open number takes nothing away', () => {
    const source = 'doc: 某省〔2026〕3号, article: 第五条';
    const announced = local('510000', KEY, `from: 2026-09-01, to: null, state: pending, ${source}`);
    const text = announced.text.replace('values:', 'overridable: true\n  values:');
    const { line, limit } = carLine('2026-09-01', CITY, { ...announced, text });
    expect(limit).toMatchObject({ state: 'value', value: 1 });
    expect(line?.textZh).toContain(ZH);
  });

  it('changes the pack on the day of the law and on the day of the province', () => {
    const hashes = ['2026-06-30', '2026-07-01', '2026-08-31', '2026-09-01'].map(
      (day) => carLine(day, CITY, PROVINCE).pack.packHash,
    );
    expect(hashes[1]).toBe(hashes[2]);
    expect(new Set(hashes).size).toBe(3);
  });

  it('begins with its owner’s period: a pack holds to the day before, whatever else turns', () => {
    const period = 'from: 2026-08-15, to: null, levels: [province], older: carry, doc: 某法, article: 第一条';
    const files = repositoryPolicyFiles().filter(({ path }) => path !== '000000/owners.yaml');
    const own = { path: '000000/owners.yaml', text: `publicity.*:\n  - { ${period} }\n` };
    const tree = loadPolicies([...files, own]);
    expect(resolvePack(tree, DEMO_TOWNSHIP, '2026-08-14').to).toBe('2026-08-14');
    expect(resolvePack(tree, DEMO_TOWNSHIP, '2026-08-15').from).toBe('2026-08-15');
  });
});
