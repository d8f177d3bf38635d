import { Injectable } from '@nestjs/common';
import type { IsoDate } from '@aid-chain/kernel';
import type { RulePack } from '@aid-chain/policy';

/** The dated parameters of every region, loaded and validated at start. */
@Injectable()
export class Policies {
  pack(regionCode: string, on: IsoDate): RulePack {
    throw new Error(`${regionCode} ${on}`);
  }
}
