import { Injectable } from '@nestjs/common';
import type { Member } from '@aid-chain/contracts';
import { sql, type Sql } from '@aid-chain/messaging';
import {
  BusinessClock,
  maskAddress,
  maskBirthDate,
  maskIdNumber,
  maskName,
  maskPhone,
  Sealer,
} from '@aid-chain/platform';
import { concernedMember } from '../households/concerned-member.js';
import { householdsById, type Household } from '../households/household.store.js';
import { Schoolings } from '../schooling/schoolings.js';
import { standingRecognitions } from '../recognitions/recognition.rules.js';
import { recognitionsOf } from '../recognitions/recognition.store.js';
import { confirmedStatus } from './confirmed-status.rules.js';
import { masked, type FamilyDetails, type Masks } from './family-view.rules.js';
import type { Referral } from '../referral-state/referral.store.js';

const MASKS: Masks = {
  name: maskName,
  idNumber: maskIdNumber,
  birthDate: maskBirthDate,
  phone: maskPhone,
  address: maskAddress,
};

/** What is known of a family, and of whom of its members. */
export interface OpenedFamily {
  readonly details: FamilyDetails;
  readonly personId?: string;
}

/** Opens the sealed copy of the household behind a referral, for those whose right was checked before. */
@Injectable()
export class FamilyOpener {
  constructor(
    private readonly sealer: Sealer,
    private readonly clock: BusinessClock,
    private readonly schoolings: Schoolings,
  ) {}

  /** The member whom the need concerns, nobody once that member has left; of a need of the household its head. */
  async open(connection: Sql, referral: Referral, inClear: boolean): Promise<OpenedFamily> {
    const household = (await householdsById(connection, [referral.householdId])).get(referral.householdId);
    const recognitions = await recognitionsOf(connection, [referral.householdId]);
    const today = this.clock.today();
    const standing = standingRecognitions(recognitions, today);
    const [ground] = await sql`
      select ground_zh as zh, ground_en as en from need where need_id = ${referral.needId}::uuid`.on<{
      zh: string;
      en: string;
    }>(connection);
    const member = household === undefined ? undefined : concernedMember(household, referral.personId);
    const confirmed = confirmedStatus(recognitions, member?.personId, today);
    const schooling = await this.pupils(connection, referral, household);
    const details: FamilyDetails = {
      ...(member === undefined ? {} : this.person(member)),
      ...(household === undefined ? {} : { address: this.address(household) }),
      regionCode: referral.regionCode,
      ...(ground === undefined ? {} : { ground }),
      categories: [...new Set(standing.map(({ category }) => category))],
      ...(confirmed.length === 0 ? {} : { confirmedStatus: confirmed }),
      ...(schooling === undefined ? {} : { schooling }),
    };
    return {
      details: inClear ? details : masked(details, MASKS),
      ...(member === undefined ? {} : { personId: member.personId }),
    };
  }

  /** Of a need of education; whoever has left the household is nobody's pupil here any more. */
  private async pupils(connection: Sql, referral: Referral, household: Household | undefined) {
    const isThere = (_: string, personId: string) =>
      household?.members.some((member) => member.personId === personId) === true;
    return (await this.schoolings.load(connection, [referral], isThere)).get(referral.referralId);
  }

  private address({ householdId, address }: Household): string {
    return this.sealer.open('address', householdId, address);
  }

  private person(member: Member): FamilyDetails {
    const { personId, idNumber, phone } = member;
    return {
      name: this.sealer.open('name', personId, member.name),
      birthDate: this.sealer.open('birthDate', personId, member.birthDate),
      ...(idNumber === undefined ? {} : { idNumber: this.sealer.open('idNumber', personId, idNumber) }),
      ...(phone === undefined ? {} : { phone: this.sealer.open('phone', personId, phone) }),
    };
  }
}
