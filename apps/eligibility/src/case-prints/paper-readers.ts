import { Injectable } from '@nestjs/common';
import { Directory, Sealer } from '@aid-chain/platform';
import { Determinations } from '../determination/determinations.js';
import { NoticeOffices } from '../notice-office/notice-office.js';
import { PlaceRules } from '../place/place-rules.js';

/** By what the papers of a case read what stands on them beside the case itself. */
@Injectable()
export class PaperReaders {
  constructor(
    readonly offices: NoticeOffices,
    readonly determinations: Determinations,
    readonly directory: Directory,
    readonly rules: PlaceRules,
    readonly sealer: Sealer,
  ) {}
}
