import { householdBuilder, type RunningServices } from '@aid-chain/testing';

/** Brings into being one object for every `{id}` of the endpoints. @returns their ids, and that of a member */
export async function openSurface(stack: RunningServices): Promise<Record<string, string>> {
  const ids: Record<string, string> = {};
  const family = householdBuilder().with({ wageFenPerMonth: 10_000 }).build();
  const asking = householdBuilder().with({}).needs('medical').asks().build();
  const open = await stack.http('demo-clerk').post('intake', '/v1/applications', family);
  await stack.http('demo-clerk').post('intake', '/v1/applications', asking);
  await stack.idle();
  ids['application'] = String(open.body['applicationId']);
  ids['household'] = String(open.body['householdId']);
  const again = { ...family, members: family.members.map((one) => ({ ...one, name: '示范改名' })) };
  const waiting = await stack.http('demo-clerk').post('intake', '/v1/applications', again);
  ids['waiting'] = String(waiting.body['applicationId']);
  const detail = await stack.http('demo-clerk').get('intake', `/v1/applications/${ids['application']}`);
  ids['member'] = /"personId":"([^"]+)"/.exec(JSON.stringify(detail.body))?.[1] ?? '';
  const { items: cases } = (await stack.http('demo-clerk').get('eligibility', '/v1/cases')).body as {
    items: { caseId: string }[];
  };
  ids['case'] = cases[0]?.caseId ?? '';
  const referrals = await stack.http('demo-dept-medical-insurance').get('referral', '/v1/referrals');
  ids['referral'] = (referrals.body as { items: { referralId: string }[] }).items[0]?.referralId ?? '';
  const { members } = family;
  const row = {
    rowRef: 'first',
    idNumber: members[0]?.['idNumber'],
    selfPaidFen: 9_000_000,
    settledOn: '2026-01-02',
  };
  await stack
    .http('demo-dept-medical-insurance')
    .post('monitoring', '/v1/batches/medical-bills', { rows: [row, { ...row, rowRef: 'second' }] });
  const doubles = await stack.http('demo-clerk').get('monitoring', '/v1/possible-doubles');
  ids['double'] =
    (doubles.body as { items: { possibleDoubleId: string }[] }).items[0]?.possibleDoubleId ?? '';
  const warnings = await stack.http('demo-clerk').get('monitoring', '/v1/warnings');
  ids['warning'] = (warnings.body as { items: { warningId: string }[] }).items[0]?.warningId ?? '';
  const redetermination = await stack
    .http('demo-civil-affairs')
    .post('eligibility', '/v1/redeterminations', { onDay: '2026-02-01' });
  ids['redetermination'] = String(redetermination.body['redeterminationId']);
  return ids;
}
