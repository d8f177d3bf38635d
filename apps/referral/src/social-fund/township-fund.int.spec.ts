import type { SocialNeedDetailView } from '../social-needs/social-need.dto.js';
import { SocialScene, TODAY } from '../social-matches/social-forces.fixture.js';
import type { FundLedgerPage } from './fund.dto.js';

describe('a township emergency fund', () => {
  let scene: SocialScene;

  beforeAll(async () => {
    scene = await SocialScene.start();
  });
  afterAll(() => scene.stack.stop());

  it('[S4-05] each yuan in has its voucher, each yuan out its match, and nothing is promised that it has not', async () => {
    const fund = await scene.organisation('示范镇救急难基金', 'township-fund', '510683990000');
    const receipt = { on: TODAY, amountFen: 100_000, source: 'donation', paper: 'JZ-1' };
    expect((await scene.post(`social-organisations/${fund}/fund-receipts`, receipt)).body).toMatchObject({
      balanceFen: 100_000,
    });
    const more = { form: 'money', quantity: 500_000 };
    expect((await scene.post(`social-organisations/${fund}/offers`, more)).body).toMatchObject({
      ...{ code: 'SOCIAL_OFFER_ABOVE_FUND', params: { left: '100000' } },
    });
    const offerId = await scene.offer(fund, { form: 'money', quantity: 100_000 });
    const enlarged = { quantity: 100_001, needKinds: [] };
    expect((await scene.post(`social-offers/${offerId}/amendments`, enlarged)).body['code']).toBe(
      'SOCIAL_OFFER_ABOVE_FUND',
    );
    const [one, other] = [await scene.family(5301), await scene.family(5302)];
    const first = await scene.opened(one.needId, { form: 'money', quantity: 80_000 });
    const second = await scene.opened(other.needId, { form: 'money', quantity: 80_000 });
    const id = await scene.accepted(first, { offerId, quantity: 70_000 });
    const short = await scene.post(`social-needs/${second}/matches`, { offerId, quantity: 30_001 });
    expect(short.body).toMatchObject({ code: 'SOCIAL_OFFER_EXHAUSTED', params: { left: '30000' } });
    const paid = {
      on: TODAY,
      quantity: 60_000,
      handedBy: 'township',
      receivedBy: one.fed.personId,
      isNeedMet: false,
    };
    expect((await scene.post(`social-matches/${id}/delivery`, paid)).status).toBe(201);
    const { items } = await scene.get<FundLedgerPage>(`social-organisations/${fund}/fund-ledger`);
    expect(items).toEqual([
      {
        ...{ entryNo: 1, on: TODAY, direction: 'in', amountFen: 100_000, balanceFen: 100_000 },
        ...{ source: 'donation', paper: 'JZ-1' },
      },
      { entryNo: 2, on: TODAY, direction: 'out', amountFen: 60_000, balanceFen: 40_000, matchId: id },
    ]);
    expect((await scene.post(`social-needs/${second}/matches`, { offerId, quantity: 40_000 })).status).toBe(
      201,
    );
  });

  it('[L-18] [S4-05] money that was entered wrongly is taken back by an entry with its reason; what was promised of it cannot be matched', async () => {
    const fund = await scene.organisation('示范新区救急难基金', 'township-fund', '510683990000');
    const receipt = { on: TODAY, amountFen: 10_000, source: 'donation', paper: 'JZ-7' };
    const receive = (over: object = {}) =>
      scene.post(`social-organisations/${fund}/fund-receipts`, { ...receipt, ...over });
    const reverse = (entryNo: number) =>
      scene.post(`social-organisations/${fund}/fund-reversals`, {
        ...{ entryNo, reasonCode: 'entered-by-mistake' },
      });
    await receive();
    expect((await receive()).body['code']).toBe('SOCIAL_RECEIPT_TWICE');
    const offerId = await scene.offer(fund, { form: 'money', quantity: 10_000 });
    expect((await reverse(1)).body).toMatchObject({ balanceFen: 0 });
    expect((await reverse(1)).body['code']).toBe('SOCIAL_ENTRY_NOT_REVERSIBLE');
    expect((await reverse(2)).body['code']).toBe('SOCIAL_ENTRY_NOT_REVERSIBLE');
    const { needId } = await scene.family(5303);
    const socialNeedId = await scene.opened(needId, { form: 'money', quantity: 5_000 });
    const short = await scene.post(`social-needs/${socialNeedId}/matches`, { offerId, quantity: 1 });
    expect(short.body).toMatchObject({ code: 'SOCIAL_FUND_SHORT', params: { left: '0' } });
    expect((await receive({ amountFen: 1_000 })).body).toMatchObject({ balanceFen: 1_000 });
    const { items } = await scene.get<FundLedgerPage>(`social-organisations/${fund}/fund-ledger`);
    expect(items).toMatchObject([
      { entryNo: 1, direction: 'in', balanceFen: 10_000, paper: 'JZ-7' },
      { entryNo: 2, direction: 'out', balanceFen: 0, reverses: 1, reason: 'entered-by-mistake' },
      { entryNo: 3, direction: 'in', balanceFen: 1_000, paper: 'JZ-7' },
    ]);
  });

  it('[L-18] [S4-05] money that is promised to a family is not taken back under it', async () => {
    const fund = await scene.organisation('示范村救急难基金', 'township-fund', '510683990000');
    const receipt = { on: TODAY, amountFen: 10_000, source: 'donation', paper: 'JZ-8' };
    await scene.post(`social-organisations/${fund}/fund-receipts`, receipt);
    const offerId = await scene.offer(fund, { form: 'money', quantity: 10_000 });
    const { needId } = await scene.family(5304);
    const socialNeedId = await scene.opened(needId, { form: 'money', quantity: 4_000 });
    const id = await scene.accepted(socialNeedId, { offerId, quantity: 4_000 });
    const reverse = () =>
      scene.post(`social-organisations/${fund}/fund-reversals`, {
        ...{ entryNo: 1, reasonCode: 'entered-by-mistake' },
      });
    expect((await reverse()).body).toMatchObject({ code: 'SOCIAL_FUND_SHORT', params: { left: '6000' } });
    await scene.post(`social-matches/${id}/failure`, { reasonCode: 'not-kept' });
    expect((await reverse()).body).toMatchObject({ balanceFen: 0 });
  });

  it('[L-18] [S4-05] a receipt with a wrong amount is put right by its reversal with the right one, also where some of it was paid', async () => {
    const fund = await scene.organisation('示范社区救急难基金', 'township-fund', '510683990000');
    const receipt = { on: TODAY, amountFen: 10_000, source: 'donation', paper: 'JZ-9' };
    await scene.post(`social-organisations/${fund}/fund-receipts`, receipt);
    const offerId = await scene.offer(fund, { form: 'money', quantity: 8_000 });
    const { fed, needId } = await scene.family(5305);
    const socialNeedId = await scene.opened(needId, { form: 'money', quantity: 8_000 });
    const id = await scene.accepted(socialNeedId, { offerId, quantity: 8_000 });
    const paid = { on: TODAY, quantity: 8_000, handedBy: 'township', receivedBy: fed.personId };
    await scene.post(`social-matches/${id}/delivery`, { ...paid, isNeedMet: false });
    const path = `social-organisations/${fund}/fund-reversals`;
    const wrong = { entryNo: 1, reasonCode: 'entered-by-mistake' };
    expect((await scene.post(path, wrong)).body['code']).toBe('SOCIAL_FUND_SHORT');
    const less = { ...wrong, replacement: { ...receipt, amountFen: 7_999 } };
    expect((await scene.post(path, less)).body).toMatchObject({ code: 'SOCIAL_FUND_SHORT' });
    const right = { ...wrong, replacement: { ...receipt, amountFen: 9_000 } };
    expect((await scene.post(path, right)).body).toMatchObject({ balanceFen: 1_000 });
    const { items } = await scene.get<FundLedgerPage>(`social-organisations/${fund}/fund-ledger`);
    expect(items.map(({ direction, amountFen, balanceFen }) => [direction, amountFen, balanceFen])).toEqual([
      ...[
        ['in', 10_000, 10_000],
        ['out', 8_000, 2_000],
        ['in', 9_000, 11_000],
      ],
      ['out', 10_000, 1_000],
    ]);
  });

  it('[S4-05] what a fund has left when it ends waits until somebody records where it went, and nothing promised goes with it', async () => {
    const fund = await scene.organisation('示范园区救急难基金', 'township-fund', '510683990000');
    const receipt = { on: TODAY, amountFen: 10_000, source: 'donation', paper: 'JZ-10' };
    await scene.post(`social-organisations/${fund}/fund-receipts`, receipt);
    const offerId = await scene.offer(fund, { form: 'money', quantity: 4_000 });
    const { needId } = await scene.family(5306);
    const socialNeedId = await scene.opened(needId, { form: 'money', quantity: 4_000 });
    const id = await scene.accepted(socialNeedId, { offerId, quantity: 4_000 });
    const path = `social-organisations/${fund}/fund-remainder`;
    const rest = { on: TODAY, to: 'charity', paper: 'JZ-11' };
    expect((await scene.post(path, rest)).body['code']).toBe('SOCIAL_FUND_RUNS');
    await scene.post(`social-organisations/${fund}/end`, { reasonCode: 'dissolved' });
    const waits = async () => {
      const { items } = await scene.get<{ items: { kind: string; objectId: string }[] }>(
        'due-items?limit=200',
      );
      return items.some(({ kind, objectId }) => kind === 'fund-remainder' && objectId === fund);
    };
    expect(await waits()).toBe(true);
    expect((await scene.post(path, rest)).body).toMatchObject({ balanceFen: 4_000 });
    expect(await waits()).toBe(false);
    expect((await scene.post(path, rest)).body).toMatchObject({
      ...{ code: 'SOCIAL_FUND_EMPTY', params: { promised: '4000' } },
    });
    await scene.post(`social-matches/${id}/failure`, { reasonCode: 'not-kept' });
    expect(await waits()).toBe(true);
    expect((await scene.post(path, rest)).body).toMatchObject({ balanceFen: 0 });
    const { items } = await scene.get<FundLedgerPage>(`social-organisations/${fund}/fund-ledger`);
    expect(items.slice(-2)).toMatchObject([
      { direction: 'out', amountFen: 6_000, passedTo: 'charity', paper: 'JZ-11' },
      { direction: 'out', amountFen: 4_000, passedTo: 'charity' },
    ]);
  });

  it('[S4-05] money of a charity is in no ledger, and an organisation is registered once', async () => {
    const charity = await scene.organisation('示范慈善总会');
    const receipt = { on: TODAY, amountFen: 1, source: 'donation', paper: 'JZ-2' };
    expect((await scene.post(`social-organisations/${charity}/fund-receipts`, receipt)).body['code']).toBe(
      'SOCIAL_FUND_ONLY',
    );
    const again = { kind: 'charity', name: '示范 慈善总会', regionCode: '510683000000' };
    expect((await scene.post('social-organisations', again)).body).toMatchObject({
      ...{ code: 'SOCIAL_ORGANISATION_KNOWN', params: { organisationId: charity } },
    });
  });

  it('[S3-21] what the law gives comes first: a gift does not take its place, and the official sees the floor benefits', async () => {
    const { fed, needId } = await scene.family(5311, { kind: 'medical', aspects: ['cost'] });
    await fed.recognised([{ category: 'dibao', unit: 'household', validFrom: '2026-01-01' }]);
    await fed.matched([{ measure: 'medical-assistance', outcome: 'may', reasons: [], missing: [] }]);
    await scene.declinedBy(fed, 'medical-insurance');
    const opening = { form: 'money', quantity: 50_000 };
    const path = `needs/${needId}/social-openings`;
    expect((await scene.post(path, { ...opening, lawFirst: 'none-fits' })).body).toMatchObject({
      ...{ code: 'SOCIAL_LAW_FIRST', params: { count: '1' } },
    });
    const opened = await scene.opened(needId, { ...opening, lawFirst: 'under-way' });
    const { law, lawFirst, ground } = await scene.get<SocialNeedDetailView>(`social-needs/${opened}`);
    expect([lawFirst, ground, law.notGiven]).toEqual(['under-way', 'without-help', 1]);
    expect(law.mayGet).toMatchObject([{ measureCode: 'medical-assistance' }]);
    expect(law.floor.map(({ code, state }) => [code, state])).toEqual([
      ['dibao', 'received'],
      ['tekun', 'to-be-looked-at'],
      ['temporary-assistance', 'to-be-looked-at'],
      ['disabled-living-subsidy', 'to-be-looked-at'],
    ]);
  });
});
