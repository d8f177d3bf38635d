import {
  accountedSources,
  householdBuilder,
  startServices,
  type Reply,
  type RunningServices,
} from '@aid-chain/testing';
import { SERVICES } from '../services.js';

type Body = Record<string, unknown>;
type Items = { readonly items: readonly Body[] };

describe('a family that has dibao files again and is refused', () => {
  let stack: RunningServices;
  let householdId: string;
  let caseId: string;

  const post = async (key: string, path: string, body: Body): Promise<Reply<Body>> => {
    const service = path.startsWith('/v1/applications') ? 'intake' : 'eligibility';
    const reply = await stack.http(key).post<Body>(service, path, body);
    await stack.idle();
    return reply;
  };
  const step = (key: string, name: string, on: string, body: Body = {}) =>
    post(key, `/v1/cases/${caseId}/${name}`, { on, ...body });
  const items = async (service: 'referral' | 'monitoring' | 'eligibility', path: string) =>
    (await stack.http('demo-clerk').get<Items>(service, path)).body.items;

  /** The head alone, with a wage per month, from the filing to both opinions. */
  async function examined(
    wageFenPerMonth: number,
    on: string,
    opinions: { readonly civil: string; readonly monitored: string },
  ): Promise<{ civil: unknown; monitored: unknown }> {
    const filing = householdBuilder().with({ idNumber: head, wageFenPerMonth }).build('2026-01-12');
    const filed = await post('demo-clerk', '/v1/applications', { ...filing, receivedOn: on });
    // Who has dibao already and files for it is asked about by the window, which knows the family and confirms it.
    const isAsked = filed.body['state'] === 'awaiting-window-check';
    householdId = isAsked ? householdId : String(filed.body['householdId']);
    if (isAsked) await confirm(String(filed.body['applicationId']));
    const open = `/v1/cases?householdId=${householdId}&state=gathering`;
    caseId = String((await items('eligibility', open)).at(-1)?.['caseId']);
    await step('demo-civil-affairs', 'verification-report', on, {
      sources: accountedSources(on),
    });
    await step('demo-clerk', 'survey', on, { investigators: ['demo-clerk', 'demo-clerk-2'], needs: [] });
    const civil = await opinion('civil-affairs', on, opinions.civil);
    return { civil, monitored: await opinion('monitored', on, opinions.monitored) };
  }
  const confirm = async (applicationId: string) => {
    interface Home {
      readonly members: readonly { readonly personId: string }[];
    }
    const { body } = await stack.http('demo-clerk').get<Home>('intake', `/v1/households/${householdId}`);
    const members = body.members.map(({ personId }) => ({ ref: 'm1', personId }));
    const answer = { decision: 'confirm', reasonCode: 'documents-seen', householdId, members };
    const checked = await post('demo-clerk', `/v1/applications/${applicationId}/window-check`, answer);
    expect(checked).toMatchObject({ status: 201 });
    await stack.idle();
  };
  const opinion = async (track: string, on: string, given: string) => {
    const { body } = await step('demo-reviewer', 'initial-opinion', on, { track, opinion: given });
    return body['determinationHash'];
  };
  const decide = (key: string, on: string, body: Body) => step(key, 'decision', on, body);
  const head = String(householdBuilder().with().build().members[0]?.['idNumber']);

  beforeAll(async () => {
    stack = await startServices(SERVICES);
  }, 120_000);
  afterAll(() => stack?.stop());

  it('[S2-19] keeps its dibao, hears so with the reasons, and a person is asked once to look', async () => {
    const first = await examined(40_000, '2026-01-12', { civil: 'positive', monitored: 'negative' });
    const opposed = { track: 'monitored', outcome: 'refuse', determinationHash: first.monitored };
    const wrong = { ...opposed, reasonCodes: ['income-below-line', 'risk-of-hardship'] };
    expect(await decide('demo-agriculture', '2026-01-12', wrong)).toMatchObject({
      status: 422,
      body: { code: 'DECISION_REASON_NOT_POSSIBLE' },
    });
    await decide('demo-agriculture', '2026-01-12', { ...opposed, reasonCodes: ['coping-ability'] });
    await step('demo-reviewer', 'publicity', '2026-01-12', { track: 'civil-affairs' });
    const [running] = await items('eligibility', `/v1/cases?householdId=${householdId}`);
    const due = (running?.['tracks'] as { due: { on: string } | null }[])[0]?.due?.on ?? 'none';
    await stack.setClock(`${due}T09:00:00+08:00`);
    const ended = { track: 'civil-affairs', outcome: 'no-objection' };
    expect(await step('demo-reviewer', 'publicity/end', due, ended)).toMatchObject({ status: 201 });
    const recognised = { track: 'civil-affairs', outcome: 'recognise', determinationHash: first.civil };
    expect(await decide('demo-civil-affairs', due, recognised)).toMatchObject({
      body: { decision: { recognised: [{ category: 'dibao' }], running: [] } },
    });

    const again = await examined(750_000, due, { civil: 'negative', monitored: 'no-ground' });
    const refused = { track: 'civil-affairs', outcome: 'refuse', determinationHash: again.civil };
    expect(await decide('demo-civil-affairs', due, refused)).toMatchObject({
      status: 201,
      body: { decision: { refused: ['dibao'], running: [{ category: 'dibao' }] } },
    });

    const texts = (await items('referral', `/v1/households/${householdId}/aid-chain?limit=200`)).map(
      ({ textZh }) => String(textZh),
    );
    const decided = texts.filter((text) => text.startsWith('民政部门'));
    expect(decided[0]).toMatch(/^民政部门认定：最低生活保障（每月 .*依据：国务院令第649号第九条/u);
    expect(decided[1]).toMatch(/^民政部门不予认定：最低生活保障。理由：.*正在享受：最低生活保障.*不变。/u);
    const warnings = await items('monitoring', `/v1/warnings?householdId=${householdId}`);
    expect(warnings).toMatchObject([
      { indicator: 'refused-beside-benefit', state: 'open', household: { recognisedAs: ['dibao'] } },
    ]);
    const { body } = await stack
      .http('demo-reviewer')
      .get<{ tracks: Body[]; members: Body[] }>('eligibility', `/v1/cases/${caseId}/determination`);
    expect(body).toMatchObject({
      members: [{ position: { zh: '户主' } }],
      tracks: [{ running: [{ category: 'dibao' }] }, { running: [] }],
    });
  }, 120_000);
});
