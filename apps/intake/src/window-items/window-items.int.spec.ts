import { startServices, type RunningServices } from '@aid-chain/testing';
import { CATEGORIES } from '@aid-chain/vocabulary';
import { intake } from '../intake.definition.js';
import type { WindowItemsView } from './window-item.view.js';

describe('the item list of the window', () => {
  let stack: RunningServices;
  beforeAll(async () => {
    stack = await startServices([intake], { now: '2026-06-30T09:00:00+08:00' });
  });
  afterAll(() => stack.stop());

  const list = (key: string, query = '') =>
    stack.http(key).get<WindowItemsView & { code?: string }>('intake', `/v1/window-items${query}`);

  it('[S4-12] names the school for education and the department for housing only since the law does', async () => {
    const asked = async () => {
      const { body } = await list('demo-clerk');
      const places = new Map(body.items.map(({ code, askedAt }) => [code, askedAt]));
      return ['education-assistance', 'housing-assistance'].map((code) => places.get(code));
    };
    expect(await asked()).toEqual(['window', 'window']);
    await stack.setClock('2026-07-06T09:00:00+08:00');
    expect(await asked()).toEqual(['school', 'window-or-department']);
  });

  it('[S4-12] the window reads all that its place has, with who gives it and where it is asked for', async () => {
    const { status, body } = await list('demo-clerk');
    expect([status, body.on]).toEqual([200, '2026-07-06']);
    const of = (code: string) => body.items.find((item) => item.code === code);
    expect(of('dibao')).toMatchObject({
      ...{ kind: 'recognition', name: { zh: '最低生活保障' }, decidedBy: 'civil-affairs', demo: true },
    });
    expect(of('dibao')?.standards?.map(({ parameter, unit }) => [parameter, unit])).toEqual([
      ['dibao.standard.urban', 'fen/person/month'],
      ['dibao.standard.rural', 'fen/person/month'],
    ]);
    expect(of('monitored')).toMatchObject({ decidedBy: 'agriculture' });
    // 每一类都说得出依据。
    expect(CATEGORIES.map((code) => [code, of(code)?.doc])).toEqual(
      CATEGORIES.map((code) => [code, expect.any(String) as string]),
    );
    expect(of('medical-assistance')).toMatchObject({
      ...{ askedAt: 'window', departments: [{ departmentName: { zh: '医保' } }] },
    });
    expect(of('education-assistance')).toMatchObject({
      ...{ askedAt: 'school', doc: '绵竹市两项政策衔接并轨试点工作方案（2024-11-15）' },
    });
    expect(of('housing-assistance')).toMatchObject({ askedAt: 'window-or-department' });
  });

  it('[S4-12] is of the own place, and not of one that never was', async () => {
    expect((await list('demo-clerk', '?regionCode=510683000000')).body.code).toBe('REGION_OUTSIDE_SUBTREE');
    expect((await list('demo-clerk', '?regionCode=999999999999')).body.code).toBe('REGION_UNKNOWN');
  });
});
