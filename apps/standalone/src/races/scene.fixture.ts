import { setTimeout as pause } from 'node:timers/promises';
import {
  accountedSources,
  householdBuilder,
  startServices,
  type Filing,
  type Reply,
  type RunningServices,
} from '@aid-chain/testing';
import type { ServiceName, Track } from '@aid-chain/vocabulary';
import { SERVICES } from '../services.js';

export type Body = Record<string, unknown>;

/** One POST of somebody. */
export interface Sent {
  readonly key: string;
  readonly service: ServiceName;
  readonly path: string;
  readonly body: Body;
}

export interface Family {
  readonly filing: Filing;
  readonly applicationId: string;
  readonly householdId: string;
  readonly caseId: string;
}

interface ShownCase {
  readonly proposedNeeds: readonly { readonly kind: string; readonly personId: string | null }[];
  readonly household: {
    readonly members: readonly { readonly personId: string; readonly relation: string }[];
  };
}

const POOR = 10_000;
/** Above every line of the demo county. */
const RICH = 750_000;

/** All four services; families, officials and departments, each with its key. */
export class Scene {
  private constructor(
    readonly stack: RunningServices,
    private day: string,
  ) {}

  /** @param place another township than the demo's, or other parameters than the repository's */
  static async start(
    today: string,
    place: { readonly township?: string; readonly policiesDir?: string; readonly placeDir?: string } = {},
  ): Promise<Scene> {
    const { township, ...folders } = place;
    const stack = await startServices(SERVICES, {
      now: `${today}T09:00:00+08:00`,
      ...(township === undefined ? {} : { township }),
      config: folders,
    });
    return new Scene(stack, today);
  }

  get today(): string {
    return this.day;
  }

  async moveTo(day: string): Promise<void> {
    if (day <= this.day) return;
    await this.stack.setClock(`${day}T09:00:00+08:00`);
    this.day = day;
  }

  send({ key, service, path, body }: Sent): Promise<Reply<Body>> {
    return this.stack.http(key).post<Body>(service, path, body);
  }

  /** @throws Error for a step before the race that was refused */
  async must(sent: Sent): Promise<Body> {
    const { status, body } = await this.send(sent);
    if (status >= 300) throw new Error(`${sent.path}: ${String(status)} ${JSON.stringify(body)}`);
    return body;
  }

  async get<B>(service: ServiceName, path: string, key = 'demo-clerk'): Promise<B> {
    return (await this.stack.http(key).get<B>(service, path)).body;
  }

  file(filing: Filing): Sent {
    return { key: 'demo-clerk', service: 'intake', path: '/v1/applications', body: filing };
  }

  withdraw({ applicationId }: Pick<Family, 'applicationId'>): Sent {
    const body = { on: this.today, reasonCode: 'no-longer-needed' };
    return {
      key: 'demo-clerk',
      service: 'intake',
      path: `/v1/applications/${applicationId}/withdrawal`,
      body,
    };
  }

  /** A family whose application has opened a case. */
  async applied(wageFenPerMonth = POOR): Promise<Family> {
    const filing = householdBuilder().with({ wageFenPerMonth }).with({ birthDate: '2014-03-01' }).build();
    const { applicationId, householdId } = await this.must(this.file(filing));
    const caseId = await this.once<{ caseId?: string }>(
      'intake',
      `/v1/applications/${String(applicationId)}`,
      (shown) => shown.caseId,
    );
    return { filing, applicationId: String(applicationId), householdId: String(householdId), caseId };
  }

  /** What another service will show once an event has reached it; the whole of the services need not be idle for that. */
  async once<B>(service: ServiceName, path: string, found: (body: B) => string | undefined): Promise<string> {
    for (let tries = 0; tries < 2_000; tries++) {
      const value = found(await this.get<B>(service, path));
      if (value !== undefined) return value;
      await pause(30);
    }
    throw new Error(`never shown: ${service} ${path}`);
  }

  step({ caseId }: Pick<Family, 'caseId'>, key: string, name: string, body: Body): Sent {
    const path = `/v1/cases/${caseId}/${name}`;
    return { key, service: 'eligibility', path, body: { on: this.today, ...body } };
  }

  membersOf({ caseId }: Pick<Family, 'caseId'>): Promise<ShownCase['household']['members']> {
    return this.get<ShownCase>('eligibility', `/v1/cases/${caseId}`).then(
      ({ household }) => household.members,
    );
  }

  /** Every source was asked about everybody and had nothing else than what was declared. */
  report(family: Family): Sent {
    const sources = accountedSources(this.today);
    return this.step(family, 'demo-civil-affairs', 'verification-report', { sources });
  }

  async survey(family: Family): Promise<Sent> {
    const { proposedNeeds } = await this.get<ShownCase>('eligibility', `/v1/cases/${family.caseId}`);
    const needs = proposedNeeds.map(({ kind, personId }) => ({
      ...{ kind, ...(personId === null ? {} : { personId }) },
      ...{ decision: 'confirm', reasonCode: 'seen-at-home' },
    }));
    const investigators = ['demo-clerk', 'demo-clerk-2'];
    return this.step(family, 'demo-clerk', 'survey', { investigators, needs });
  }

  opinion(family: Family, track: Track, opinion: string): Sent {
    return this.step(family, 'demo-reviewer', 'initial-opinion', { track, opinion });
  }

  /** A family of which report and survey are there. */
  async gathered(wageFenPerMonth = POOR): Promise<Family> {
    const family = await this.applied(wageFenPerMonth);
    await this.must(this.report(family));
    await this.must(await this.survey(family));
    return family;
  }

  /** A family above the line with a negative opinion. @returns it with the hash that a decision names */
  async opposed(): Promise<Family & { readonly determinationHash: string }> {
    const family = await this.gathered(RICH);
    const { determinationHash } = await this.must(this.opinion(family, 'civil-affairs', 'negative'));
    return { ...family, determinationHash: String(determinationHash) };
  }

  /** A poor family whose positive opinion waits for publicity, or is in publicity from today on. */
  async approved(publicised: boolean): Promise<Family & { readonly determinationHash: string }> {
    const family = await this.gathered();
    const { determinationHash } = await this.must(this.opinion(family, 'civil-affairs', 'positive'));
    if (publicised) await this.must(this.publicity(family));
    return { ...family, determinationHash: String(determinationHash) };
  }

  publicity(family: Family): Sent {
    return this.step(family, 'demo-reviewer', 'publicity', { track: 'civil-affairs' });
  }

  publicityEnd(family: Family, outcome: 'no-objection' | 'objection'): Sent {
    return this.step(family, 'demo-reviewer', 'publicity/end', { track: 'civil-affairs', outcome });
  }

  /** Whom the lot fell on, the county sees at home before it decides. */
  async checksDrawn(family: Pick<Family, 'caseId'>): Promise<void> {
    const { items } = await this.get<{ items: { reasons?: readonly string[]; objectId: string }[] }>(
      'eligibility',
      '/v1/due-items?limit=200&kind=county-visit',
      'demo-civil-affairs',
    );
    const isDrawn = items.some(
      ({ reasons = [], objectId }) => reasons.includes('drawn') && objectId === family.caseId,
    );
    if (!isDrawn) return;
    const seen = { visitors: ['demo-civil-affairs', 'demo-clerk'], outcome: 'as-surveyed', note: '抽查' };
    await this.must(this.step(family, 'demo-civil-affairs', 'county-visit', seen));
  }

  decision(family: Family & { readonly determinationHash: string }, outcome: string): Sent {
    const { determinationHash } = family;
    const body = { track: 'civil-affairs', outcome, determinationHash };
    return this.step(family, 'demo-civil-affairs', 'decision', body);
  }
}
