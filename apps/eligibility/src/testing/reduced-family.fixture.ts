import type { Identity } from './family-events.fixture.js';
import { publicised, recognised, type Answers, type Publicised } from './decided-family.fixture.js';
import { liEarning, type FamilyOf } from './families.fixture.js';
import type { Scene } from './scene.fixture.js';

/** A reduction as its proposal answers. */
export interface Reduction extends Record<string, unknown> {
  readonly adjustmentId: string;
  readonly amountBeforeFen: number;
  readonly amountAfterFen: number;
}

/** A family with the case that reduced its dibao. */
export interface ReducedFamily {
  readonly who: Identity;
  readonly later: Publicised;
  readonly adjustment: Reduction;
}

/** A family whose dibao a second case reduced after a hearing; the clock stands at its first day before. */
export async function reduced(scene: Scene, first: string, second: string): Promise<ReducedFamily> {
  await scene.stack.setClock(`${first}T10:00:00+08:00`);
  const { who } = await recognised(scene, liEarning(130_000, first));
  return reducedAgain(scene, who, liEarning(160_000, second));
}

/** The same family, reduced by one more case after a hearing. @throws Error where a step of it is refused */
export async function reducedAgain(
  scene: Scene,
  who: Identity,
  family: FamilyOf,
  answers?: Answers,
): Promise<ReducedFamily> {
  const later = await publicised(scene, family, who, answers);
  const on = later.day;
  const clerk = scene.http('demo-clerk');
  const made = await clerk.post('eligibility', `/v1/cases/${later.caseId}/adjustments`, {
    on,
    category: 'dibao',
  });
  const adjustment = made.body['adjustment'] as Reduction;
  const heard = await clerk.post('eligibility', `/v1/adjustments/${adjustment.adjustmentId}/hearing`, {
    ...{ outcome: 'heard', on, means: 'visit', heardBy: ['demo-clerk'], personId: who.personIds[0] },
    ...{ capacity: 'full', opinion: 'no-opinion' },
  });
  const decided = await later.officials.decision('civil-affairs', on, later.opinion);
  for (const { status, body } of [heard, decided]) if (status !== 201) throw new Error(JSON.stringify(body));
  return { who, later, adjustment };
}
