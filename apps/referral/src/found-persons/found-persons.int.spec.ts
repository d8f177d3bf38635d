import { FOUND_PERSON_PROOFS } from '@aid-chain/vocabulary';
import { SocialScene, TODAY } from '../social-matches/social-forces.fixture.js';

interface Act {
  readonly action: string;
  readonly objectId?: string;
  readonly ids: readonly string[];
}

describe('a person who was helped unknown and is identified', () => {
  let scene: SocialScene;

  beforeAll(async () => {
    scene = await SocialScene.start();
  });
  afterAll(() => scene.stack.stop());

  it('[L-50] [S4-06] the audit of the family has who joined the record with it, and that of the record with whom', async () => {
    const { fed } = await scene.family(5801);
    const found = await scene.post('found-persons', {
      ...{ kind: 'stranded', on: TODAY, regionCode: '510683990001', circumstances: '汽车站候车室' },
    });
    const record = String(found.body['householdId']);
    const identity = { householdId: fed.householdId, personId: fed.personId, on: TODAY };
    const proof = FOUND_PERSON_PROOFS[0];
    const joined = await scene.post(`found-persons/${record}/identity`, { ...identity, proof });
    expect(joined.status).toBe(201);
    const joins = async (householdId: string): Promise<Act[]> => {
      const path = `audit-entries?householdId=${householdId}&action=found-person.identified`;
      return (await scene.get<{ items: Act[] }>(path, 'demo-auditor')).items;
    };
    expect(await joins(fed.householdId)).toMatchObject([{ objectId: fed.householdId, ids: [record] }]);
    expect(await joins(record)).toMatchObject([{ objectId: record, ids: [fed.householdId] }]);
  });

  const found = (over: object = {}) => ({
    ...{ kind: 'emergency-medical', on: TODAY, regionCode: '510683990001' },
    ...{ circumstances: '县人民医院急诊科', ...over },
  });
  const recorded = async (over: object = {}): Promise<string> =>
    scene.made('found-persons', found(over), 'householdId');
  interface List {
    readonly received?: readonly object[];
  }

  it('[L-50] a wrong identification is undone by civil affairs with a reason: the chains part, and the aid is back with the record', async () => {
    const { fed } = await scene.family(5802);
    const record = await recorded({ on: '2026-01-10' });
    const { items } = await scene.get<{ items: { referralId: string; department: string }[] }>(
      `referrals?householdId=${record}`,
    );
    const { referralId = '', department = '' } = items[0] ?? {};
    const report = {
      ...{ reportId: 'fp-1', quarter: '2026Q1', final: false, outcome: 'helped' },
      aid: [
        {
          ...{
            measureCode: 'emergency-medical-aid',
            kind: 'cash',
            nature: 'transitional',
            amountFen: 500_000,
          },
          ...{ period: { from: TODAY, to: TODAY }, fundingSource: 'emergency-fund' },
        },
      ],
    };
    const given = await scene.post(`referrals/${referralId}/feedback`, report, `demo-dept-${department}`);
    expect([given.status, given.body['code']]).toEqual([201, undefined]);
    const listOf = async (householdId: string) =>
      JSON.stringify(await scene.get<List>(`households/${householdId}/happiness-list`));
    const identity = { householdId: fed.householdId, personId: fed.personId, on: TODAY, proof: 'relatives' };
    const path = `found-persons/${record}/identity`;
    expect((await scene.post(path, identity)).status).toBe(201);
    expect(await listOf(fed.householdId)).toContain('500000');
    const referralsOf = async (householdId: string) => {
      const list = await scene.get<{ items: { referralId: string }[] }>(
        `referrals?householdId=${householdId}`,
      );
      return list.items.map((item) => item.referralId);
    };
    expect(await referralsOf(fed.householdId)).toContain(referralId);
    const undo = { reasonCode: 'another-person' };
    expect((await scene.post(`${path}-correction`, undo, 'demo-clerk')).status).toBe(403);
    expect((await scene.post(`${path}-correction`, undo)).status).toBe(201);
    expect((await scene.post(`${path}-correction`, undo)).body['code']).toBe('FOUND_PERSON_NOT_IDENTIFIED');
    expect(await listOf(fed.householdId)).not.toContain('500000');
    expect(await referralsOf(fed.householdId)).not.toContain(referralId);
    expect(await referralsOf(record)).toEqual([referralId]);
    expect(await listOf(record)).toContain('500000');
    expect((await scene.chain(fed)).at(-1)).toBe(
      `疾病应急救助：误并入的救助记录已分出（查明是另一人），${TODAY}。`,
    );
    const other = await scene.family(5803);
    const right = { ...identity, householdId: other.fed.householdId, personId: other.fed.personId };
    expect((await scene.post(path, right)).status).toBe(201);
    expect(await listOf(other.fed.householdId)).toContain('500000');
  });

  it('[L-50] who is recorded like somebody else is asked about, one of two at one moment, and another person is recorded', async () => {
    const body = found({ on: '2026-01-11' });
    const both = await Promise.all([scene.post('found-persons', body), scene.post('found-persons', body)]);
    expect(both.map(({ body: answered }) => answered['code'] ?? 'recorded').sort()).toEqual([
      ...['FOUND_PERSON_ALIKE', 'recorded'],
    ]);
    const township = { ...body, regionCode: `${body.regionCode.slice(0, 9)}000` };
    expect((await scene.post('found-persons', township)).body['code']).toBe('FOUND_PERSON_ALIKE');
    expect((await scene.post('found-persons', { ...body, isAnotherPerson: true })).status).toBe(201);
  });

  it('[L-50] the day lies within the last year, and the sentence names days that are possible', async () => {
    for (const on of ['1990-01-01', '2025-01-13', '2026-01-15'])
      expect((await scene.post('found-persons', found({ on }))).body).toMatchObject({
        ...{ code: 'REFERRAL_DAY_INVALID', params: { earliest: '2025-01-14', latest: TODAY } },
      });
  });

  it('[L-50] a record that was a mistake is ended with its reason: no report is owed, and its referral waits for cancellation', async () => {
    const record = await recorded({ on: '2026-01-12' });
    const end = { reasonCode: 'recorded-twice' };
    expect((await scene.post(`found-persons/${record}/end`, end)).status).toBe(201);
    expect((await scene.post(`found-persons/${record}/end`, end)).body['code']).toBe('FOUND_PERSON_ENDED');
    const { items: referrals } = await scene.get<{ items: { referralId: string }[] }>(
      `referrals?householdId=${record}`,
    );
    const { items: due } = await scene.get<{ items: { kind: string; objectId: string }[] }>(
      'due-items?limit=200',
    );
    const kinds = due.filter(({ objectId }) => objectId === referrals[0]?.referralId).map(({ kind }) => kind);
    expect(kinds).toEqual(['cancellation']);
    const { items } = await scene.get<{ items: { householdId: string; endReason?: string }[] }>(
      'found-persons?limit=200',
    );
    expect(items.find(({ householdId }) => householdId === record)).toMatchObject({
      ...{ endedOn: TODAY, endReason: 'recorded-twice' },
    });
    expect((await scene.post('found-persons', found({ on: '2026-01-12' }))).status).toBe(201);
  });
});
