import type { Member, Payload } from '@aid-chain/contracts';
import { rowsOf, type FedFamily } from '@aid-chain/testing';
import { SocialScene, TODAY } from '../social-matches/social-forces.fixture.js';

export { TODAY };

type Stay = Member['livesTogether'];
type Known = Pick<Payload<'intake.household-changed.v1'>, 'address' | 'residence' | 'regionCode' | 'members'>;

const NOON = `${TODAY}T12:00:00+08:00`;
const ABLE = { eating: 'able', dressing: 'able', bed: 'able', toilet: 'able', walking: 'able' };

/** What specs of services in kind do over HTTP: the township assesses and plans, provider and person state. */
export class ServiceScene {
  private constructor(readonly social: SocialScene) {}

  static async start(): Promise<ServiceScene> {
    return new ServiceScene(await SocialScene.start());
  }

  stop(): Promise<void> {
    return this.social.stack.stop();
  }

  /** A family that is recognised. */
  async recipient(seed: number): Promise<FedFamily> {
    const { fed } = await this.social.family(seed);
    await fed.recognised([{ category: 'dibao', unit: 'household', validFrom: '2026-01-01' }]);
    await this.social.stack.idle();
    return fed;
  }

  assess(fed: FedFamily, over: object = {}) {
    const body = {
      ...{ personId: fed.personId, reason: 'first', on: TODAY, carer: 'nobody', home: 'fitting' },
      ...{ selfCare: { ...ABLE, bathing: 'unable' }, wish: '希望有人帮忙洗澡', ...over },
    };
    return this.social.post(`households/${fed.householdId}/service-assessments`, body, 'demo-clerk');
  }

  /** A recipient with planned services. @returns the family, the path of its plan, and the services */
  async planned(seed: number, sessions: readonly object[]) {
    const fed = await this.recipient(seed);
    const { body } = await this.assess(fed);
    const lines = [
      { item: 'help-with-bathing', unitsAMonth: 8 },
      { item: 'meal-delivery', unitsAMonth: 20 },
    ];
    const plan = await this.social.post(`service-assessments/${String(body['assessmentId'])}/plan`, {
      lines,
    });
    const path = `service-plans/${String(plan.body['planId'])}/sessions`;
    const made = await this.social.post(path, { sessions });
    if (made.status !== 201) throw new Error(JSON.stringify(made.body));
    return { fed, path, ids: made.body['sessionIds'] as string[] };
  }

  /** The register states that nobody is left of the household. */
  async ended({ stream, subject }: FedFamily, effectiveOn: string): Promise<void> {
    const data = { subject, effectiveOn, reasonCode: 'died' as const };
    await this.social.feed.send('intake.household-ended.v1', { stream, time: NOON, data });
    await this.social.stack.idle();
  }

  /** The register states how its only member lives with the household from now on. */
  async stays({ stream, subject, householdId }: FedFamily, livesTogether: Stay): Promise<void> {
    const known = await this.known(householdId);
    const members = known.members.map((member) => ({ ...member, livesTogether }));
    const change = { kind: 'correction' as const, effectiveOn: TODAY, reasonCode: 'data-corrected' as const };
    const data = { subject, ...known, members, ...change };
    await this.social.feed.send('intake.household-changed.v1', { stream, time: NOON, data });
    await this.social.stack.idle();
  }

  /** The register states in one batch who else is on the list of a household, one change after the other. */
  async listed(
    { stream, subject, householdId }: FedFamily,
    changes: readonly (readonly Pick<Member, 'personId' | 'livesTogether'>[])[],
  ): Promise<void> {
    const known = await this.known(householdId);
    const change = { kind: 'correction' as const, effectiveOn: TODAY, reasonCode: 'data-corrected' as const };
    const [own] = known.members;
    if (own === undefined) throw new Error('the household has no member');
    for (const others of changes) {
      const members = [own, ...others.map((other) => ({ ...own, ...other }))];
      const data = { subject, ...known, members, ...change };
      await this.social.feed.send('intake.household-changed.v1', { stream, time: NOON, data });
    }
    await this.social.stack.idle();
  }

  private async known(householdId: string): Promise<Known> {
    const [known] = await rowsOf<Known>(
      this.social.stack.databaseUrl,
      `select address, residence, region_code as "regionCode", members from referral.household where household_id = '${householdId}'`,
    );
    if (known === undefined) throw new Error('the household is not known yet');
    return known;
  }

  /** The register states that this was a mistake. */
  async restored({ stream, subject }: FedFamily, endedOn: string): Promise<void> {
    await this.social.feed.send('intake.household-restored.v1', {
      ...{ stream, time: NOON },
      data: {
        ...{ subject, effectiveOn: TODAY, reasonCode: 'entered-wrongly', paper: 'person-seen' },
        ...{ reopens: subject.householdId, endedOn, endReasonCode: 'died' },
      },
    });
    await this.social.stack.idle();
  }

  provider(session: string, statement: object) {
    const path = `service-sessions/${session}/provider-attendance`;
    return this.social.post(path, statement, 'demo-dept-civil-affairs');
  }

  person(fed: FedFamily, session: string, statement: object) {
    const path = `service-sessions/${session}/person-attendance`;
    return this.social.post(path, { by: fed.personId, ...statement }, 'demo-clerk');
  }
}
