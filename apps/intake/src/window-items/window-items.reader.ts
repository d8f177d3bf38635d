import { Injectable } from '@nestjs/common';
import { WHOLE_COUNTRY } from '@aid-chain/kernel';
import { BusinessClock, checkOwnRegion, Directory, Policies, Reads, type Actor } from '@aid-chain/platform';
import type { WindowItemsQuery, WindowItemsView } from './window-item.view.js';
import { windowItems } from './window-items.rules.js';

/** Answers what there is in a place, so that the window explains all of it at once (S4-12). */
@Injectable()
export class WindowItemsReader {
  constructor(
    private readonly reads: Reads,
    private readonly clock: BusinessClock,
    private readonly directory: Directory,
    private readonly policies: Policies,
  ) {}

  /** From the catalogue and the departments of the place as they stand today. @throws RefusalError REGION_UNKNOWN, REGION_OUTSIDE_SUBTREE */
  list(actor: Actor, query: WindowItemsQuery): Promise<WindowItemsView> {
    const regionCode = query.regionCode ?? actor.regionCode ?? WHOLE_COUNTRY;
    const entry = { action: 'window-items.listed', objectType: 'region', ids: [regionCode] };
    return this.reads.audited(actor, entry, async (connection) => {
      if (query.regionCode !== undefined)
        await checkOwnRegion(this.directory, actor, query.regionCode, connection);
      const on = this.clock.today();
      const departments = this.policies.departments(regionCode);
      const measures = this.policies.measures(regionCode, on);
      return { regionCode, on, items: windowItems({ departments, measures, on }) };
    });
  }
}
