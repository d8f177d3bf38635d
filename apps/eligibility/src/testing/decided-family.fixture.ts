import { addDays, type IsoDate } from '@aid-chain/kernel';
import type { Reply } from '@aid-chain/testing';
import type { Identity } from './family-events.fixture.js';
import type { FamilyOf } from './families.fixture.js';
import { Officials } from './officials.fixture.js';
import type { Scene } from './scene.fixture.js';

type Body = Record<string, unknown>;

/** A case that waits for its decision. */
export interface Publicised {
  readonly officials: Officials;
  readonly opinion: Reply<Body>;
  readonly who: Identity;
  readonly caseId: string;
  /** The first day on which it can be decided. */
  readonly day: IsoDate;
}

/** What officials answer between survey and opinion, where the case asks them something. */
export type Answers = (officials: Officials, on: IsoDate) => Promise<unknown>;

/** Leads a family from its filing to the end of publicity, two weeks later; one that is registered files once more. */
export async function publicised(
  scene: Scene,
  family: FamilyOf,
  again?: Identity,
  answers?: Answers,
): Promise<Publicised> {
  const who = await (again === undefined ? scene.applies(family) : scene.appliesAgain(again, family));
  const officials = new Officials(scene, who.caseId);
  const at = (days: number): IsoDate => addDays(family.receivedOn, days);
  await scene.stack.setClock(`${at(3)}T10:00:00+08:00`);
  await officials.report(at(1));
  await officials.survey(at(2));
  await answers?.(officials, at(3));
  const opinion = await officials.opinion('civil-affairs', at(3), 'positive');
  expect([opinion.status, opinion.body['code']]).toEqual([201, undefined]);
  expect((await officials.publicity('civil-affairs', at(3))).status).toBe(201);
  await scene.stack.setClock(`${at(14)}T10:00:00+08:00`);
  expect((await officials.publicityEnd('civil-affairs', at(14))).status).toBe(201);
  return { officials, opinion, who, caseId: who.caseId, day: at(14) };
}

/** The same, and decided as computed. */
export async function recognised(scene: Scene, family: FamilyOf, again?: Identity): Promise<Publicised> {
  const ready = await publicised(scene, family, again);
  const decided = await ready.officials.decision('civil-affairs', ready.day, ready.opinion);
  expect([decided.status, decided.body['code']]).toEqual([201, undefined]);
  return ready;
}

/** What runs of a household, by category, with its amount in fen. */
export async function running(scene: Scene, { householdId }: Identity): Promise<Record<string, unknown>> {
  const { rows } = await scene.database.query<{ category: string; document: Record<string, unknown> }>(
    `select category, document from recognition where household_id = $1 and state = 'running'`,
    [householdId],
  );
  return Object.fromEntries(
    rows.map(({ category, document }) => {
      const changes = (document['changes'] ?? []) as { monthlyAmountFen: unknown }[];
      return [category, changes.at(-1)?.monthlyAmountFen ?? document['monthlyAmountFen']];
    }),
  );
}
