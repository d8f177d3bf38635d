import { newId } from '@aid-chain/kernel';
import { rowsOf } from '@aid-chain/testing';
import type { FundLedgerPage } from '../social-fund/fund.dto.js';
import type { HappinessListView } from '../happiness/happiness-list.view.js';
import type { NeedView } from '../needs/need.view.js';
import type { MatchPage, MatchView } from './match.view.js';
import { SocialScene, TODAY } from './social-forces.fixture.js';

const FOOD = { form: 'goods', item: 'food', unit: 'bag' };

describe('what was recorded wrongly of the help of social forces', () => {
  let scene: SocialScene;

  beforeAll(async () => {
    scene = await SocialScene.start();
  });
  afterAll(() => scene.stack.stop());

  const matchOf = async (id: string): Promise<MatchView | undefined> => {
    const { items } = await scene.get<MatchPage>('social-matches?limit=200');
    return items.find(({ matchId }) => matchId === id);
  };
  const counted = async (offerId: string, socialNeedId: string) => {
    const [row] = await rowsOf<{ offered: string; wished: string; delivered: string; state: string }>(
      scene.stack.databaseUrl,
      `select o.matched as offered, s.matched as wished, s.delivered, s.state from referral.social_offer o, referral.social_need s
        where o.offer_id = '${offerId}' and s.social_need_id = '${socialNeedId}'`,
    );
    return row;
  };

  it('[L-18] a wrong delivery is taken back: the promise, the need and the quantities stand again, and both entries are shown', async () => {
    const { fed, needId } = await scene.family(5601);
    await scene.declinedBy(fed, 'housing');
    const offerId = await scene.offer(await scene.organisation('示范善会'), { ...FOOD, quantity: 10 });
    const socialNeedId = await scene.opened(needId, { ...FOOD, quantity: 6 });
    const id = await scene.accepted(socialNeedId, { offerId, quantity: 6 });
    const delivery = {
      on: TODAY,
      quantity: 4,
      handedBy: 'township',
      receivedBy: fed.personId,
      isNeedMet: true,
    };
    await scene.post(`social-matches/${id}/delivery`, delivery);
    const evaluate = (body: object) =>
      scene.post(`social-matches/${id}/evaluation`, { on: TODAY, by: fed.personId, ...body });
    expect((await evaluate({ evaluation: 'helped' })).status).toBe(201);
    expect((await evaluate({ evaluation: 'partly' })).body['code']).toBe('ENTRY_CORRECTION_REASON');
    await evaluate({ evaluation: 'partly', correctionReason: 'stated-anew' });
    expect(await matchOf(id)).toMatchObject({
      ...{ promised: 6, quantity: 4, evaluation: 'partly' },
      evaluations: [{ evaluation: 'helped' }, { evaluation: 'partly', correctionReason: 'stated-anew' }],
    });
    const taken = await scene.post(`social-matches/${id}/delivery-reversal`, {
      reasonCode: 'found-out-since',
    });
    expect(taken).toMatchObject({ status: 201, body: { matchId: id, state: 'accepted' } });
    expect(await counted(offerId, socialNeedId)).toMatchObject({
      ...{ offered: '6', wished: '6', delivered: '0', state: 'open' },
    });
    expect(await scene.get<NeedView>(`needs/${needId}`)).toMatchObject({ state: 'open' });
    const match = await matchOf(id);
    expect(match).toMatchObject({
      ...{ state: 'accepted', promised: 6, quantity: 6 },
      deliveries: [
        { entryNo: 1, quantity: 4, receivedBy: fed.personId },
        { entryNo: 2, takesBack: 1, quantity: 4, reason: 'found-out-since' },
      ],
    });
    expect(match?.evaluation).toBeUndefined();
    const list = await scene.get<HappinessListView>(`households/${fed.householdId}/happiness-list`);
    expect(list.socialAid).toEqual([]);
    expect(await scene.chain(fed)).toContain(
      '社会力量帮扶（住房需求，食品 4 袋）（示范善会）：送达登记已撤销，须重新落实，2026-01-14。',
    );
    expect((await scene.post(`social-matches/${id}/delivery`, { ...delivery, quantity: 6 })).status).toBe(
      201,
    );
  });

  it('[L-18] a need that another delivery met as well stays met when one of them is taken back, and stands again with the last', async () => {
    const { fed, needId } = await scene.family(5605);
    await scene.declinedBy(fed, 'housing');
    const offerId = await scene.offer(await scene.organisation('示范济会'), { ...FOOD, quantity: 10 });
    const socialNeedId = await scene.opened(needId, { ...FOOD, quantity: 4 });
    const ids = [
      await scene.accepted(socialNeedId, { offerId, quantity: 2 }),
      await scene.accepted(socialNeedId, { offerId, quantity: 1 }),
    ];
    const delivery = { on: TODAY, quantity: 1, handedBy: 'township', receivedBy: fed.personId };
    for (const id of ids) {
      const made = await scene.post(`social-matches/${id}/delivery`, { ...delivery, isNeedMet: true });
      expect(made.status).toBe(201);
    }
    const states = [];
    for (const id of ids) {
      await scene.post(`social-matches/${id}/delivery-reversal`, { reasonCode: 'entered-by-mistake' });
      states.push((await scene.get<NeedView>(`needs/${needId}`)).state);
    }
    expect(states).toEqual(['closed', 'open']);
  });

  it('[S4-05] a payment that is taken back is in the ledger of the fund again, and what others were promised since stays theirs', async () => {
    const fund = await scene.organisation('示范基金', 'township-fund', '510683990000');
    const receipt = { on: TODAY, amountFen: 50_000, source: 'donation', paper: 'JZ-9' };
    await scene.post(`social-organisations/${fund}/fund-receipts`, receipt);
    const offerId = await scene.offer(fund, { form: 'money', quantity: 50_000 });
    const [one, other] = [await scene.family(5602), await scene.family(5603)];
    const first = await scene.opened(one.needId, { form: 'money', quantity: 50_000 });
    const second = await scene.opened(other.needId, { form: 'money', quantity: 50_000 });
    const id = await scene.accepted(first, { offerId, quantity: 50_000 });
    const paid = { on: TODAY, handedBy: 'township', receivedBy: one.fed.personId, isNeedMet: false };
    await scene.post(`social-matches/${id}/delivery`, { ...paid, quantity: 10_000 });
    await scene.accepted(second, { offerId, quantity: 30_000 });
    await scene.post(`social-matches/${id}/delivery-reversal`, { reasonCode: 'returned' });
    expect(await matchOf(id)).toMatchObject({ state: 'accepted', promised: 50_000, quantity: 20_000 });
    expect(await counted(offerId, first)).toMatchObject({
      offered: '50000',
      wished: '20000',
      delivered: '0',
    });
    const { items } = await scene.get<FundLedgerPage>(`social-organisations/${fund}/fund-ledger`);
    expect(items.slice(1)).toMatchObject([
      { direction: 'out', amountFen: 10_000, balanceFen: 40_000, matchId: id },
      {
        direction: 'in',
        amountFen: 10_000,
        balanceFen: 50_000,
        matchId: id,
        reverses: 2,
        reason: 'returned',
      },
    ]);
  });

  it('[S2-06] a need that social forces met is opened again only with a reason, and a wrong word of the record is refused', async () => {
    const { fed, needId } = await scene.family(5604);
    const offerId = await scene.offer(await scene.organisation('示范公益会'), { ...FOOD, quantity: 9 });
    const wish = { ...FOOD, quantity: 1 };
    const received = await scene.post(`needs/${needId}/social-openings`, { ...wish, lawFirst: 'receives' });
    expect(received.body['code']).toBe('SOCIAL_RECEIVES_NOT_ON_RECORD');
    const id = await scene.accepted(await scene.opened(needId, wish), { offerId, quantity: 1 });
    const delivery = { on: TODAY, quantity: 1, handedBy: 'township', isNeedMet: true };
    const elsewhere = { ...delivery, receivedBy: newId() };
    expect((await scene.post(`social-matches/${id}/delivery`, elsewhere)).body).toMatchObject({
      ...{ code: 'PERSON_NOT_OF_FAMILY', params: { field: 'receivedBy' } },
    });
    await scene.post(`social-matches/${id}/delivery`, { ...delivery, receivedBy: fed.personId });
    const again = { ...wish, lawFirst: 'none-fits' };
    expect((await scene.post(`needs/${needId}/social-openings`, again)).body).toMatchObject({
      ...{ code: 'SOCIAL_NEED_MET_ALREADY', params: { on: TODAY } },
    });
    const reasoned = { ...again, besideReason: 'needs-more' };
    expect((await scene.post(`needs/${needId}/social-openings`, reasoned)).status).toBe(201);
  });
});
