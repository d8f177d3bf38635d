import { Injectable } from '@nestjs/common';
import { canonicalJson, newId, RefusalError } from '@aid-chain/kernel';
import { departmentName } from '@aid-chain/policy';
import { printFormOf, renderBody } from '@aid-chain/printing';
import type { Bilingual, Presence, PrintForm, Role } from '@aid-chain/vocabulary';
import type { Actor } from '../actor/actor.js';
import type { CommandTx } from '../commands/command-tx.js';
import { Policies } from '../policies/policies.js';
import { Reads } from '../reads/reads.js';
import { KeyedHash } from '../sealing/keyed-hash.js';
import { Sealer } from '../sealing/sealer.js';
import { printLook } from './print-look.js';
import { isForBoard, isForCaseWork, isInFull, noticeCode, printNumber, seriesOf } from './print.rules.js';
import type { PrintContent, PrintSubject } from './print-source.js';
import { PrintSources } from './print-sources.js';
import { holdPrint, nextNumber, printOf, type PrintRow } from './print.sql.js';
import { openContent, sealContent, type PrintedContent } from './printed-content.js';

/** Who gives a family its papers at the window, and posts what the law has posted. */
const GIVERS: readonly Role[] = ['clerk', 'township-reviewer'];
/** Who takes a working paper to the home or sends it to a unit. */
const EXAMINERS: readonly Role[] = [...GIVERS, 'civil-affairs-officer'];

/** What somebody wants printed. */
export interface WantedPrint {
  readonly form: PrintForm;
  readonly about: PrintSubject;
  /** How the family is present that is given the print in full; undefined where names are masked. */
  readonly presence: Presence | undefined;
}

/** What prints hold: read from their source, rendered with the templates of the place, sealed. */
@Injectable()
export class PrintContents {
  constructor(
    private readonly sources: PrintSources,
    private readonly reads: Reads,
    private readonly policies: Policies,
    private readonly sealer: Sealer,
    private readonly hash: KeyedHash,
  ) {}

  /**
   * What a print would hold now; a refused one leaves an attempt as at any other look (L-15).
   * @throws RefusalError what the source refuses, UNMASK_NOT_ALLOWED for a role that gives no family its papers
   */
  async load(actor: Actor, { form, about, presence }: WantedPrint): Promise<PrintContent> {
    const look = printLook({ ...about, form }, presence);
    const inFull = isInFull(form, presence);
    const allowed = isForCaseWork(form) && presence === undefined ? EXAMINERS : GIVERS;
    if (inFull && !allowed.includes(actor.role)) return this.reads.deny(actor, look, 'UNMASK_NOT_ALLOWED');
    if (isForBoard(form) && presence !== undefined) return this.reads.deny(actor, look, 'PRINT_FOR_BOARD');
    try {
      return await this.sources.of(form).load(this.reads, actor, about, inFull);
    } catch (error) {
      if (!(error instanceof RefusalError)) throw error;
      const { code, params } = error.refusal;
      const purpose = code === 'CLOSE_RELATIVE' && look.reason === undefined ? { reason: 'work-list' } : {};
      return this.reads.deny(actor, { ...look, ...purpose }, code, params);
    }
  }

  /**
   * What was printed of the same before, where one number is all that it ever has: held, so that two clerks at once print one number.
   * @returns undefined for a first print, and for forms of which every print has its own number
   */
  async earlier(
    tx: CommandTx,
    { form, about, inFull }: Pick<PrintRow, 'form' | 'about' | 'inFull'>,
  ): Promise<PrintRow | undefined> {
    if (this.sources.of(form).isNumberedOnce !== true) return undefined;
    const { applicationId, caseId } = about;
    await holdPrint(`${form}:${applicationId ?? caseId ?? ''}`).on(tx);
    const [found] = await printOf({ form, about, inFull }).on<PrintRow>(tx);
    return found;
  }

  /** A print with the next number of its series. */
  async numbered(
    tx: CommandTx,
    { form, about, inFull }: Pick<PrintRow, 'form' | 'about' | 'inFull'>,
    { regionCode, zh, en, seen }: PrintContent,
  ): Promise<PrintRow> {
    const templates = this.policies.printTemplates(regionCode, form);
    const bodies = { zh: renderBody(templates.zh, zh), en: renderBody(templates.en, en) };
    const series = seriesOf(regionCode, tx.today);
    const [next] = await nextNumber(form, series).on<{ readonly no: number }>(tx);
    const printId = newId();
    const { householdId = null, department = null } = about;
    return {
      ...{ printId, form, regionCode, householdId, department, about, inFull, seen },
      number: printNumber(printFormOf(form).series, series, next?.no ?? 1),
      content: sealContent(this.sealer, printId, { zh, en, bodies }),
      contentHash: this.hash.of('print-content', canonicalJson({ zh, en, bodies })),
    };
  }

  /** What the place calls the department whose share it is. */
  departmentName(regionCode: string, code: string): Bilingual {
    return departmentName(this.policies.departments(regionCode), code);
  }

  /** The code by which an office asks whether a notice is valid; undefined for forms without one. */
  codeOf({ form, number }: Pick<PrintRow, 'form' | 'number'>): string | undefined {
    return printFormOf(form).hasCode === true ? noticeCode(this.hash.of('notice-code', number)) : undefined;
  }

  /** What a print holds. */
  open({ printId, content }: Pick<PrintRow, 'printId' | 'content'>): PrintedContent {
    return openContent(this.sealer, printId, content);
  }
}
