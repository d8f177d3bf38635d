import { householdBuilder, rowsOf, startServices, type RunningServices } from '@aid-chain/testing';
import { intake } from '../intake.definition.js';

interface Member {
  readonly name: string;
  readonly position: string;
  readonly title: { readonly zh: string; readonly en: string };
  readonly origin: string;
  readonly team: { readonly id: string; readonly kind: string };
  readonly tasks: readonly { readonly code: string }[];
}
interface MemberPage {
  readonly items: readonly Member[];
  readonly next?: string;
}

let running: RunningServices;

beforeAll(async () => {
  running = await startServices([intake]);
  await running.http('demo-administrator').put('intake', '/demo/clock', { now: '2026-01-12T09:00:00+08:00' });
});
afterAll(() => running?.stop());

const listed = (actor: string, query = '') =>
  running.http(actor).get<MemberPage>('intake', `/v1/team-members${query}`);

describe('the staff of the teams', () => {
  it('[S0-11] window and portal see by name who has each of the six tasks, and from where they were merged', async () => {
    const window = (await listed('demo-clerk', '?kind=township-team')).body.items;
    expect((await listed('demo-portal', '?kind=township-team')).body.items).toEqual(window);
    expect([...new Set(window.flatMap(({ tasks }) => tasks.map(({ code }) => code)))].sort()).toEqual([
      'acceptance',
      'active-discovery',
      'confirmation',
      'home-visits',
      'household-survey',
      'warning-check',
    ]);
    expect([...new Set(window.map(({ origin }) => origin))]).toEqual([
      'township-leadership',
      'social-affairs-office',
      'consolidation-staff',
      'village-committee',
      'resident-team',
      'department-helper',
    ]);
    const surveyors = (await listed('demo-clerk', '?task=household-survey')).body.items;
    expect(surveyors.map(({ name }) => name)).toEqual(['示范经办一', '示范经办二']);
  });

  it('[S0-11] also see the task force above the township', async () => {
    const { items } = (await listed('demo-clerk', '?kind=city-task-force')).body;
    expect(items.map(({ name }) => name)).toEqual(['示范市甲', '示范市乙', '示范市丙']);
  });

  it('[S0-12] a township team has a head, a deputy for each business, and both business heads', async () => {
    const { items } = (await listed('demo-clerk', '?kind=township-team')).body;
    expect(items.slice(0, 5).map(({ title }) => title.zh)).toEqual([
      '组长',
      '副组长（分管民政）',
      '副组长（分管农业农村）',
      '成员（民政业务负责人）',
      '成员（农业农村业务负责人）',
    ]);
  });

  it('are refused for a region that is in no table, which would read as one without a team', async () => {
    expect((await listed('demo-clerk', '?regionCode=510683999999')).body).toMatchObject({
      code: 'REGION_UNKNOWN',
    });
  });

  it('come page by page, each once', async () => {
    const names: string[] = [];
    for (let next: string | undefined = ''; next !== undefined;) {
      const { body }: { body: MemberPage } = await listed('demo-portal', `?limit=4${next}`);
      names.push(...body.items.map(({ name }) => name));
      next = body.next === undefined ? undefined : `&cursor=${body.next}`;
    }
    const all = (await listed('demo-portal')).body.items.map(({ name }) => name);
    expect(names).toEqual(all);
    expect(new Set(all).size).toBe(11);
  });

  it('[S0-11] what waits at the window names who has the task, until the day of their period', async () => {
    const filing = householdBuilder().with({}).build();
    await running.http('demo-clerk').post('intake', '/v1/applications', filing);
    const again = householdBuilder().with({}).build();
    const [own] = filing.members;
    if (own !== undefined) again.members = [{ ...own, name: '试他人' }];
    await running.http('demo-portal').post('intake', '/v1/applications', again);
    const waiting = async () =>
      (
        await running
          .http('demo-clerk')
          .get<{ items: { kind: string; responsible?: string[] }[] }>('intake', '/v1/due-items')
      ).body.items;
    expect(await waiting()).toMatchObject([{ kind: 'window-check', responsible: ['示范经办一'] }]);
    await rowsOf(
      running.databaseUrl,
      `update directory.team_member set valid_to = '2026-01-11' where name = '示范经办一'`,
    );
    expect((await waiting()).map(({ responsible }) => responsible)).toEqual([undefined]);
    expect((await listed('demo-clerk', '?task=acceptance')).body.items).toEqual([]);
  });
});
