import { Injectable } from '@nestjs/common';
import { checkDepartment, Directory, Policies } from '@aid-chain/platform';
import {
  departmentName,
  departmentWithTask,
  priceSubsidyKey,
  routeNeed,
  type Department,
  type Measure,
} from '@aid-chain/policy';
import { RefusalError, type Fen, type IsoDate } from '@aid-chain/kernel';
import { CONFERENCE_TRIGGERS, nameOf, type Bilingual, type ConferenceTrigger } from '@aid-chain/vocabulary';
import { notListed, ownName } from './place-names.rules.js';

/** Basis points of a whole. */
const WHOLE_BP = 10_000;

/** The document and article of a setting, or that it is a demonstration. */
export interface SettingSource {
  readonly doc: string | null;
  readonly article: string | null;
  readonly demo: boolean;
}

/** What the pack of a place sets for referrals: departments, measures, and what they are called. */
@Injectable()
export class ReferralSettings {
  constructor(
    private readonly policies: Policies,
    private readonly directory: Directory,
  ) {}

  departments(regionCode: string): readonly Department[] {
    return this.policies.departments(regionCode);
  }

  /** @throws RefusalError DEPARTMENT_UNKNOWN for a code that no department has or had */
  checkDepartment(code: string | undefined): void {
    checkDepartment(this.directory, code);
  }

  /** What the place calls a department; of one that has left its last name. */
  departmentName(regionCode: string, code: string): Bilingual {
    return departmentName([...this.departments(regionCode), ...this.directory.leftDepartments()], code);
  }

  /**
   * What a measure is called that a department reported: as its entry has it, else as the place does; where neither knows it (any
   * more), that in words.
   */
  measureName(regionCode: string, department: string, code: string): Bilingual {
    const named = ownName(this.entry(regionCode, department)?.measures, code);
    return named ?? this.policies.measureReportedAs(regionCode, code)?.names ?? notListed('measure', code);
  }

  /** The other codes by which departments of a place report one of its measures. */
  reportedAs(regionCode: string, code: string): readonly string[] {
    return this.policies.measureReportedAs(regionCode, code)?.reportedAs ?? [];
  }

  /** Whether the place, or the entry of the department, knows a measure under the code by which it was reported. */
  isListed(regionCode: string, department: string, code: string): boolean {
    const named = ownName(this.entry(regionCode, department)?.measures, code);
    return named !== undefined || this.policies.measureReportedAs(regionCode, code) !== undefined;
  }

  /** Whether what is reported under a code goes to who helps the family, and not to the family (S3-18, S3-19). */
  isForHelper(regionCode: string, code: string): boolean {
    return this.policies.measureReportedAs(regionCode, code)?.receiver === 'helper';
  }

  /** On what a measure rests that was reported under a code, on a day; on nothing where the place has no such measure. */
  basisOfMeasure(regionCode: string, code: string, on: IsoDate): Pick<SettingSource, 'doc' | 'article'> {
    const head = this.policies.measureReportedAs(regionCode, code);
    const measure = this.policies.measures(regionCode, on).find((each) => each.head.code === head?.code);
    return { doc: measure?.terms.doc ?? null, article: measure?.terms.article ?? null };
  }

  /** What help the place gives on a day. */
  measures(regionCode: string, on: IsoDate): readonly Measure[] {
    return this.policies.measures(regionCode, on);
  }

  /** What each who receives a category gets beside it in the month of a day; undefined where no notice gives any (社会救助法 32). */
  priceSubsidy(regionCode: string, category: string, on: IsoDate): Fen | undefined {
    const key = priceSubsidyKey(category);
    return key === undefined ? undefined : this.policies.one(regionCode, key, on);
  }

  /** The departments that give a measure: the one that it names, or whoever serves its need in the place. */
  providers(regionCode: string, { head }: Measure): readonly string[] {
    if (head.department !== undefined) return [head.department];
    const { kind, aspect } = head.serves;
    return routeNeed(this.departments(regionCode), { kind, aspects: aspect === undefined ? [] : [aspect] });
  }

  /** The same of a reason that it gives when it does not help. */
  reasonName(regionCode: string, department: string, code: string): Bilingual {
    return ownName(this.entry(regionCode, department)?.reasons, code) ?? notListed('reason', code);
  }

  /** The same of a unit in which it counts what it gives. */
  unitName(regionCode: string, department: string, code: string): Bilingual {
    return nameOf({ codes: this.entry(regionCode, department)?.units ?? {} }, code);
  }

  /**
   * The routing table by which a need of the place is pushed.
   * @throws RefusalError PARAMETER_NOT_SET where the place has none: a need that goes nowhere is never passed over
   */
  routing(regionCode: string): readonly Department[] {
    const table = this.departments(regionCode);
    if (table.length > 0) return table;
    throw new RefusalError({ code: 'PARAMETER_NOT_SET', params: { key: 'departments' } });
  }

  /**
   * The department of the place that decides about needs passed to and fro.
   * @throws RefusalError PARAMETER_NOT_SET where the place has no departments
   */
  coordinator(regionCode: string): string {
    const code = departmentWithTask(this.departments(regionCode), 'coordination');
    if (code !== undefined) return code;
    throw new RefusalError({ code: 'PARAMETER_NOT_SET', params: { key: 'departments' } });
  }

  private entry(regionCode: string, code: string): Department | undefined {
    return this.departments(regionCode).find((department) => department.code === code);
  }

  /** The triggers by which a case conference is proposed; none where the place lists none (S4-04). */
  conferenceTriggers(regionCode: string, on: IsoDate): readonly ConferenceTrigger[] {
    const listed = this.policies.one(regionCode, 'conference.triggers', on) ?? [];
    return CONFERENCE_TRIGGERS.filter((trigger) => listed.includes(trigger));
  }

  /** What the place gives at most of a measure on a day; undefined where no document states it. */
  capOf(regionCode: string, { terms: { cap } }: Measure, on: IsoDate): Fen | undefined {
    return this.fenOf(regionCode, cap, on);
  }

  /** The same of what it gives. */
  amountOf(regionCode: string, { terms: { amount } }: Measure, on: IsoDate): Fen | undefined {
    return this.fenOf(regionCode, amount, on);
  }

  private fenOf(regionCode: string, stated: Measure['terms']['cap'], on: IsoDate): Fen | undefined {
    if (stated === null) return undefined;
    if ('fen' in stated) return stated.fen;
    const value = this.policies.pack(regionCode, on).parameters[stated.of]?.value;
    return typeof value === 'number' ? Math.floor((value * stated.times) / WHOLE_BP) : undefined;
  }

  /** On what a parameter of a day rests; where the place has none that day, on nothing. */
  sourceOf(regionCode: string, key: string, on: IsoDate): SettingSource {
    const entry = this.policies.pack(regionCode, on).parameters[key];
    return { doc: entry?.doc ?? null, article: entry?.article ?? null, demo: entry?.demo ?? false };
  }
}
