import pg from 'pg';
import { rowsOf } from '@aid-chain/testing';
import type { HappinessListView } from '../happiness/happiness-list.view.js';
import type { NeedView } from '../needs/need.view.js';
import type { MatchPage, ProposalPage } from './match.view.js';
import { SocialScene, TODAY } from './social-forces.fixture.js';

const FOOD = { form: 'goods', item: 'food', unit: 'bag' };

describe('help of social forces', () => {
  let scene: SocialScene;

  beforeAll(async () => {
    scene = await SocialScene.start();
  });
  afterAll(() => scene.stack.stop());

  it('[S2-31] a need whose department could not help is matched with an offer, delivered, and met; the rest of the offer is free again', async () => {
    const { fed, needId } = await scene.family(5101);
    await scene.declinedBy(fed, 'housing');
    const charity = await scene.organisation('示范县慈善会');
    const offerId = await scene.offer(charity, { ...FOOD, quantity: 10, needKinds: ['housing'] });
    const socialNeedId = await scene.opened(needId, { ...FOOD, quantity: 6 });
    const proposals = await scene.get<ProposalPage>('social-proposals', 'demo-reviewer');
    expect(proposals.items.filter((item) => item.socialNeedId === socialNeedId)).toMatchObject([
      {
        ...{ offerId, organisationName: '示范县慈善会', quantity: 6, wished: 6, offered: 10 },
        reasons: [
          { zh: '所需和所供均为食品' },
          { zh: '供给指定用于住房需求' },
          { zh: '供给用于本县或更大范围' },
          { zh: '剩余数量足够' },
        ],
      },
    ]);
    const id = await scene.accepted(socialNeedId, { offerId, quantity: 6 });
    const delivery = { on: TODAY, quantity: 5, receivedBy: fed.personId, isNeedMet: true };
    expect(
      (await scene.post(`social-matches/${id}/delivery`, { ...delivery, handedBy: 'organisation' })).body[
        'code'
      ],
    ).toBe('SOCIAL_DELIVERY_BY_TOWNSHIP');
    const delivered = await scene.post(`social-matches/${id}/delivery`, {
      ...delivery,
      handedBy: 'township',
    });
    expect([delivered.status, delivered.body]).toEqual([201, { matchId: id, state: 'delivered' }]);
    const [left] = await rowsOf(
      scene.stack.databaseUrl,
      `select o.matched as offered, s.matched as wished, s.delivered, s.state from referral.social_offer o, referral.social_need s
        where o.offer_id = '${offerId}' and s.social_need_id = '${socialNeedId}'`,
    );
    expect(left).toMatchObject({ offered: '5', wished: '5', delivered: '5', state: 'met' });
    expect(await scene.get<NeedView>(`needs/${needId}`)).toMatchObject({ state: 'closed' });
    expect(await scene.chain(fed)).toEqual(
      expect.arrayContaining([
        '社会力量帮扶（住房需求，食品 6 袋）：向社会力量求助（不含身份信息），2026-01-14。',
        '社会力量帮扶（住房需求，食品 5 袋）（示范县慈善会）：已送达并由家庭签收，2026-01-14。',
      ]),
    );
    const list = await scene.get<HappinessListView>(`households/${fed.householdId}/happiness-list`);
    expect(list.socialAid).toMatchObject([
      { helpName: { zh: '食品' }, quantity: 5, organisationName: '示范县慈善会', deliveredOn: TODAY },
    ]);
  });

  it('[S2-31] what does not help opens the need again, and what is not carried out leaves it open', async () => {
    const { fed, needId } = await scene.family(5102);
    await scene.declinedBy(fed, 'housing');
    const offerId = await scene.offer(await scene.organisation('示范企业', 'enterprise'), {
      ...FOOD,
      quantity: 9,
    });
    const socialNeedId = await scene.opened(needId, { ...FOOD, quantity: 3 });
    const lost = await scene.accepted(socialNeedId, { offerId, quantity: 3 });
    await scene.post(`social-matches/${lost}/failure`, { reasonCode: 'not-kept' });
    expect(await scene.get<NeedView>(`needs/${needId}`)).toMatchObject({ state: 'open' });
    const id = await scene.accepted(socialNeedId, { offerId, quantity: 3 });
    const received = {
      on: TODAY,
      quantity: 3,
      receivedBy: fed.personId,
      handedBy: 'township',
      isNeedMet: true,
    };
    await scene.post(`social-matches/${id}/delivery`, received);
    expect(await scene.get<NeedView>(`needs/${needId}`)).toMatchObject({ state: 'closed' });
    const evaluation = { evaluation: 'not-helped', on: TODAY, by: fed.personId, note: '漏雨仍未解决' };
    expect((await scene.post(`social-matches/${id}/evaluation`, evaluation)).status).toBe(201);
    expect(await scene.get<NeedView>(`needs/${needId}`)).toMatchObject({ state: 'open' });
    const rows = await rowsOf(
      scene.stack.databaseUrl,
      `select note from referral.social_evaluation where match_id = '${id}'`,
    );
    expect([rows.length, JSON.stringify(rows).includes('漏雨')]).toEqual([1, false]);
  });

  it('[S2-31] two officials who match the last of an offer at the same moment give it away once', async () => {
    const offerId = await scene.offer(await scene.organisation('示范基金会', 'foundation'), {
      ...FOOD,
      quantity: 5,
    });
    const families = await Promise.all([5111, 5112, 5113, 5114].map((seed) => scene.family(seed)));
    const needs: string[] = [];
    for (const { needId } of families) needs.push(await scene.opened(needId, { ...FOOD, quantity: 3 }));
    const answers = await Promise.all(
      needs.map((id) => scene.post(`social-needs/${id}/matches`, { offerId, quantity: 3 })),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 409, 409, 409]);
    const codes = answers.flatMap(({ body }) => body['code'] ?? []);
    expect(codes).toEqual(['SOCIAL_OFFER_EXHAUSTED', 'SOCIAL_OFFER_EXHAUSTED', 'SOCIAL_OFFER_EXHAUSTED']);
    const [offer] = await rowsOf<{ matched: string }>(
      scene.stack.databaseUrl,
      `select matched from referral.social_offer where offer_id = '${offerId}'`,
    );
    expect(Number(offer?.matched)).toBe(3);
  });

  it('[S2-31] a need that ends at the same moment is matched with nothing', async () => {
    const { needId } = await scene.family(5141);
    const offerId = await scene.offer(await scene.organisation('示范联合会'), { ...FOOD, quantity: 5 });
    const socialNeedId = await scene.opened(needId, { ...FOOD, quantity: 3 });
    const client = new pg.Client({ connectionString: scene.stack.databaseUrl });
    await client.connect();
    await client.query('begin');
    await client.query(
      `update referral.need set state = 'closed', ended_on = '2026-01-14', ended_as = 'gone' where need_id = $1`,
      [needId],
    );
    const matching = scene.post(`social-needs/${socialNeedId}/matches`, { offerId, quantity: 3 });
    await new Promise((resolve) => setTimeout(resolve, 300));
    await client.query('commit');
    await client.end();
    expect((await matching).body['code']).toBe('SOCIAL_NEED_CLOSED');
  });

  it('[S2-31] an offer that is withdrawn or made smaller keeps what is matched of it', async () => {
    const offerId = await scene.offer(await scene.organisation('示范商会'), { ...FOOD, quantity: 8 });
    const { needId } = await scene.family(5121);
    const socialNeedId = await scene.opened(needId, { ...FOOD, quantity: 6 });
    const id = await scene.accepted(socialNeedId, { offerId, quantity: 4 });
    const amend = (quantity: number) =>
      scene.post(`social-offers/${offerId}/amendments`, { quantity, needKinds: [] });
    expect((await amend(3)).body['code']).toBe('SOCIAL_OFFER_BELOW_MATCHED');
    expect((await amend(5)).status).toBe(201);
    await scene.post(`social-offers/${offerId}/withdrawal`, { reasonCode: 'donors-wish' });
    const more = await scene.post(`social-needs/${socialNeedId}/matches`, { offerId, quantity: 1 });
    expect(more.body['code']).toBe('SOCIAL_OFFER_CLOSED');
    const { items } = await scene.get<MatchPage>('social-matches?state=accepted&limit=200');
    expect(items.find(({ matchId }) => matchId === id)).toMatchObject({ state: 'accepted', quantity: 4 });
  });

  it('[S2-06] the same help for the same need comes a second time only with a reason', async () => {
    const { fed, needId } = await scene.family(5131);
    const other = await fed.need({ kind: 'housing', aspects: [], personId: undefined });
    await scene.stack.idle();
    const offerId = await scene.offer(await scene.organisation('示范协会'), { ...FOOD, quantity: 9 });
    const first = await scene.opened(needId, { ...FOOD, quantity: 2 });
    await scene.accepted(first, { offerId, quantity: 2 });
    const second = await scene.opened(other, { ...FOOD, quantity: 2 });
    const match = { offerId, quantity: 2 };
    expect((await scene.post(`social-needs/${second}/matches`, match)).body['code']).toBe(
      'SOCIAL_AID_ALREADY_GIVEN',
    );
    const reasoned = { ...match, besideReason: 'needs-more' };
    expect((await scene.post(`social-needs/${second}/matches`, reasoned)).status).toBe(201);
  });
});
