import { householdBuilder, type Filing } from '@aid-chain/testing';
import { Window, type Answered } from './window-check.fixture.js';

let window: Window;

beforeAll(async () => {
  window = await Window.open();
});
afterAll(() => window?.close());

/** A family whose members are all registered far away. */
function fromFarAway(): Filing {
  const filing = householdBuilder().with().with({ sex: 'female' }).build();
  return { ...filing, members: filing.members.map((one) => ({ ...one, registerRegionCode: '110101' })) };
}
const doubtsOf = async (applicationId: string): Promise<string[]> =>
  (await window.look(applicationId)).body.doubts.map(({ code }) => code);
const confirmed = async (applicationId: string, filing: Filing, householdId: string) =>
  (
    await window.answer(applicationId, {
      ...{ decision: 'confirm', reasonCode: 'documents-seen', householdId },
      members: await window.answersFor(applicationId, filing),
    })
  ).body;

describe('a filing that the window is asked about', () => {
  it('[L-26] [S1-07] of a family registered elsewhere waits for a residence permit, then goes its way and is not asked again', async () => {
    const filing = fromFarAway();
    const { applicationId, state } = await window.file(filing);
    expect(state).toBe('awaiting-window-check');
    expect(await doubtsOf(applicationId)).toEqual(['registered-elsewhere']);
    const accepted = await confirmed(applicationId, filing, 'new');
    expect(accepted.state).toBe('open');
    await window.database.query(`update intake.application set state = 'decided' where id = $1`, [
      applicationId,
    ]);
    expect((await window.file(filing)).state).toBe('open');
  });

  it('[S2-06] for what the household has already waits, is accepted where its circumstances changed, and says nothing to a portal', async () => {
    const filing = householdBuilder().with().with({ sex: 'female' }).build();
    const { householdId } = await window.registered(filing);
    await window.database.query(
      `insert into intake.eligibility_matter (household_id, matter, category) values ($1, 'recognition dibao ', 'dibao')`,
      [householdId],
    );
    const outside = await window.file(filing, 'demo-portal');
    expect(outside).toEqual({ applicationId: outside.applicationId, state: 'received' });
    expect(await doubtsOf(outside.applicationId)).toEqual(['recognised-already']);
    expect((await confirmed(outside.applicationId, filing, householdId)).state).toBe('open');
    const other = householdBuilder().with().build();
    const { householdId: margin } = await window.registered(other);
    await window.database.query(
      `insert into intake.eligibility_matter (household_id, matter, category) values ($1, 'recognition margin ', 'margin')`,
      [margin],
    );
    expect((await window.file(other)).state).toBe('open');
  });

  it('[A-25] of a portal is answered alike whichever staff code it declares; the window is told that nobody has it, and whoever files there', async () => {
    const declaring = (staffCode: string): Filing => ({
      ...householdBuilder().with().build(),
      declaredRelatives: [{ memberRef: 'm1', relation: 'sibling', staffCode }],
    });
    const answers = ['S-0102', 'S-9999'].map((code) =>
      window.running.http('demo-portal').post<Answered>('intake', '/v1/applications', declaring(code)),
    );
    const [known, unknown] = await Promise.all(answers);
    expect([known?.status, known?.body.state]).toEqual([201, 'received']);
    expect([unknown?.status, unknown?.body.state]).toEqual([201, 'received']);
    expect(await doubtsOf(unknown?.body.applicationId ?? '')).toEqual(['staff-code-unknown']);
    const atWindow = await window.file(declaring('S-9999'));
    expect(atWindow.faults).toMatchObject([{ code: 'STAFF_CODE_UNKNOWN' }]);
  });
});
