import { until } from '@aid-chain/kernel';
import type { Body } from '../races/scene.fixture.js';
import type { Gathered, Place } from './place.fixture.js';

/** What officials do after a recognition, over HTTP. */
export class PlaceOfficials {
  constructor(private readonly place: Place) {}

  /** A command of civil affairs, which is done. */
  officer(path: string, body: Body): Promise<Body> {
    return this.place.scene.must({ key: 'demo-civil-affairs', service: 'eligibility', path, body });
  }

  /** A command of the township, which is done. */
  clerk(path: string, body: Body): Promise<Body> {
    return this.place.scene.must({ key: 'demo-clerk', service: 'eligibility', path, body });
  }

  /** What civil affairs reads. */
  shown<B>(path: string): Promise<B> {
    return this.place.scene.get<B>('eligibility', path, 'demo-civil-affairs');
  }

  /** Starts a redetermination for a day. @returns its path once it is done */
  async redetermined(onDay: string): Promise<string> {
    const { redeterminationId } = await this.officer('/v1/redeterminations', { onDay });
    const path = `/v1/redeterminations/${String(redeterminationId)}`;
    await until('the redetermination ends', async () => (await this.shown<Body>(path))['state'] === 'done');
    return path;
  }

  /** Civil affairs tries to decide on an adjustment about which nobody was heard. */
  decidesUnheard(adjustment: string, on: string) {
    return this.place.scene.send({
      ...{ key: 'demo-civil-affairs', service: 'eligibility', path: `${adjustment}/decision` },
      body: { on },
    });
  }

  /** The first member of the family is heard about an adjustment. */
  hears({ personIds }: Gathered, adjustment: string, more: Body): Promise<Body> {
    return this.clerk(`${adjustment}/hearing`, {
      ...{ outcome: 'heard', heardBy: ['demo-clerk'], personId: personIds[0], capacity: 'full' },
      ...more,
    });
  }
}
