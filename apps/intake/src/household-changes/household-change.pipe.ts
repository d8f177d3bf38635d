import { Injectable, type PipeTransform } from '@nestjs/common';
import { RefusalError, type Fault } from '@aid-chain/kernel';
import { BusinessClock, Directory } from '@aid-chain/platform';
import { identityFaults } from '../filing/members.rules.js';
import { regionFaults } from '../filing/region.rules.js';
import { changeFaults } from './change-body.rules.js';
import type { HouseholdChangeDto } from './household-change.dto.js';

/** Finds what no single field of a change shows, by the same rules as in a filing. */
@Injectable()
export class HouseholdChangePipe implements PipeTransform<HouseholdChangeDto, Promise<HouseholdChangeDto>> {
  constructor(
    private readonly clock: BusinessClock,
    private readonly directory: Directory,
  ) {}

  /** @throws RefusalError VALIDATION_FAILED: the faults of `changeFaults`, an incomplete new member, a place to which nobody moves */
  async transform(body: HouseholdChangeDto): Promise<HouseholdChangeDto> {
    const { member, place } = body;
    const faults = [
      ...changeFaults(body, this.clock.today()),
      ...(member === undefined ? [] : identityFaults({ entry: { ...member }, path: '/member' })),
      ...(place === undefined ? [] : await this.placeFaults(place.regionCode)),
    ];
    if (faults.length === 0) return body;
    throw new RefusalError({ code: 'VALIDATION_FAILED', params: { count: faults.length }, faults });
  }

  private async placeFaults(code: string): Promise<Fault[]> {
    const faults = regionFaults(code, await this.directory.region(code), this.clock.today());
    return faults.map((fault) => ({ ...fault, path: `/place${fault.path}` }));
  }
}
