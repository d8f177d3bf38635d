import { Injectable, type PipeTransform } from '@nestjs/common';
import { RefusalError, type Fault, type IsoDate, type Result } from '@aid-chain/kernel';
import { BusinessClock, Directory } from '@aid-chain/platform';
import type { Loose } from '../filing/loose.rules.js';
import { identityFaults } from '../filing/members.rules.js';
import { birthFaults, birthOf } from '../filing/possible-days.rules.js';
import { regionFaults } from '../filing/region.rules.js';
import { stayFaults } from '../filing/stay.rules.js';
import { changeFaults, joinFaults } from './change-body.rules.js';
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
    const today = this.clock.today();
    const present = await this.presentPlace(body);
    const faults = [
      ...changeFaults(body, today),
      ...joinFaults(body),
      ...(member === undefined ? [] : newMemberFaults({ ...member }, today)),
      ...(present === undefined ? [] : regionFaults(present, '/place/regionCode')),
    ];
    if (faults.length > 0) {
      throw new RefusalError({ code: 'VALIDATION_FAILED', params: { count: faults.length }, faults });
    }
    return present?.ok === true && place !== undefined
      ? Object.assign(body, { place: { ...place, regionCode: present.value } })
      : body;
  }

  /** Who moved before a village was merged lives in the one that took its place. */
  private async presentPlace({
    place,
    effectiveOn,
  }: HouseholdChangeDto): Promise<Result<string> | undefined> {
    if (place === undefined) return undefined;
    const days = { on: effectiveOn, today: this.clock.today() };
    return this.directory.presentRegion(place.regionCode, days);
  }
}

function newMemberFaults(entry: Loose, today: IsoDate): Fault[] {
  const path = '/member';
  return [
    ...identityFaults({ entry, path }),
    ...birthFaults(entry, path, today),
    ...stayFaults(entry, path, birthOf(entry), today),
  ];
}
