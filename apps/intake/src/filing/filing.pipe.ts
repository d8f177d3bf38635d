import { Injectable, type PipeTransform } from '@nestjs/common';
import {
  isRealDate,
  isRegionCode,
  RefusalError,
  type Fault,
  type IsoDate,
  type Result,
} from '@aid-chain/kernel';
import { BodyPipe, BusinessClock, Directory, knownStaffCodes, Policies, Reads } from '@aid-chain/platform';
import { isOutside } from '../application-state/outside.rules.js';
import { declarationFaults } from './declaration.rules.js';
import { FileApplicationDto } from './file-application.dto.js';
import type { SentBody } from './filed-body.js';
import type { Filing } from './filing.js';
import { filingOf } from './filing.rules.js';
import { filingTerms } from './filing-terms.js';
import { asObject, textOf, withoutNulls, type Loose } from './loose.rules.js';
import { declaredStaffCodes, inDirectorySpelling, staffCodeFaults } from './staff-codes.rules.js';
import { regionFaults } from './region.rules.js';

/** Reads the body of a filing: the faults of its form and those between its fields come in one answer. */
@Injectable()
export class FilingPipe implements PipeTransform<SentBody, Promise<Filing>> {
  private readonly form = new BodyPipe();

  constructor(
    private readonly clock: BusinessClock,
    private readonly directory: Directory,
    private readonly reads: Reads,
    private readonly policies: Policies,
  ) {}

  /**
   * Whether a staff code stands in the directory is no business of an outsider: there the window asks.
   * @throws RefusalError VALIDATION_FAILED with every fault.
   */
  async transform({ actor, body: value }: SentBody): Promise<Filing> {
    const today = this.clock.today();
    const body = asObject(withoutNulls(value));
    const form = await this.read(value);
    // Of what is no object there is nothing else to say.
    if (!(form instanceof FileApplicationDto) && form.some(isOfWhole)) throw failed([...form]);
    const staff = await knownStaffCodes(this.reads, declaredStaffCodes(body));
    const place = await this.presentPlace(body, today);
    const regionCode = place?.ok === true ? place.value : textOf(body, 'regionCode');
    const faults = distinct([
      ...(form instanceof FileApplicationDto ? [] : form),
      ...declarationFaults(body, today, filingTerms(this.policies, regionCode, today)),
      ...(place === undefined ? [] : regionFaults(place, '/regionCode')),
      ...(isOutside(actor) ? [] : staffCodeFaults(body, staff)),
    ]);
    if (faults.length === 0 && form instanceof FileApplicationDto && place?.ok === true) {
      return filingOf(inDirectorySpelling(Object.assign(form, { regionCode: place.value }), staff));
    }
    throw failed(faults);
  }

  /** @returns what the body states, or what is wrong with its form */
  private async read(value: unknown): Promise<FileApplicationDto | readonly Fault[]> {
    try {
      const metadata = { type: 'body', metatype: FileApplicationDto } as const;
      return (await this.form.transform(value, metadata)) as FileApplicationDto;
    } catch (error) {
      if (error instanceof RefusalError && error.refusal.faults !== undefined) return error.refusal.faults;
      throw error;
    }
  }

  /** What was received before a village was merged is led to the village that took its place. */
  private async presentPlace(body: Loose, today: IsoDate): Promise<Result<string> | undefined> {
    const code = textOf(body, 'regionCode');
    if (code === undefined || !isRegionCode(code)) return undefined;
    const receivedOn = textOf(body, 'receivedOn');
    const on = receivedOn !== undefined && isRealDate(receivedOn) ? receivedOn : today;
    return this.directory.presentRegion(code, { on, today });
  }
}

const isOfWhole = ({ code, path }: Fault): boolean => code === 'OBJECT_EXPECTED' && path === '';

function failed(faults: Fault[]): RefusalError {
  return new RefusalError({ code: 'VALIDATION_FAILED', params: { count: faults.length }, faults });
}

function distinct(faults: readonly Fault[]): Fault[] {
  const byPlace = new Map(faults.map((fault) => [`${fault.code} ${fault.path}`, fault]));
  return [...byPlace.values()];
}
