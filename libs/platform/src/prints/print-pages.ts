import { Injectable } from '@nestjs/common';
import { RefusalError } from '@aid-chain/kernel';
import { printedDay, printedPage, printFormOf, type Page } from '@aid-chain/printing';
import { nameOf, roleCodes } from '@aid-chain/vocabulary';
import type { Actor } from '../actor/actor.js';
import { BusinessClock } from '../clock/business-clock.js';
import { Directory } from '../directory/directory.js';
import type { Language } from '../http/language.rules.js';
import { Reads } from '../reads/reads.js';
import { PrintContents } from './print-contents.js';
import { printLook } from './print-look.js';
import type { CopyRow, PrintRow } from './print.sql.js';
import { StoredPrints } from './stored-prints.js';

type Copy = PrintRow & CopyRow & { readonly firstOn: string };

/** Shows the page of a copy to who printed it, on the day on which it was printed: later it is a reprint. */
@Injectable()
export class PrintPages {
  constructor(
    private readonly stored: StoredPrints,
    private readonly contents: PrintContents,
    private readonly reads: Reads,
    private readonly directory: Directory,
    private readonly clock: BusinessClock,
  ) {}

  /** @throws RefusalError NOT_FOUND for another's copy, PRINT_PAGE_OVER after its day, CLOSE_RELATIVE (L-15) */
  async read(actor: Actor, copyId: string, language: Language): Promise<Page> {
    const copy = await this.stored.copy(actor, copyId);
    const { objectId, sought = [], ...look } = printLook({ ...copy.about, form: copy.form }, copy.presence);
    const entry = {
      ...look,
      objectId: copy.printId,
      ids: [copy.printId, objectId],
      tokens: sought,
      seen: copy.seen,
    };
    return this.reads.audited(actor, entry, async () => {
      if (copy.printedOn !== this.clock.today())
        throw new RefusalError({ code: 'PRINT_PAGE_OVER', params: { on: copy.printedOn } });
      await this.stored.checkNoRelative(actor, copy);
      return this.page(actor, copy, language);
    });
  }

  private async page(actor: Actor, copy: Copy, language: Language): Promise<Page> {
    const { form, number, copyNo, printedOn, firstOn, inFull, department, changed } = copy;
    const { parts } = printFormOf(form);
    const again = {
      firstOn: printedDay(firstOn)[language],
      changed: changed.map((part) => parts[part]?.[language] ?? part),
      now: await this.becameOf(actor, copy, language),
    };
    const code = this.contents.codeOf(copy);
    return printedPage({
      ...{ form, language, number, copy: copyNo, body: this.contents.open(copy).bodies[language] },
      printedOn: printedDay(printedOn)[language],
      office: await this.office(actor, copy, language),
      masked: !inFull && department === null,
      ...(code === undefined ? {} : { code }),
      ...(copyNo === 1 ? {} : { again }),
    });
  }

  /** What became of the decision that a reprint is of, as it would be printed today: whoever is shown the old words reads it first. */
  private async becameOf(actor: Actor, copy: Copy, language: Language): Promise<readonly string[]> {
    const { form, about, inFull, presence, changed } = copy;
    const { onFace } = printFormOf(form);
    if (onFace === undefined || !changed.includes(onFace)) return [];
    const present = inFull ? (presence ?? undefined) : undefined;
    const now = await this.contents.load(actor, { form, about, presence: present });
    return sentencesOf(new Map<string, unknown>(Object.entries(now[language])).get(onFace));
  }

  /** The place and post, or the department: never the official's name. */
  private async office({ role, regionCode }: Actor, copy: Copy, language: Language): Promise<string> {
    const { department } = copy;
    if (department !== null) return this.contents.departmentName(copy.regionCode, department)[language];
    const region = regionCode === undefined ? undefined : await this.directory.region(regionCode);
    return [region?.name, nameOf(roleCodes, role)[language]].filter((part) => part !== undefined).join(' ');
  }
}

/** A part of a model that is one sentence or several. */
function sentencesOf(part: unknown): readonly string[] {
  const all: readonly unknown[] = Array.isArray(part) ? part : [part];
  return all.filter((each): each is string => typeof each === 'string' && each !== '');
}
