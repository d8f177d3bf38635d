import { rowsOf } from '@aid-chain/testing';
import type { MatchPage } from '../social-matches/match.view.js';
import { SocialScene, TODAY } from '../social-matches/social-forces.fixture.js';
import type { OrganisationDetailView } from './organisation.dto.js';

const FOOD = { form: 'goods', item: 'food', unit: 'bag' };

describe('an organisation that changes or ends', () => {
  let scene: SocialScene;

  beforeAll(async () => {
    scene = await SocialScene.start();
  });
  afterAll(() => scene.stack.stop());

  const dueMatches = async (): Promise<string[]> => {
    const { items } = await scene.get<{ items: { kind: string; objectId: string }[] }>('due-items?limit=200');
    return items.flatMap(({ kind, objectId }) => (kind === 'match-of-ended' ? [objectId] : []));
  };
  const accepted = async (seed: number, organisation: string): Promise<string> => {
    const { needId } = await scene.family(seed);
    const offerId = await scene.offer(organisation, { ...FOOD, quantity: 9 });
    const socialNeedId = await scene.opened(needId, { ...FOOD, quantity: 2 });
    return scene.accepted(socialNeedId, { offerId, quantity: 2 });
  };

  it('[L-57] a new contact or region is kept with what was before, sealed, and no other organisation loses its name', async () => {
    const id = await scene.organisation('示范一会');
    await scene.organisation('示范二会');
    const change = (body: object) => scene.post(`social-organisations/${id}/changes`, body);
    expect((await change({})).body['code']).toBe('SOCIAL_NOTHING_CHANGED');
    expect((await change({ name: '示范 二会' })).body['code']).toBe('SOCIAL_ORGANISATION_KNOWN');
    expect((await change({ phone: '13900000009', regionCode: '510683990000' })).body).toEqual({
      ...{ organisationId: id, openOffers: 0, openMatches: 0 },
    });
    const { body } = await scene.stack
      .http('demo-civil-affairs')
      .get<OrganisationDetailView>('referral', `/v1/social-organisations/${id}`, {
        headers: { 'Unmask-Reason': 'case-handling' },
      });
    expect(body).toMatchObject({
      ...{ name: '示范一会', contactName: '示范员', phone: '13900000009', regionCode: '510683990000' },
      ...{ version: 2, changedOn: TODAY },
    });
    const kept = await rowsOf<{ version: number; region_code: string }>(
      scene.stack.databaseUrl,
      `select version, region_code, profile from referral.social_organisation_version where organisation_id = '${id}'`,
    );
    expect(kept).toMatchObject([{ version: 1, region_code: '510683000000' }]);
    expect(JSON.stringify(kept)).not.toContain('13900000001');
  });

  it('[L-57] of changes and a registration to one name at one moment one is made, the others are refused', async () => {
    const ids = await Promise.all(
      ['示范甲会', '示范乙会', '示范丙会'].map((name) => scene.organisation(name)),
    );
    const name = '示范同名会';
    const made = await Promise.all([
      ...ids.map((id) => scene.post(`social-organisations/${id}/changes`, { name })),
      scene.post('social-organisations', { kind: 'charity', name, regionCode: '510683000000' }),
    ]);
    expect(made.map(({ status }) => status).sort()).toEqual([201, 409, 409, 409]);
  });

  it('[L-57] an end withdraws what is offered and lists what is promised to civil affairs until somebody sees to it', async () => {
    const id = await scene.organisation('示范终止会');
    const match = await accepted(5701, id);
    expect(await dueMatches()).toEqual([]);
    const ended = await scene.post(`social-organisations/${id}/end`, { reasonCode: 'dissolved' });
    expect(ended.body).toEqual({ organisationId: id, openOffers: 0, openMatches: 1 });
    expect(
      (await scene.post(`social-organisations/${id}/end`, { reasonCode: 'dissolved' })).body['code'],
    ).toBe('SOCIAL_ORGANISATION_ENDED');
    const offer = { ...FOOD, quantity: 1 };
    expect((await scene.post(`social-organisations/${id}/offers`, offer)).body['code']).toBe(
      'SOCIAL_ORGANISATION_ENDED',
    );
    expect(await dueMatches()).toEqual([match]);
    await scene.post(`social-matches/${match}/failure`, { reasonCode: 'not-kept' });
    expect(await dueMatches()).toEqual([]);
    const { items } = await scene.get<MatchPage>(`social-matches?organisationId=${id}`);
    expect(items).toMatchObject([{ state: 'failed' }]);
    expect(await scene.organisation('示范终止会')).not.toBe(id);
  });

  it('[L-57] what is promised to a family outside of the new region is listed as well', async () => {
    const id = await scene.organisation('示范迁移会');
    const match = await accepted(5702, id);
    await scene.post(`social-organisations/${id}/changes`, { regionCode: '510683990002' });
    expect(await dueMatches()).toEqual([match]);
  });
});
