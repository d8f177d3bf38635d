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
});
