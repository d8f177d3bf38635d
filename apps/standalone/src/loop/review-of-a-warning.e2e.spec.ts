import { accountedSources, householdBuilder, startServices, type RunningServices } from '@aid-chain/testing';
import { SERVICES } from '../services.js';

type Body = Record<string, unknown>;

interface Worksheet {
  readonly tracks: {
    readonly figures: { readonly selfPaidMedicalFen: number };
    readonly categories: { readonly category: string; readonly outcome: string }[];
    readonly lines: { readonly ruleId: string; readonly outcome: string; readonly textZh: string }[];
  }[];
}

describe('a review starts from the facts of its warning', () => {
  let stack: RunningServices;
  let householdId: string;
  let caseId: string;

  const post = async (
    key: string,
    service: 'intake' | 'eligibility' | 'monitoring',
    path: string,
    body: Body,
  ) => {
    const reply = await stack.http(key).post<Body>(service, path, body);
    expect([path, reply.body['code']]).toEqual([path, undefined]);
    await stack.idle();
    return reply;
  };
  const caseWith = async (state: string): Promise<string> => {
    const path = `/v1/cases?householdId=${householdId}&state=${state}`;
    const { body } = await stack.http('demo-clerk').get<{ items: { caseId: string }[] }>('eligibility', path);
    return body.items.at(-1)?.caseId ?? 'none';
  };
  const step = (key: string, name: string, body: Body) =>
    post(key, 'eligibility', `/v1/cases/${caseId}/${name}`, { on: '2026-01-12', ...body });
  const worksheet = async () => {
    const path = `/v1/cases/${caseId}/determination`;
    return (await stack.http('demo-reviewer').get<Worksheet>('eligibility', path)).body.tracks[0];
  };

  /** A family with 7,500 yuan a month, whose application found nothing, pays 35,000 for treatment. */
  beforeAll(async () => {
    stack = await startServices(SERVICES);
    const family = householdBuilder()
      .with({ wageFenPerMonth: 750_000 })
      .changed({ channel: 'window' })
      .build();
    const filed = await post('demo-clerk', 'intake', '/v1/applications', family);
    householdId = String(filed.body['householdId']);
    caseId = await caseWith('gathering');
    await post('demo-clerk', 'intake', `/v1/applications/${String(filed.body['applicationId'])}/withdrawal`, {
      on: '2026-01-12',
      reasonCode: 'no-longer-needed',
    });
    const row = {
      rowRef: 'r-1',
      idNumber: family.members[0]?.['idNumber'],
      selfPaidFen: 3_500_000,
      settledOn: '2026-01-12',
    };
    await post('demo-dept-medical-insurance', 'monitoring', '/v1/batches/medical-bills', { rows: [row] });
    const list = await stack
      .http('demo-clerk')
      .get<{ items: { warningId: string }[] }>('monitoring', `/v1/warnings?householdId=${householdId}`);
    const warning = `/v1/warnings/${list.body.items[0]?.warningId ?? 'none'}`;
    await post('demo-clerk', 'monitoring', `${warning}/visit`, {
      on: '2026-01-12',
      outcome: 'substantiated',
    });
    await post('demo-reviewer', 'monitoring', `${warning}/dispositions`, {
      on: '2026-01-12',
      dispositions: ['identify'],
    });
    caseId = await caseWith('gathering');
  }, 120_000);
  afterAll(() => stack.stop());

  it('[S0-19] [S3-04] its worksheet shows the 35,000 yuan of the warned bill and puts ground 1 forward', async () => {
    const sheet = await worksheet();
    expect(sheet?.figures.selfPaidMedicalFen).toBe(3_500_000);
    const ground = sheet?.lines.filter(({ ruleId }) => ruleId.startsWith('monitored.ground-1'));
    expect(ground?.map(({ outcome }) => outcome)).toContain('met');
    expect(JSON.stringify(ground)).toContain('35000.00');
    expect(sheet?.categories).toMatchObject([{ category: 'monitored', outcome: 'proposed' }]);
  });

  it('[S3-04] a survey that enters the same bill again leaves the sum as it is, and a positive opinion is taken', async () => {
    await step('demo-civil-affairs', 'verification-report', {
      sources: accountedSources('2026-01-12', [{ sourceCode: 'tax', result: 'match' }]),
    });
    const [, personId] = /"personId":"([^"]+)"/.exec(JSON.stringify(await shownCase())) ?? [];
    const period = { from: '2026-01-12', to: '2026-01-12' };
    const bill = { personId, kind: 'medical', grossFen: 3_500_000, reimbursedFen: 0, period };
    const surveyed = await step('demo-clerk', 'survey', {
      investigators: ['demo-clerk', 'demo-clerk-2'],
      needs: [{ kind: 'medical', decision: 'confirm', reasonCode: 'seen-at-home' }],
      facts: { expenditures: [bill] },
    });
    expect(surveyed).toMatchObject({ status: 201 });
    expect((await worksheet())?.figures.selfPaidMedicalFen).toBe(3_500_000);
    const opinion = await step('demo-reviewer', 'initial-opinion', {
      track: 'monitored',
      opinion: 'positive',
    });
    expect(opinion).toMatchObject({ status: 201 });
  });

  const shownCase = async (): Promise<unknown> =>
    (await stack.http('demo-clerk').get('eligibility', `/v1/cases/${caseId}`)).body;
});
