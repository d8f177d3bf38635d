import { Injectable } from '@nestjs/common';
import type { Sealed } from '@aid-chain/contracts';
import { Sealer } from '@aid-chain/platform';
import type { RemedyTexts } from './remedy.store.js';

type Field = keyof RemedyTexts;
/** What was written of a remedy, opened. */
export type OpenedTexts = Partial<Record<Field, string>>;

/** Seals and opens what is written of a remedy: each text under a field of its own and bound to the remedy. */
@Injectable()
export class RemedyTextSealer {
  constructor(private readonly sealer: Sealer) {}

  seal(field: Field, remedyId: string, text: string): Sealed {
    return this.sealer.seal(`remedy-${field}`, remedyId, text);
  }

  /** The same of a text that may not have been given. */
  sealed(field: Field, remedyId: string, text: string | undefined): Partial<RemedyTexts> {
    return text === undefined ? {} : { [field]: this.seal(field, remedyId, text) };
  }

  /** @param seesReporter whether the reader examines the remedy: nobody else learns who filed it (社会救助法 68) */
  open(remedyId: string, { reporter, ...texts }: RemedyTexts, seesReporter: boolean): OpenedTexts {
    const shown: Partial<RemedyTexts> = seesReporter ? { reporter, ...texts } : texts;
    return Object.fromEntries(
      Object.entries(shown).flatMap(([field, sealed]) =>
        sealed === null ? [] : [[field, this.sealer.open(`remedy-${field}`, remedyId, sealed)]],
      ),
    );
  }
}
