import { householdBuilder, startServices, type RunningServices } from '@aid-chain/testing';
import { SERVICES } from '../services.js';

interface Filed {
  readonly applicationId: string;
  readonly householdId?: string;
  readonly state: string;
}

interface Member {
  readonly personId: string;
  readonly relation: string;
}

describe('a father who lives elsewhere files with the child of its mother', () => {
  let stack: RunningServices;
  let mother: Filed;
  let waiting: Filed;
  let caseId: string;
  const family = householdBuilder().with({ sex: 'female' }).with({ birthDate: '2016-03-01' }).build();

  const file = async (key: string, filing: object): Promise<Filed> => {
    const { body } = await stack.http(key).post<Filed>('intake', '/v1/applications', filing);
    await stack.idle();
    return body;
  };
  const caseMembers = async (id: string): Promise<Member[]> => {
    const { body } = await stack
      .http('demo-clerk')
      .get<{ household: { members: Member[] } }>('eligibility', `/v1/cases/${id}`);
    return body.household.members;
  };
  const listOf = async (householdId: string): Promise<string> => {
    const path = `/v1/households/${householdId}/happiness-list`;
    return JSON.stringify((await stack.http('demo-clerk').get('referral', path)).body);
  };
  const chainOf = async (householdId: string): Promise<string> => {
    const path = `/v1/households/${householdId}/aid-chain?limit=200`;
    return JSON.stringify((await stack.http('demo-clerk').get('referral', path)).body);
  };
  const casesOf = async (householdId: string): Promise<{ caseId: string }[]> => {
    const path = `/v1/cases?householdId=${householdId}`;
    return (await stack.http('demo-clerk').get<{ items: { caseId: string }[] }>('eligibility', path)).body
      .items;
  };

  beforeAll(async () => {
    stack = await startServices(SERVICES);
    mother = await file('demo-clerk', family);
    caseId = (await casesOf(mother.householdId ?? ''))[0]?.caseId ?? '';
  }, 120_000);

  afterAll(() => stack.stop());

  it('[A-25] the mother’s case, list and chain stay as they are, and the portal hears only that the window will check', async () => {
    const id = mother.householdId ?? '';
    const before = [await caseMembers(caseId), await listOf(id), await chainOf(id)];
    const father = householdBuilder().with({ name: '试父' }).build();
    const child = { ...family.members[1], ref: 'm2' };
    waiting = await file('demo-portal', { ...father, members: [...father.members, child] });
    expect(waiting).toEqual({ applicationId: waiting.applicationId, state: 'received' });
    expect([await caseMembers(caseId), await listOf(id), await chainOf(id)]).toEqual(before);
    expect(await casesOf(id)).toHaveLength(1);
  });

  it('[A-25] once the window has found that the child lives with him, each household has who belongs to it', async () => {
    const id = mother.householdId ?? '';
    const child = (await caseMembers(caseId)).find(({ relation }) => relation === 'child');
    // The child leaves a household with an application in progress, which the reviewer decides.
    const answer = await stack
      .http('demo-reviewer')
      .post<Filed>('intake', `/v1/applications/${waiting.applicationId}/window-check`, {
        ...{ decision: 'confirm', reasonCode: 'visited-at-home', householdId: 'new' },
        members: [
          { ref: 'm1', personId: 'new' },
          { ref: 'm2', personId: child?.personId },
        ],
        change: { effectiveOn: '2026-01-12', reasonCode: 'custody' },
      });
    expect(answer.status).toBe(201);
    await stack.idle();
    expect((await caseMembers(caseId)).map(({ relation }) => relation)).toEqual(['head']);
    const [own] = await casesOf(answer.body.householdId ?? '');
    expect((await caseMembers(own?.caseId ?? '')).map(({ personId }) => personId)).toContain(child?.personId);
    expect(answer.body.householdId).not.toBe(id);
  });
});
