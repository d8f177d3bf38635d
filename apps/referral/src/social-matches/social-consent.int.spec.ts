import { rowsOf, type FedFamily } from '@aid-chain/testing';
import type { SocialContactView } from './consent.dto.js';
import type { PublishedNeedPage } from '../social-needs/social-need.dto.js';
import { SocialScene, TODAY } from './social-forces.fixture.js';

const VISITS = { form: 'volunteers', item: 'visiting' };

describe('what social forces learn of a family', () => {
  let scene: SocialScene;

  beforeAll(async () => {
    scene = await SocialScene.start();
  });
  afterAll(() => scene.stack.stop());

  const accepted = async (seed: number): Promise<{ fed: FedFamily; id: string; organisation: string }> => {
    const { fed, needId } = await scene.family(seed);
    const organisation = await scene.organisation(`示范志愿队 ${String(seed)}`, 'volunteers');
    const offerId = await scene.offer(organisation, { ...VISITS, quantity: 20 });
    const socialNeedId = await scene.opened(needId, { ...VISITS, quantity: 4 });
    return { fed, organisation, id: await scene.accepted(socialNeedId, { offerId, quantity: 4 }) };
  };
  const consentOf = ({ personId }: FedFamily): Record<string, unknown> => ({
    ...{ personId, scopes: ['name', 'phone'], purpose: 'visit', textVersion: 'social-consent-2026' },
    ...{ signedAs: 'self', signedOn: TODAY },
  });
  const contact = (id: string) =>
    scene.stack
      .http('demo-clerk')
      .get<SocialContactView & { code?: string }>('referral', `/v1/social-matches/${id}/contact`);

  it('[N13] a name goes to an organisation only by the family’s own consent, of what it names, and not after it is revoked', async () => {
    const { fed, id } = await accepted(5201);
    expect((await contact(id)).body.code).toBe('SOCIAL_CONSENT_MISSING');
    const given = await scene.post(`social-matches/${id}/consent`, consentOf(fed), 'demo-clerk');
    expect(given).toMatchObject({ status: 201, body: { matchId: id, wasDisclosed: false } });
    const { body } = await contact(id);
    expect(body).toMatchObject({ name: fed.name, phone: fed.phone, purpose: 'visit' });
    expect(body.address).toBeUndefined();
    const revoked = await scene.post(`social-matches/${id}/consent-revocation`, { on: TODAY }, 'demo-clerk');
    expect(revoked).toMatchObject({ status: 201, body: { wasDisclosed: true } });
    expect((await contact(id)).body.code).toBe('SOCIAL_CONSENT_MISSING');
    const looks = await rowsOf<{ outcome: string; seen: string[]; reason: string }>(
      scene.stack.databaseUrl,
      `select outcome, seen, reason from referral.audit where action = 'social-contact.disclosed' and object_id = '${id}' order by id`,
    );
    expect(looks).toMatchObject([
      { outcome: 'refused' },
      { outcome: 'shown', seen: ['name', 'phone'], reason: 'consent' },
      { outcome: 'refused' },
    ]);
    expect((await scene.chain(fed)).filter((text) => text.includes('同意'))).toHaveLength(2);
  });

  it('[N13] help goes on without consent: the township hands it over, and nothing of it waits for a signature', async () => {
    const { fed, id } = await accepted(5202);
    const delivery = {
      on: TODAY,
      quantity: 4,
      handedBy: 'township',
      receivedBy: fed.personId,
      isNeedMet: false,
    };
    expect((await scene.post(`social-matches/${id}/delivery`, delivery)).status).toBe(201);
  });

  it('[N13] a consent on an unknown text, of a stranger, or before the match is refused, and one stands at a time', async () => {
    const { fed, id } = await accepted(5203);
    const code = async (over: object): Promise<unknown> =>
      (await scene.post(`social-matches/${id}/consent`, { ...consentOf(fed), ...over })).body['code'];
    expect(await code({ textVersion: 'another' })).toBe('SOCIAL_CONSENT_TEXT_UNKNOWN');
    expect(await code({ personId: fed.householdId })).toBe('PERSON_NOT_OF_FAMILY');
    expect(await code({ signedOn: '2026-01-13' })).toBe('REFERRAL_DAY_INVALID');
    expect([await code({}), await code({})]).toEqual([undefined, 'SOCIAL_CONSENT_STANDS']);
  });

  it('[L-57] a need is published without identity, and only where enough households have such a need', async () => {
    const water = { kind: 'drinking-water' } as const;
    const { fed, needId } = await scene.family(5211, water);
    const socialNeedId = await scene.opened(needId, { form: 'money', quantity: 500_00 });
    const published = () => scene.get<PublishedNeedPage>('published-social-needs?limit=200', 'demo-reviewer');
    const found = async () => (await published()).items.find((item) => item.socialNeedId === socialNeedId);
    expect([await found(), (await published()).withheld > 0]).toEqual([undefined, true]);
    for (const seed of [5212, 5213, 5214]) await scene.family(seed, water);
    expect(await found()).toBeUndefined();
    await scene.family(5215, water);
    expect(await found()).toMatchObject({
      ...{ needKind: 'drinking-water', regionCode: '510683990000', householdSize: '1', quantity: 500_00 },
    });
    const text = JSON.stringify(await published());
    for (const secret of [fed.householdId, fed.personId, fed.name, '510683990001', needId])
      expect(text).not.toContain(secret);
  });

  it('[L-57] an organisation has its help and the hours of its volunteers certified, without any family', async () => {
    const { fed, id, organisation } = await accepted(5221);
    const issue = (to: string) =>
      scene.post(`social-organisations/${organisation}/certificates`, { from: '2026-01-01', to });
    expect((await issue(TODAY)).body['code']).toBe('SOCIAL_NOTHING_GIVEN');
    const delivery = {
      on: TODAY,
      quantity: 3,
      handedBy: 'township',
      receivedBy: fed.personId,
      isNeedMet: false,
    };
    await scene.post(`social-matches/${id}/delivery`, delivery);
    expect((await issue('2026-01-15')).body['code']).toBe('SOCIAL_PERIOD_INVALID');
    expect((await issue(TODAY)).status).toBe(201);
    const page = await scene.get<{ items: object[] }>(`social-organisations/${organisation}/certificates`);
    expect(page.items).toMatchObject([
      {
        ...{ certificateNo: 1, from: '2026-01-01', to: TODAY },
        lines: [{ ...VISITS, unit: 'hour', quantity: 3, times: 1, helpName: { zh: '探访陪伴（志愿服务）' } }],
      },
    ]);
    expect(JSON.stringify(page)).not.toContain(fed.householdId);
    expect((await issue(TODAY)).body).toMatchObject({
      ...{ code: 'SOCIAL_CERTIFIED_ALREADY', params: { no: 1, from: '2026-01-01', to: TODAY } },
    });
    // What was taken back stands on no certificate that holds.
    const reversed = { reasonCode: 'entered-by-mistake' };
    expect((await scene.post(`social-matches/${id}/delivery-reversal`, reversed)).status).toBe(201);
    expect((await issue(TODAY)).body['code']).toBe('SOCIAL_NOTHING_GIVEN');
  });
});
