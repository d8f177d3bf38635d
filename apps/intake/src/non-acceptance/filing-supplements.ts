import { Injectable } from '@nestjs/common';
import type { Sql } from '@aid-chain/messaging';
import { BusinessClock, Policies } from '@aid-chain/platform';
import { ApplicationSealer } from '../acceptance/application.sealer.js';
import { supplementView } from './filing-supplement-view.rules.js';
import { lastSupplements, supplementsOf } from './filing-supplement.store.js';
import type { AskedSupplementView, FilingSupplementView } from './filing-supplement.view.js';

/** Reads for officials what the window asked families to put right in their applications (D57 10, A-18). */
@Injectable()
export class FilingSupplements {
  constructor(
    private readonly applications: ApplicationSealer,
    private readonly policies: Policies,
    private readonly clock: BusinessClock,
  ) {}

  /**
   * Every request to one application, the oldest first.
   * @param clear whether a purpose was stated: what the window wrote is shown then alone
   */
  async find(
    connection: Sql,
    { applicationId, regionCode }: { readonly applicationId: string; readonly regionCode: string },
    clear: boolean,
  ): Promise<FilingSupplementView[]> {
    const hasDays = this.hasDays(regionCode);
    const found = await supplementsOf(connection, applicationId);
    return found.map((each) => ({
      ...supplementView(each, hasDays),
      ...(each.deliveryMethod === null ? {} : { deliveryMethod: each.deliveryMethod }),
      ...(clear ? { note: this.applications.openNote(applicationId, each.note) } : {}),
    }));
  }

  /** The last request to each application of a page, by the application. */
  async findLast(
    connection: Sql,
    page: readonly { readonly id: string; readonly region_code: string }[],
  ): Promise<ReadonlyMap<string, AskedSupplementView>> {
    const places = new Map(page.map(({ id, region_code }) => [id, region_code]));
    const found = await lastSupplements(connection, [...places.keys()]);
    return new Map(
      [...found].map(([id, asked]) => [id, supplementView(asked, this.hasDays(places.get(id) ?? ''))]),
    );
  }

  private hasDays(regionCode: string): boolean {
    return this.policies.one(regionCode, 'supplement-notice.working-days', this.clock.today()) !== undefined;
  }
}
