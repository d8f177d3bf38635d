import { Injectable } from '@nestjs/common';
import type { Sql } from '@aid-chain/messaging';
import type { NeedKind } from '@aid-chain/vocabulary';
import { HappinessListReader } from '../happiness/happiness-list.reader.js';
import type { HappinessListView } from '../happiness/happiness-list.view.js';
import { floorOf } from './law-first.rules.js';
import type { LawFirstView } from './law-first.view.js';

/** What the law gives a family first, before anybody gives it anything (S3-21): the official sees it with each need. */
@Injectable()
export class LawFirstAid {
  constructor(private readonly lists: HappinessListReader) {}

  /** @param needKind the kind of need that is opened: of its measures those that nobody gives are counted */
  async load(
    connection: Sql,
    { householdId, regionCode }: { readonly householdId: string; readonly regionCode: string },
    needKind: NeedKind,
  ): Promise<LawFirstView> {
    const list = await this.lists.load(connection, householdId, regionCode);
    return {
      floor: floorOf(list),
      mayGet: list.mayGet.filter((each) => each.needKind === needKind),
      notGiven: notGivenOf(list, needKind),
      isOnRecord: isOnRecord(list, needKind),
      ...(list.notReadable === undefined ? {} : { notReadable: [...list.notReadable] }),
    };
  }
}

/**
 * Measures for the need that the family may get or may turn out to get, that nobody gives, and that no department was asked for.
 * What cannot be read counts as one: unknown is never no.
 */
function notGivenOf(list: HappinessListView, needKind: NeedKind): number {
  const { mayGet, openReferrals, notReadable = [] } = list;
  if (openReferrals.some((referral) => referral.needKind === needKind)) return 0;
  return mayGet.filter((each) => each.needKind === needKind).length + (notReadable.length > 0 ? 1 : 0);
}

/** Whether a department reports aid for the need, or has at least acknowledged its referral; what somebody states is no record. */
function isOnRecord({ aid, openReferrals }: HappinessListView, needKind: NeedKind): boolean {
  const taken = openReferrals.some((each) => each.needKind === needKind && each.state !== 'referred');
  return taken || aid.some((each) => each.needKind === needKind);
}
