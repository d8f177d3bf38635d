import type { IsoDate } from '@aid-chain/kernel';
import type { DepartmentDeath, DepartmentFacts } from '@aid-chain/contracts';
import type { Sql } from '@aid-chain/messaging';
import type { BlindIndex, Sealer } from '@aid-chain/platform';
import type { DataKindCode } from '@aid-chain/vocabulary';
import type { RejectedRow, RowFault } from './check-rows.rules.js';
import type { RowFields } from './row-field.js';

/** What a row of every kind has. */
export interface DataRow {
  readonly rowNo: number;
  readonly rowRef: string;
  readonly idNumber: string;
}

/** Where a household lives, and in which kind of residence. */
export interface PlacedHousehold {
  readonly householdId: string;
  readonly regionCode: string;
  readonly residence: string;
}

/** A household that a row of the batch touches although it is about somebody else. */
export interface TouchedHousehold extends PlacedHousehold {
  readonly rowNo: number;
}

/** A row whose person belongs to a household that monitoring knows; from here on without any number in clear. */
export interface MatchedRow<R extends DataRow> extends PlacedHousehold {
  readonly row: Omit<R, 'idNumber'>;
  readonly personId: string;
  /** The day of the event that the row states. */
  readonly on: IsoDate;
  /** The register has another name under the number: whose row it is, is in doubt. */
  readonly nameDiffers: boolean;
}

/** A batch while its rows are stored. */
export interface StoringBatch {
  readonly id: string;
  readonly department: string;
  readonly kind: DataKindCode;
  readonly on: IsoDate;
}

/** What numbers and texts go through before they are kept. */
export interface Keys {
  readonly blindIndex: BlindIndex;
  readonly sealer: Sealer;
}

/** What became of the rows that were to be stored. */
export interface StoredRows {
  /** How many rows are new, also those that only a person can distinguish from another. */
  readonly kept: number;
  /** Numbers of the rows that changed or took back what was stored. */
  readonly corrected: readonly number[];
  readonly possibleDoubles: number;
  /** Rows that are kept and count for nothing, because it is in doubt whose they are. */
  readonly doubtful: readonly RejectedRow[];
  readonly rejected: readonly RejectedRow[];
  /** Households of other persons whose rows came into doubt, or out of it, by a row of the batch. */
  readonly touched?: readonly TouchedHousehold[];
}

/** How the rows of a kind are kept. */
export interface RowStore<R extends DataRow> {
  /**
   * Asked before a household is locked, of a kind whose rows may change what rows of other households count: batches with
   * such rows follow each other from here on.
   * @returns the ids of the households that the rows may change beside their own
   */
  reach?(sql: Sql, batch: StoringBatch, rows: readonly MatchedRow<R>[], keys: Keys): Promise<string[]>;
  /** Keeps what is new, replaces what a row corrects, gives back what is known; every step one statement for all rows. */
  store(sql: Sql, batch: StoringBatch, rows: readonly MatchedRow<R>[], keys: Keys): Promise<StoredRows>;
  /** @returns the last batch with a row that counts for a household; undefined where there is none */
  lastBatch(sql: Sql, householdId: string): Promise<string | undefined>;
}

/** A warning as far as the facts behind it are sought. */
export interface WarnedWindow {
  readonly householdId: string;
  readonly endOn: IsoDate;
  readonly windowMonths: number;
}

/** A death that was reported and is so no more, with the household that was asked about it. */
export interface WithdrawnDeath extends Pick<DepartmentDeath, 'personId' | 'department'> {
  readonly householdId: string;
  readonly reportedDay: IsoDate;
}

/** A kind of rows that one department of a place sends: a plain definition, which knows no indicator. */
export interface DataKind<R extends DataRow = DataRow> {
  readonly code: DataKindCode;
  /** What the API page calls the endpoint. */
  readonly summary: string;
  /** The fields of a row in the order in which they are checked; what may be left out comes last. */
  readonly fields: RowFields;
  /** A sound row, for the API page and the tests of the surface. */
  readonly example: Readonly<Record<string, string | number | boolean>>;
  /** With `name` a number alone matches nobody: under another name the row is in doubt (adr/0028). */
  readonly matchBy: 'number' | 'number-and-name';
  /** What cannot be although each field is sound: such a row matches nobody and is given back with its reason. */
  impossible?(row: R): RowFault | undefined;
  /** The day on which the person must have lived in the household. */
  day(row: Omit<R, 'idNumber'>): IsoDate;
  readonly rows: RowStore<R>;
  /** What the rows state of a household, for those who examine it. */
  facts?(sql: Sql, warning: WarnedWindow): Promise<DepartmentFacts | undefined>;
  /** Whom of a household the rows have as dead, for those who examine it. */
  deaths?(sql: Sql, householdId: string): Promise<DepartmentDeath[]>;
  /**
   * Keeps that what a visit found about deaths which a batch corrected or took back is of a report that stands no more.
   * @returns those deaths about which people were asked
   */
  withdrawDeaths?(sql: Sql, batchId: string, keys: Keys): Promise<WithdrawnDeath[]>;
}
