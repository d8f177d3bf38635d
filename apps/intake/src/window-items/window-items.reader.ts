import { Injectable } from '@nestjs/common';
import { RefusalError, WHOLE_COUNTRY, type IsoDate } from '@aid-chain/kernel';
import type { RulePack } from '@aid-chain/policy';
import { BusinessClock, checkOwnRegion, Directory, Policies, Reads, type Actor } from '@aid-chain/platform';
import type { WindowItemsQuery, WindowItemsView } from './window-item.view.js';
import { windowItems, type AskedElsewhere } from './window-items.rules.js';

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
      const askedElsewhere = this.askedElsewhere(regionCode, on);
      const pack = this.packOf(regionCode, on);
      return { regionCode, on, items: windowItems({ departments, measures, askedElsewhere, pack }) };
    });
  }

  /** Where the law has a need asked for on a day, beside the window (社会救助法 38). */
  private askedElsewhere(regionCode: string, on: IsoDate): AskedElsewhere {
    const education = this.policies.one(regionCode, 'window.education', on);
    const housing = this.policies.one(regionCode, 'window.housing', on);
    return {
      ...(education === undefined ? {} : { education }),
      ...(housing === undefined ? {} : { housing }),
    };
  }

  /** The parameters of the place; a list is shown without standards where the place still lacks some. */
  private packOf(regionCode: string, on: IsoDate): RulePack | undefined {
    try {
      return this.policies.pack(regionCode, on);
    } catch (error) {
      if (error instanceof RefusalError && error.refusal.code === 'PARAMETER_NOT_SET') return undefined;
      throw error;
    }
  }
}
