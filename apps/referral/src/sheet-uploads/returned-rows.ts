import { Injectable } from '@nestjs/common';
import { describeRefusal, townshipOf } from '@aid-chain/kernel';
import { Reads, Sealer, type Actor } from '@aid-chain/platform';
import type { WrittenCell } from '@aid-chain/table-files';
import { nameOf, needKindCodes, sheetRowStateCodes, type DataSeen } from '@aid-chain/vocabulary';
import { COLUMN_NAMES, type ColumnName } from '../sheet-form/columns.rules.js';
import { withFirstPage } from '../sheet-form/first-page.js';
import { SheetFamilies, sheetReferrals } from '../sheet-form/sheet-families.js';
import { KEPT_COLUMNS } from './read-upload.js';
import { rowsAfter, type ListedRow } from './sheet-uploads.store.js';

const PAGE = 500;
const ENTRY = { action: 'returned-sheet.disclosed', objectType: 'sheet-upload' } as const;
const SEEN: readonly DataSeen[] = ['name', 'need', 'place', 'course'];

type ReturnedPage = readonly (readonly WrittenCell[])[];

/** Rows of an uploaded sheet as they are given back; names are no part of what was kept, and are looked up again. */
@Injectable()
export class ReturnedRows {
  constructor(
    private readonly reads: Reads,
    private readonly sealer: Sealer,
    private readonly families: SheetFamilies,
  ) {}

  /** The rows; the first ones are read before it answers, so that what fails there is still answered as a problem. */
  async begin(
    actor: Actor,
    uploadId: string,
    department: string,
  ): Promise<AsyncGenerator<readonly WrittenCell[]>> {
    return rowsOf(await withFirstPage(this.pages(actor, uploadId, department)));
  }

  private async *pages(
    actor: Actor,
    uploadId: string,
    department: string,
  ): AsyncGenerator<ReturnedPage, undefined> {
    let after = 0;
    for (let isLeft = true; isLeft;) {
      const found = await rowsAfter(this.reads, uploadId, { after, limit: PAGE });
      const ids = found.flatMap(({ referralId }) => (referralId === null ? [] : [referralId]));
      const referrals = await sheetReferrals(this.reads, department, ids);
      const names = await this.families.names(this.reads, [...referrals.values()]);
      const schools = await this.families.schools(this.reads, [...referrals.values()]);
      const persons = [...names.values()].map(({ personId }) => personId);
      let isNamed = schools.size > 0;
      const rows = found.map((row) => {
        const typed = this.sealer.openJson<readonly string[]>('cells', uploadId, row.cells);
        const referral = row.referralId === null ? undefined : referrals.get(row.referralId);
        const { referralId } = row;
        const [name, school] = [names.get(referralId ?? '')?.name, schools.get(referralId ?? '')];
        isNamed ||= schoolIn(typed) !== '';
        return cellsOf(row, typed, referral, { name, school });
      });
      const ids_ = [...new Set([uploadId, ...referrals.keys(), ...persons])];
      const entry = {
        ...ENTRY,
        objectId: uploadId,
        ids: ids_,
        seen: isNamed ? [...SEEN, 'circumstances' as const] : SEEN,
        reason: 'department-referral',
      };
      yield await this.reads.audited(actor, entry, () => Promise.resolve(rows));
      isLeft = found.length === PAGE;
      after = found.at(-1)?.row ?? after;
    }
    return undefined;
  }
}

/** The school that somebody typed: where a child goes to school is a circumstance, whoever stated it. */
const schoolIn = (typed: readonly string[]): string => typed[KEPT_COLUMNS.indexOf('school')] ?? '';

async function* rowsOf(pages: AsyncGenerator<ReturnedPage>): AsyncGenerator<readonly WrittenCell[]> {
  for await (const page of pages) yield* page;
}

function cellsOf(
  { row, state, quarter, faults }: ListedRow,
  typed: readonly string[],
  referral: { readonly needKind: string; readonly regionCode: string } | undefined,
  { name, school }: { readonly name: string | undefined; readonly school: string | undefined },
): WrittenCell[] {
  const cells: Partial<Record<ColumnName, string>> = Object.fromEntries(
    KEPT_COLUMNS.map((column, index) => [column, typed[index] ?? '']),
  );
  const known = {
    ...cells,
    quarter: quarter ?? '',
    family: name ?? '',
    schooling: school ?? '',
    need: referral === undefined ? '' : nameOf(needKindCodes, referral.needKind).zh,
    township: referral === undefined ? '' : townshipOf(referral.regionCode),
  };
  const described = faults.map(({ code, params }) => describeRefusal({ code, params }));
  return [
    ...COLUMN_NAMES.map((column) => (known as Partial<Record<ColumnName, string>>)[column]),
    ...[String(row), nameOf(sheetRowStateCodes, state).zh],
    ...[described.map(({ code }) => code), described.map(({ zh }) => zh), described.map(({ en }) => en)].map(
      (texts) => texts.join('\n'),
    ),
  ];
}
