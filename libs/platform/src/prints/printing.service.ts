import { Injectable } from '@nestjs/common';
import { newId, RefusalError } from '@aid-chain/kernel';
import type { Presence } from '@aid-chain/vocabulary';
import type { Answer, HttpAnswer } from '../commands/answer.js';
import type { CommandContext } from '../commands/command-context.js';
import type { CommandTx } from '../commands/command-tx.js';
import { Commands } from '../commands/commands.js';
import { PrintContents, type WantedPrint } from './print-contents.js';
import type { ReprintDto } from './print.dto.js';
import { changedParts, isAlwaysInFull, isInFull } from './print.rules.js';
import type { PrintContent } from './print-source.js';
import { holdPrint, insertCopy, insertPrint, type CopyRow, type PrintRow } from './print.sql.js';
import { StoredPrints } from './stored-prints.js';

/** Numbers prints and their copies: the page of a copy is read apart, by who printed it. */
@Injectable()
export class Printing {
  constructor(
    private readonly commands: Commands,
    private readonly stored: StoredPrints,
    private readonly contents: PrintContents,
  ) {}

  /**
   * Prints once: a number, the sealed content, and its first copy.
   * @param more what the answer holds beside number and copy
   * @throws RefusalError what the source of the form refuses, UNMASK_NOT_ALLOWED for a role that gives nobody its papers
   */
  async print(
    ctx: CommandContext,
    wanted: WantedPrint,
    more: (content: PrintContent) => object = () => ({}),
  ): Promise<HttpAnswer> {
    const { form, presence } = wanted;
    const inFull = isInFull(form, presence);
    const content = await this.contents.load(ctx.actor, wanted);
    const { objectId } = content;
    const about = objectId === undefined ? wanted.about : { ...wanted.about, objectId };
    return this.commands.run(ctx, async (tx) => {
      const earlier = await this.contents.earlier(tx, { form, about, inFull });
      if (earlier !== undefined) return this.copyOf(tx, earlier, { content, presence });
      const print = await this.contents.numbered(tx, { form, about, inFull }, content);
      await insertPrint(print).on(tx);
      const copy = { copyId: newId(), printId: print.printId, reason: null, changed: [] };
      return answerOf(tx, print, copy, { presence, more: more(content) });
    });
  }

  /** The next copy of what was printed of the same decision before, with what has changed since. */
  private copyOf(
    tx: CommandTx,
    print: PrintRow,
    { content, presence }: { readonly content: PrintContent; readonly presence: Presence | undefined },
  ): Promise<Answer> {
    const changed = changedParts(this.contents.open(print), content);
    const copy = { copyId: newId(), printId: print.printId, reason: null, changed };
    return answerOf(tx, print, copy, { presence, more: { changed } });
  }

  /**
   * Prints once more: the same content, and which parts of it have changed since.
   * @throws RefusalError NOT_FOUND, PRINT_PRESENCE_MISSING, what the source refuses
   */
  async again(
    ctx: CommandContext,
    printId: string,
    { reasonCode, presence }: ReprintDto,
  ): Promise<HttpAnswer> {
    const print = await this.stored.find(ctx.actor, printId);
    if (print.inFull && presence === undefined && !isAlwaysInFull(print.form))
      throw new RefusalError({ code: 'PRINT_PRESENCE_MISSING', params: {} });
    const { form, about, inFull } = print;
    const now = await this.contents.load(ctx.actor, { form, about, presence: inFull ? presence : undefined });
    const changed = changedParts(this.contents.open(print), now);
    return this.commands.run(ctx, async (tx) => {
      await holdPrint(printId).on(tx);
      const copy = { copyId: newId(), printId, reason: reasonCode, changed };
      return answerOf(tx, print, copy, { presence, more: { changed } });
    });
  }
}

/** Adds a copy and returns which it is. */
async function answerOf(
  tx: CommandTx,
  { printId, number, form, householdId, about, contentHash, inFull, seen }: PrintRow,
  copy: Pick<CopyRow, 'copyId' | 'printId' | 'reason' | 'changed'>,
  { presence, more }: { readonly presence: Presence | undefined; readonly more: object },
): Promise<Answer> {
  const by = { actor: tx.actor, on: tx.today, at: tx.now, presence: inFull ? (presence ?? null) : null };
  const [made] = await insertCopy(copy, by).on<{ readonly copyNo: number }>(tx);
  const copyNo = made?.copyNo ?? 1;
  const ids = [printId, copy.copyId, about.referralId, about.caseId, about.applicationId].filter(
    (id) => id !== undefined,
  );
  return {
    status: 201,
    body: { printId, copyId: copy.copyId, number, copyNo, contentHash, ...more },
    audit: {
      action: copyNo === 1 ? 'print.numbered' : 'print.reprinted',
      ...{ objectType: form, objectId: printId, ids, seen },
      ...(householdId === null ? {} : { householdId }),
      ...(copy.reason === null ? {} : { reason: copy.reason }),
    },
  };
}
