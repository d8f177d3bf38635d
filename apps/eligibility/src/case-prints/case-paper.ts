import type { Sql } from '@aid-chain/messaging';
import type { Bilingual, CasePrintEvent, CasePrintForm, DataSeen } from '@aid-chain/vocabulary';
import type { PaperFacts } from './paper-facts.js';
import type { PaperReaders } from './paper-readers.js';
import type { PrintedCase } from './printed-case.js';

/** What a paper is filled from: the case with its names, and what happened in it. */
export interface PaperGiven extends PrintedCase {
  readonly facts: PaperFacts;
  /** Names in full, and with them what is sealed. */
  readonly inFull: boolean;
}

/** What a paper reads beside it, in the connection of its look. */
export interface PaperSources extends Pick<
  PaperReaders,
  'offices' | 'determinations' | 'directory' | 'rules' | 'sealer'
> {
  readonly connection: Sql;
}

/** The model of a form in one language. */
type Sheet<Model extends object = object> = (language: keyof Bilingual) => Model;

/** One paper of a case, defined once and listed once in `case-papers.ts`. */
export interface CasePaper {
  readonly form: CasePrintForm;
  /** At which event of the case it is printed. */
  readonly event: CasePrintEvent;
  /** What has to happen before it is printed. */
  readonly step: Bilingual;
  /** Which kinds of data it shows. */
  readonly seen: readonly DataSeen[];
  /** What of the case it can be printed about now: the case itself, or each adjustment or inquiry; nothing before its step. */
  readonly things: (given: PaperGiven) => readonly Thing[];
  /** Whether its step is over, so that only a reprint is made. */
  readonly isOver?: (given: PaperGiven) => boolean;
  /** Fills it about one of them. @throws RefusalError NOTICE_RIGHTS_MISSING (L-22) */
  readonly fill: (given: PaperGiven, sources: PaperSources, thing: Thing) => Promise<Sheet>;
}

/** The id of an adjustment or an inquiry; undefined where a paper is about the case. */
export type Thing = string | undefined;

/** That a paper of the case itself can be printed, or not. */
export const onceIf = (can: boolean): readonly Thing[] => (can ? [undefined] : []);
