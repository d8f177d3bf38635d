import { rmSync } from 'node:fs';
import { policiesFolder } from '@aid-chain/testing';
import { billRow, cremationRow, family } from '../families.fixture.js';
import { Scene } from '../monitoring.fixture.js';

let folder: string;
let scene: Scene;

/** The county gives the days for a visit from 2027 on: on the day of the spec nobody gives any. */
beforeAll(async () => {
  folder = policiesFolder('510683/procedure.yaml', (text) => {
    const [before = '', after] = text.split('warning.visit.working-days:');
    if (after === undefined) throw new Error('the days for a visit were not found');
    return `${before}warning.visit.working-days:${after.replace('from: 2025-01-01', 'from: 2027-01-01')}`;
  });
  scene = await Scene.start(folder);
});

afterAll(async () => {
  await scene?.stop();
  rmSync(folder, { recursive: true, force: true });
});

it('a row whose place gives no days for a visit comes back with the reason and is kept nowhere, so that it can be sent again', async () => {
  const one = family();
  await scene.registers(one);
  const returned = { row: 1, code: 'ROW_PLACE_WITHOUT_PARAMETERS', path: '' };
  const bills = await scene.sends([billRow(one, 3_500_000, '2026-01-05')]);
  const cremations = await scene.sendsCremations([cremationRow(one, { crematedOn: '2026-01-05' })]);
  for (const { body } of [bills, cremations]) {
    expect(body).toMatchObject({ matched: 0, unmatched: 0, rejected: [returned] });
    expect(body.reasons['ROW_PLACE_WITHOUT_PARAMETERS']?.zh).toMatch(/参数/u);
  }
  const kept =
    'select count(*)::int as n from medical_bill union all select count(*)::int from department_row';
  expect(await scene.query(kept)).toEqual([{ n: 0 }, { n: 0 }]);
});
