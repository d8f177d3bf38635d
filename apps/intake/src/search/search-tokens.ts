import { Injectable } from '@nestjs/common';
import { statedPurpose, type BlindIndexValue } from '@aid-chain/platform';
import { RegisterIndex } from '../register/register-index.js';
import type { SearchPersonsDto } from './search-persons.dto.js';

/** What was sought, as it is recorded: blind values of what names a person, ids and codes of the rest. */
@Injectable()
export class SearchTokens {
  constructor(private readonly index: RegisterIndex) {}

  of(body: SearchPersonsDto): string[] {
    const { idNumber, name, birthDate, regionCode, caseId } = body;
    const tokens = {
      ...(idNumber === undefined ? {} : { number: written(this.index.byNumber(idNumber)) }),
      ...(name === undefined ? {} : { name: written(this.index.byNameAlone(name)) }),
      ...(birthDate === undefined ? {} : { birthDate: 'given' }),
      ...(regionCode === undefined ? {} : { regionCode }),
      ...(caseId === undefined ? {} : { caseId }),
      ...matterOf(body),
    };
    return Object.entries(tokens).map(([key, value]) => `${key}=${value}`);
  }
}

/** By the current key of the ring, whose id stands before it. */
function written([current]: readonly BlindIndexValue[]): string {
  return current === undefined ? '' : `${current.kid}:${current.value}`;
}

/** What is no number of a matter is not kept: somebody may have typed a name. */
function matterOf({ purpose, matter }: SearchPersonsDto): { readonly matter?: string } {
  if (matter === undefined) return {};
  const stated = statedPurpose(purpose, matter);
  return stated.ok ? { matter } : {};
}
