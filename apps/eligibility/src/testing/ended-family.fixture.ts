import { addDays } from '@aid-chain/kernel';
import type { Identity } from './family-events.fixture.js';
import type { FamilyOf } from './families.fixture.js';
import { Officials } from './officials.fixture.js';
import type { Scene } from './scene.fixture.js';

/** A family with the case that ended its dibao. */
export interface EndedFamily {
  readonly caseId: string;
  readonly adjustment: { readonly adjustmentId: string; readonly amountBeforeFen: number };
}

/** A registered family whose dibao one more case refuses, and ends after a hearing. @throws Error where a step of it is refused */
export async function ended(scene: Scene, who: Identity, family: FamilyOf): Promise<EndedFamily> {
  const { caseId } = await scene.appliesAgain(who, family);
  const officials = new Officials(scene, caseId);
  const on = addDays(family.receivedOn, 3);
  await scene.stack.setClock(`${on}T10:00:00+08:00`);
  await officials.report(addDays(family.receivedOn, 1));
  await officials.survey(addDays(family.receivedOn, 2));
  const opinion = await officials.opinion('civil-affairs', on, 'negative');
  const refusal = await officials.decision('civil-affairs', on, opinion, { outcome: 'refuse' });
  const [clerk, officer] = [scene.http('demo-clerk'), scene.http('demo-civil-affairs')];
  const made = await clerk.post('eligibility', `/v1/cases/${caseId}/adjustments`, { on, category: 'dibao' });
  const adjustment = made.body['adjustment'] as EndedFamily['adjustment'];
  const path = `/v1/adjustments/${adjustment.adjustmentId}`;
  const heard = await clerk.post('eligibility', `${path}/hearing`, {
    ...{ outcome: 'heard', on, means: 'phone', heardBy: ['demo-clerk'], personId: who.personIds[0] },
    ...{ capacity: 'full', opinion: 'no-opinion' },
  });
  const decided = await officer.post('eligibility', `${path}/decision`, { on });
  for (const { status, body } of [refusal, heard, decided])
    if (status !== 201) throw new Error(JSON.stringify(body));
  return { caseId, adjustment };
}
