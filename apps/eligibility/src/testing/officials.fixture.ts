import type { NeedKind, Track } from '@aid-chain/vocabulary';
import { accountedSources, type Reply } from '@aid-chain/testing';
import type { Scene } from './scene.fixture.js';

type Body = Record<string, unknown>;
interface Shown {
  readonly proposedNeeds: readonly { kind: NeedKind; personId: string | null }[];
}

/** The officials of the demo at work on one case, over HTTP with their own keys. */
export class Officials {
  constructor(
    private readonly scene: Scene,
    readonly caseId: string,
  ) {}

  post(key: string, step: string, body: Body): Promise<Reply<Body>> {
    return this.scene.http(key).post('eligibility', `/v1/cases/${this.caseId}/${step}`, body);
  }

  /** A report with these answers, in which the other sources of the scope have no data. */
  report(
    on: string,
    sources: readonly Body[] = [{ sourceCode: 'tax', result: 'match' }],
  ): Promise<Reply<Body>> {
    return this.post('demo-civil-affairs', 'verification-report', {
      on,
      sources: accountedSources(on, sources),
    });
  }

  /** A survey by two clerks that confirms every proposed need, as civil affairs reads them: whoever acts may be a relative. */
  async survey(on: string, changes: Body = {}, by = 'demo-clerk'): Promise<Reply<Body>> {
    const { body } = await this.scene.read<Shown>(this.caseId, 'demo-civil-affairs');
    const needs = body.proposedNeeds.map(({ kind, personId }) => ({
      kind,
      ...(personId === null ? {} : { personId }),
      decision: 'confirm',
      reasonCode: 'seen-at-home',
    }));
    const investigators = ['demo-clerk', 'demo-clerk-2'];
    return this.post(by, 'survey', { on, investigators, needs, ...changes });
  }

  opinion(track: Track, on: string, opinion: string): Promise<Reply<Body>> {
    return this.post('demo-reviewer', 'initial-opinion', { track, on, opinion });
  }

  publicity(track: Track, on: string): Promise<Reply<Body>> {
    return this.post('demo-reviewer', 'publicity', { track, on });
  }

  publicityEnd(track: Track, on: string, outcome = 'no-objection'): Promise<Reply<Body>> {
    return this.post('demo-reviewer', 'publicity/end', { track, on, outcome });
  }

  /** Whom the lot fell on, the county sees at home before it decides. */
  private async checksDrawn(on: string): Promise<void> {
    const { body } = await this.scene
      .http('demo-civil-affairs')
      .get<{ items: readonly { objectId: string; reasons?: readonly string[] }[] }>(
        'eligibility',
        '/v1/due-items?limit=200&kind=county-visit',
      );
    const isDrawn = body.items.some(
      ({ objectId, reasons = [] }) => objectId === this.caseId && reasons.includes('drawn'),
    );
    if (!isDrawn) return;
    const visit = { visitors: ['demo-civil-affairs', 'demo-clerk'], outcome: 'as-surveyed', note: '抽查' };
    await this.post('demo-civil-affairs', 'county-visit', { on, ...visit });
  }

  async decision(track: Track, on: string, given: Reply<Body>, changes: Body = {}): Promise<Reply<Body>> {
    if (track === 'civil-affairs' && changes['outcome'] !== 'return') await this.checksDrawn(on);
    const key = track === 'monitored' ? 'demo-agriculture' : 'demo-civil-affairs';
    const own = changes['outcome'] === 'refuse' ? 'coping-ability' : 'risk-of-hardship';
    const reasons = track === 'monitored' && changes['outcome'] !== 'return' ? { reasonCodes: [own] } : {};
    const { determinationHash } = given.body;
    return this.post(key, 'decision', {
      track,
      on,
      outcome: 'recognise',
      determinationHash,
      ...reasons,
      ...changes,
    });
  }

  notice(track: Track, on: string): Promise<Reply<Body>> {
    return this.post('demo-clerk', 'refusal-notice', { track, on, method: 'left-at-home' });
  }
}
