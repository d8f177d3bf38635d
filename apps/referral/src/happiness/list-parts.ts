import { Injectable } from '@nestjs/common';
import { MayGetReader } from '../measures/may-get.reader.js';
import { ReferralSettings } from '../referral-state/referral-settings.js';
import { SocialAidReader } from '../social-aid/social-aid.reader.js';

/** What a happiness list is written with, beside what departments reported. */
@Injectable()
export class ListParts {
  constructor(
    readonly settings: ReferralSettings,
    readonly mayGet: MayGetReader,
    readonly socialAid: SocialAidReader,
  ) {}
}
