import { Injectable } from '@nestjs/common';
import type { IsoDate } from '@aid-chain/kernel';

/** Due items that a service keeps in a table of its own, because their days are computed from what is stored. */
export interface DueItemProjection {
  /** Writes what is not there yet on a day; nothing to do is the usual case and cheap. */
  bringUpToDate(today: IsoDate): Promise<void>;
}

/** Where features register such tables, in `onModuleInit`; each is brought up to date before it is read. */
@Injectable()
export class DueItemProjections {
  private readonly projections: DueItemProjection[] = [];

  registerProjection(projection: DueItemProjection): void {
    this.projections.push(projection);
  }

  async bringUpToDate(today: IsoDate): Promise<void> {
    for (const projection of this.projections) await projection.bringUpToDate(today);
  }
}
