import type { Readable } from 'node:stream';
import { Injectable } from '@nestjs/common';
import { newId, townshipOf } from '@aid-chain/kernel';
import type { Sql, SqlText } from '@aid-chain/messaging';
import { BusinessClock, Reads, type Actor } from '@aid-chain/platform';
import { writeWorkbook, type WrittenCell } from '@aid-chain/table-files';
import { nameOf, needKindCodes, type DataSeen } from '@aid-chain/vocabulary';
import { withoutRelatives } from '../declared-relatives/declared-relatives.js';
import { reportsByReferral } from '../feedback/report.store.js';
import { runningMeasures } from '../feedback/running-measures.rules.js';
import { COLUMN_NAMES, DUTY_SHEET, type ColumnName } from '../sheet-form/columns.rules.js';
import { withFirstPage } from '../sheet-form/first-page.js';
import { checkOwnDepartment } from '../sheet-form/own-department.js';
import { SheetFamilies, type SheetName } from '../sheet-form/sheet-families.js';
import { SheetKeys } from '../sheet-form/sheet-keys.js';
import { codeSheet, dutyColumns, dutyName, guideSheet, HEADINGS } from './guide-sheet.js';
import { liveReferrals, openReports, PAGE, type After, type OpenDuty } from './open-duties.sql.js';

/** A page of duties with what their rows show beside them. */
interface DutyPage {
  readonly duties: readonly OpenDuty[];
  readonly names: ReadonlyMap<string, SheetName>;
  /** Stage and school, of needs of education. */
  readonly schools: ReadonlyMap<string, string>;
  /** The running measures of each referral and quarter. */
  readonly measures: ReadonlyMap<OpenDuty, readonly string[]>;
  readonly last: After;
}

const ENTRY = { action: 'duty-sheet.disclosed', objectType: 'referral' } as const;
const SEEN: readonly DataSeen[] = ['need', 'place', 'course'];

/** Makes the sheet in which a department fills what it owes (S0-22, S0-24). */
@Injectable()
export class DutySheets {
  constructor(
    private readonly reads: Reads,
    private readonly clock: BusinessClock,
    private readonly families: SheetFamilies,
    private readonly keys: SheetKeys,
  ) {}

  /**
   * The open duties of the own department as a workbook. Its rows are read while it is sent, some hundred at a time, and each
   * page is a look of its own with its purpose.
   * @throws RefusalError NOT_FOUND, with an audit row, for another department
   */
  async download(actor: Actor, department: string): Promise<Readable> {
    await checkOwnDepartment(this.reads, actor, department, ENTRY.action);
    const rows = this.rows(department, await withFirstPage(this.pages(actor, department)));
    return writeWorkbook([
      guideSheet(department, this.clock.today()),
      { name: DUTY_SHEET, columns: dutyColumns(), headings: HEADINGS, rows, isProtected: true },
      codeSheet(),
    ]);
  }

  private async *pages(actor: Actor, department: string): AsyncGenerator<DutyPage, undefined> {
    for (const statement of [liveReferrals, openReports]) {
      let after: After;
      do {
        const page: DutyPage = await this.page(actor, statement(department, after));
        yield page;
        after = page.last;
      } while (after !== undefined);
    }
    return undefined;
  }

  private async page(actor: Actor, statement: SqlText): Promise<DutyPage> {
    const found = await statement.on<OpenDuty>(this.reads);
    const last = found.length < PAGE ? undefined : found.at(-1);
    const { items } = await withoutRelatives(this.reads, actor, found);
    const names = await this.families.names(this.reads, items);
    const schools = await this.families.schools(this.reads, items);
    const measures = await this.measuresOf(this.reads, items);
    const page = { duties: items, names, schools, measures, last };
    const persons = [...new Set([...names.values()].map(({ personId }) => personId))];
    const referrals = [...new Set(items.map(({ referralId }) => referralId))];
    const personal: readonly DataSeen[] = [
      ...(persons.length === 0 ? [] : ['name' as const]),
      ...(schools.size === 0 ? [] : ['circumstances' as const]),
    ];
    const reason = personal.length === 0 ? {} : { reason: 'department-referral' };
    const purpose = { seen: [...personal, ...SEEN], ...reason };
    return this.reads.audited(actor, { ...ENTRY, ...purpose, ids: [...referrals, ...persons] }, () =>
      Promise.resolve(page),
    );
  }

  private async measuresOf(
    connection: Sql,
    duties: readonly OpenDuty[],
  ): Promise<ReadonlyMap<OpenDuty, readonly string[]>> {
    const owed = duties.filter(({ quarter }) => quarter !== null);
    const reports = await reportsByReferral(
      connection,
      owed.map(({ referralId }) => referralId),
    );
    return new Map(
      owed.map((duty) => {
        const running = runningMeasures(reports.get(duty.referralId) ?? [], duty.quarter ?? '');
        return [duty, running.map(({ measureCode }) => measureCode)];
      }),
    );
  }

  private async *rows(
    department: string,
    pages: AsyncGenerator<DutyPage>,
  ): AsyncGenerator<readonly WrittenCell[]> {
    const about = { department, givenOn: this.clock.today(), download: newId().slice(-8) };
    for await (const { duties, names, schools, measures } of pages) {
      for (const duty of duties) {
        const running = measures.get(duty) ?? [];
        for (const measureCode of running.length === 0 ? [null] : running) {
          const { referralId, quarter } = duty;
          const key = this.keys.sign({ ...about, referralId, quarter, measureCode });
          yield cellsOf(duty, {
            key,
            measureCode: measureCode ?? '',
            family: names.get(referralId)?.name ?? '',
            schooling: schools.get(referralId) ?? '',
          });
        }
      }
    }
  }
}

function cellsOf(
  { needKind, regionCode, quarter, dueOn }: OpenDuty,
  given: Readonly<Partial<Record<ColumnName, string>>>,
): WrittenCell[] {
  const cells: Readonly<Partial<Record<ColumnName, string>>> = {
    ...given,
    duty: dutyName(quarter),
    need: nameOf(needKindCodes, needKind).zh,
    township: townshipOf(regionCode),
    quarter: quarter ?? '',
    dueOn,
  };
  return COLUMN_NAMES.map((name) => cells[name]);
}
