import { Injectable } from '@nestjs/common';
import { foldName } from '@aid-chain/kernel';
import { BlindIndex, type BlindIndexValue } from '@aid-chain/platform';

/** Of whom the register keeps blind index values. */
interface Named {
  readonly name: string;
  readonly birthDate: string;
  readonly idNumber?: string;
}

/** What is looked up in both indexes. */
export interface LookUp {
  readonly index: readonly BlindIndexValue[];
  /** Each with whether it is to be found among the persons with a number. */
  readonly names: readonly (BlindIndexValue & { readonly numbered: boolean })[];
}

/** The blind index values by which persons are found without their names and numbers being readable. */
@Injectable()
export class RegisterIndex {
  constructor(private readonly blind: BlindIndex) {}

  byNumber(idNumber: string): readonly BlindIndexValue[] {
    return this.blind.ofRequest(idNumber);
  }

  byName({ name, birthDate }: Named): readonly BlindIndexValue[] {
    return this.blind.ofRequest(`name|${foldName(name)}|${birthDate}`);
  }

  /** For a search that knows the name alone. */
  byNameAlone(name: string): readonly BlindIndexValue[] {
    return this.blind.ofRequest(`search-name|${foldName(name)}`);
  }

  /** Under which the window's answer is kept that a member without a number is a certain person, filed in one village. */
  byAnswer(
    { name, birthDate, sex }: Named & { readonly sex: string },
    regionCode: string,
  ): readonly BlindIndexValue[] {
    return this.blind.ofRequest(`answer|${foldName(name)}|${birthDate}|${sex}|${regionCode}`);
  }

  /** What to look for when a family files: numbers and kept answers, and names with birth dates. */
  lookUp(members: readonly (Named & { readonly sex: string })[], regionCode: string): LookUp {
    const index = members.flatMap((member) =>
      member.idNumber === undefined ? this.byAnswer(member, regionCode) : this.byNumber(member.idNumber),
    );
    const names = members.flatMap((member) =>
      this.byName(member).flatMap((value) =>
        (member.idNumber === undefined ? [false, true] : [false]).map((numbered) => ({ ...value, numbered })),
      ),
    );
    return { index, names };
  }
}
