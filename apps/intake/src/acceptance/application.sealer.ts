import { Injectable } from '@nestjs/common';
import type { Filing } from '../filing/filing.js';
import type { Acceptance } from './acceptance.js';
import type { SealedApplication } from './application-columns.js';
import { FactsSealer } from './declared-facts.js';
import { FiledCopies } from './filed-copy.js';

/** Seals what an application keeps: the family as filed, and what it declared. */
@Injectable()
export class ApplicationSealer {
  constructor(
    private readonly facts: FactsSealer,
    private readonly copies: FiledCopies,
  ) {}

  seal(filing: Filing, acceptance: Acceptance): SealedApplication {
    const { applicationId } = acceptance.application;
    return {
      filing,
      acceptance,
      facts: this.facts.declared(acceptance, filing.declaration),
      filed: this.copies.seal(applicationId, filing.household, acceptance.household.members),
    };
  }
}
