import { Injectable } from '@nestjs/common';
import { trackOf } from '@aid-chain/policy';
import { categoryCodes, isCodeOf, type Bilingual } from '@aid-chain/vocabulary';
import { ReferralSettings } from '../referral-state/referral-settings.js';

/** Whom a family asks: the name of the office, and the number under which it is called. */
export interface Office {
  readonly name: Bilingual;
  /** Empty where the place gives none. */
  readonly call: string;
}

/** Decides on monitored households (S0-21). */
const AGRICULTURE = 'agriculture';

/** The offices of a place as they stand on a sheet. */
@Injectable()
export class Offices {
  constructor(private readonly settings: ReferralSettings) {}

  department(regionCode: string, code: string): Office {
    const entry = this.settings.departments(regionCode).find((department) => department.code === code);
    return { name: this.settings.departmentName(regionCode, code), call: entry?.phone ?? '' };
  }

  /** Who decided on a category, and answers for it. */
  ofCategory(regionCode: string, category: string): Office {
    const track = isCodeOf(categoryCodes, category) ? trackOf(category) : 'civil-affairs';
    const code = track === 'monitored' ? AGRICULTURE : this.settings.coordinator(regionCode);
    return this.department(regionCode, code);
  }

  /** Those that give a measure, as one. */
  together(offices: readonly Office[]): Office {
    const calls = offices.map(({ call }) => call).filter((call) => call !== '');
    return {
      name: {
        zh: offices.map(({ name }) => name.zh).join('、'),
        en: offices.map(({ name }) => name.en).join(', '),
      },
      call: [...new Set(calls)].join(' / '),
    };
  }
}
