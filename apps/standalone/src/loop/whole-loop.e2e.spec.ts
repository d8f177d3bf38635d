import { householdBuilder, startServices, type RunningServices } from '@aid-chain/testing';
import { SERVICES } from '../services.js';

interface Referral {
  readonly referralId: string;
  readonly department: string;
  readonly needKind: string;
}

interface Accepted {
  readonly applicationId: string;
  readonly householdId: string;
  readonly state: string;
}

interface Delivery {
  readonly event: { readonly type: string; readonly data: { referralId: string; quarter?: string } };
}

const SIX_NEEDS = ['medical', 'education', 'housing', 'drinking-water', 'employment', 'industry'] as const;

describe('the loop through all four services', () => {
  let stack: RunningServices;
  let forwarded: Accepted;
  let proxied: Accepted;
  let caseId: string;

  const referralsOf = async (householdId: string): Promise<Referral[]> => {
    const path = `/v1/referrals?limit=200&householdId=${householdId}`;
    return (await stack.http('demo-clerk').get<{ items: Referral[] }>('referral', path)).body.items;
  };

  const deliveriesTo = async (department: string): Promise<Delivery[]> => {
    const path = `/v1/departments/${department}/deliveries?after=0`;
    const key = `demo-dept-${department}`;
    return (await stack.http(key).get<{ items: Delivery[] }>('referral', path)).body.items;
  };

  const linkTypes = async (householdId: string): Promise<string[]> => {
    const path = `/v1/households/${householdId}/aid-chain?limit=200`;
    const { body } = await stack.http('demo-clerk').get<{ items: { type: string }[] }>('referral', path);
    return body.items.map(({ type }) => type);
  };

  const file = async (key: string, filing: object): Promise<Accepted> => {
    const { status, body } = await stack.http(key).post<Accepted>('intake', '/v1/applications', filing);
    expect(status).toBe(201);
    await stack.idle();
    return body;
  };

  beforeAll(async () => {
    stack = await startServices(SERVICES);
  }, 120_000);

  afterAll(async () => {
    await stack.stop();
  });

  it('[S0-13] [S0-18] takes a filing by proxy at the window and starts both tracks', async () => {
    const filing = householdBuilder()
      .with({ wageFenPerMonth: 120_000 })
      .with({ birthDate: '1988-04-01', sex: 'female', employment: 'not-working', severelyIll: true })
      .changed({ filedBy: 'proxy', channel: 'window' })
      .build();
    proxied = await file('demo-clerk', filing);
    const shown = await stack.http('demo-clerk').get('intake', `/v1/applications/${proxied.applicationId}`);
    expect(shown.body).toMatchObject({ filedBy: 'proxy', channel: 'window' });
    const path = `/v1/cases?applicationId=${proxied.applicationId}`;
    const cases = await stack
      .http('demo-clerk')
      .get<{ items: { caseId: string; tracks: unknown[] }[] }>('eligibility', path);
    expect(cases.body.items).toHaveLength(1);
    expect(cases.body.items[0]?.tracks).toHaveLength(2);
    caseId = cases.body.items[0]?.caseId ?? '';
  });

  it('[S0-02] [S0-23] forwards a request for help alone at once: six kinds of need reach their departments, no case is opened', async () => {
    const filing = householdBuilder()
      .with({ wageFenPerMonth: 200_000 })
      .asks()
      .needs(...SIX_NEEDS, 'care-service')
      .build();
    const { applicationId, state } = await file('demo-portal', filing);
    expect(state).toBe('received');
    const shown = await stack.http('demo-clerk').get<Accepted>('intake', `/v1/applications/${applicationId}`);
    forwarded = shown.body;
    expect(forwarded.state).toBe('forwarded');
    const referrals = await referralsOf(forwarded.householdId);
    expect(referrals.map(({ needKind }) => needKind).sort()).toEqual([...SIX_NEEDS, 'care-service'].sort());
    for (const { department, referralId } of referrals) {
      const requests = (await deliveriesTo(department)).filter(
        ({ event }) => event.data.referralId === referralId,
      );
      expect(requests.map(({ event }) => event.type)).toEqual(['department.referral-requested.v1']);
    }
    const cases = await stack
      .http('demo-clerk')
      .get<{ items: unknown[] }>('eligibility', `/v1/cases?householdId=${forwarded.householdId}`);
    expect(cases.body.items).toEqual([]);
  });

  it('[S0-07] brings what is missing from each of the eight departments, once the survey has established a need', async () => {
    const clerk = stack.http('demo-clerk');
    const shown = await clerk.get<{
      proposedNeeds: { kind: string; personId: string | null; aspects: string[] }[];
    }>('eligibility', `/v1/cases/${caseId}`);
    const needs = shown.body.proposedNeeds.map(({ kind, personId, aspects }) => ({
      kind,
      ...(personId === null ? {} : { personId }),
      aspects,
      decision: 'confirm',
      reasonCode: 'seen-at-home',
    }));
    const body = { on: '2026-01-12', investigators: ['demo-clerk', 'demo-clerk-2'], needs };
    const surveyed = await clerk.post('eligibility', `/v1/cases/${caseId}/survey`, body);
    expect(surveyed.status).toBe(201);
    await stack.idle();
    const all = [...(await referralsOf(proxied.householdId)), ...(await referralsOf(forwarded.householdId))];
    expect([...new Set(all.map(({ department }) => department))].sort()).toEqual([
      'agriculture',
      'civil-affairs',
      'education',
      'health',
      'housing',
      'human-resources',
      'medical-insurance',
      'water',
    ]);
  });

  it('[S0-24] asks every department for the quarter on its first day after, takes the report and names who is late', async () => {
    await stack.setClock('2026-04-01T09:00:00+08:00');
    const referrals = await referralsOf(forwarded.householdId);
    for (const { department, referralId } of referrals) {
      const due = (await deliveriesTo(department)).filter(
        ({ event }) => event.data.referralId === referralId && event.type === 'department.feedback-due.v1',
      );
      expect(due.map(({ event }) => event.data.quarter)).toEqual(['2026Q1']);
    }
    const water = referrals.find(({ department }) => department === 'water');
    const report = {
      reportId: 'water-2026Q1-1',
      quarter: '2026Q1',
      final: true,
      outcome: 'helped',
      aid: [
        {
          measureCode: 'tap-water-connection',
          kind: 'service',
          nature: 'transitional',
          quantity: 1,
          unit: 'connection',
          period: { from: '2026-03-01', to: '2026-06-30' },
          fundingSource: 'county-budget',
        },
      ],
    };
    const path = `/v1/referrals/${water?.referralId ?? ''}/feedback`;
    const reported = await stack.http('demo-dept-water').post('referral', path, report);
    expect(reported.status).toBe(201);
    await stack.setClock('2026-04-16T09:00:00+08:00');
    const types = await linkTypes(forwarded.householdId);
    const count = (type: string): number => types.filter((each) => each === type).length;
    expect(count('referral.feedback-recorded.v1')).toBe(1);
    expect(count('referral.feedback-overdue.v1')).toBe(referrals.length - 1);
  });

  it('[S0-06] [S0-25] shows on the happiness list what the household receives, and whether it is regular or transitional', async () => {
    const path = `/v1/households/${forwarded.householdId}/happiness-list`;
    const { body } = await stack.http('demo-clerk').get('referral', path);
    expect(JSON.stringify(body)).toContain('tap-water-connection');
    expect(JSON.stringify(body)).toContain('transitional');
  });
});
