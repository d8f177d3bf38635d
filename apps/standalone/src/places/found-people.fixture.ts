import type { Gathered, Place } from './place.fixture.js';
import type { PlaceHelp, Referral } from './place-help.fixture.js';

/** Somebody who was found, as whoever reads the record names it. */
interface Found {
  readonly householdId: string;
  readonly sent: readonly Referral[];
}

/** People whom nobody knows when they are helped, over HTTP. */
export class FoundPeople {
  constructor(
    private readonly place: Place,
    private readonly help: PlaceHelp,
  ) {}

  /** The township records somebody who is in danger or stranded, and whom nobody knows. */
  async finds(kind: string, on: string, circumstances: string): Promise<Found> {
    const { scene } = this.place;
    const body = { kind, on, circumstances, regionCode: this.place.village };
    const path = '/v1/found-persons';
    const { householdId } = await scene.must({ key: 'demo-clerk', service: 'referral', path, body });
    const found = { householdId: String(householdId) };
    return { ...found, sent: await this.help.referrals(found) };
  }

  /** Relatives know the person. */
  identifies({ householdId: id }: Found, { householdId }: Gathered, personId: string | undefined) {
    const { scene } = this.place;
    const body = { householdId, personId, proof: 'relatives', on: scene.today };
    const path = `/v1/found-persons/${id}/identity`;
    return scene.send({ key: 'demo-clerk', service: 'referral', path, body });
  }
}
