import { Injectable } from '@nestjs/common';
import type { Circumstance, Payload, Sealed } from '@aid-chain/contracts';
import { Sealer } from '@aid-chain/platform';
import type { FileApplicationDto } from '../filing/file-application.dto.js';
import type { Acceptance } from './acceptance.js';

/** What the family declared, under person ids; circumstances sealed as one field. */
export type DeclaredFacts = Omit<Payload<'intake.facts-declared.v1'>, 'subject' | 'applicationId'>;

@Injectable()
export class FactsSealer {
  constructor(private readonly sealer: Sealer) {}

  declared({ household }: Acceptance, body: FileApplicationDto): DeclaredFacts {
    const ids = new Map(household.members.map((member) => [member.ref, member.personId]));
    const idOf = (ref: string): string => {
      const id = ids.get(ref);
      if (id === undefined) throw new TypeError('a memberRef passed without a fault');
      return id;
    };
    return {
      circumstances: this.circumstances(household.householdId, body, idOf),
      incomes: body.incomes.map(({ memberRef, period, ...rest }) => ({
        personId: idOf(memberRef),
        ...rest,
        period: { ...period },
      })),
      expenditures: body.expenditures.map(({ memberRef, period, ...rest }) => ({
        ...(memberRef === undefined ? {} : { personId: idOf(memberRef) }),
        ...rest,
        period: { ...period },
      })),
      assets: body.assets.map((asset) => ({ ...asset })),
      ...(body.housing === undefined ? {} : { housing: { ...body.housing } }),
      ...(body.water === undefined ? {} : { water: { ...body.water } }),
      authorisations: body.authorisations.map(({ memberRef, ...rest }) => ({
        personId: idOf(memberRef),
        ...rest,
      })),
      declaredRelatives: body.declaredRelatives.map(({ memberRef, ...rest }) => ({
        personId: idOf(memberRef),
        ...rest,
      })),
    };
  }

  private circumstances(
    householdId: string,
    body: FileApplicationDto,
    idOf: (ref: string) => string,
  ): Sealed {
    const known = body.members.flatMap(({ ref, circumstance }): Circumstance[] =>
      circumstance === undefined ? [] : [{ personId: idOf(ref), ...circumstance }],
    );
    return this.sealer.sealJson('circumstances', householdId, known);
  }
}
