import { Injectable } from '@nestjs/common';
import type { Sealed } from '@aid-chain/contracts';
import type { Residence } from '@aid-chain/vocabulary';
import { Sealer } from '@aid-chain/platform';
import type { FiledHousehold, FiledMember } from '../filing/filing.js';

/** A member as filed; under a person id once it is certain who that is. */
export interface FiledPerson extends FiledMember {
  readonly personId?: string;
}

/** What a filing stated of family and place. It belongs to the application, whatever the register has later. */
export interface FiledCopy {
  readonly regionCode: string;
  readonly residence: Residence;
  readonly address: string;
  readonly members: readonly FiledPerson[];
}

const FIELD = 'filed';

/** Seals the copy of a filing as one value of its application. */
@Injectable()
export class FiledCopies {
  constructor(private readonly sealer: Sealer) {}

  seal(applicationId: string, household: FiledHousehold, members: readonly FiledPerson[]): Sealed {
    const { regionCode, residence, address } = household;
    const copy: FiledCopy = { regionCode, residence, address, members };
    return this.sealer.sealJson(FIELD, applicationId, copy);
  }

  open(applicationId: string, sealed: Sealed): FiledCopy {
    return this.sealer.openJson<FiledCopy>(FIELD, applicationId, sealed);
  }
}
