import { itemsOf, FACTS, type Facts } from '@aid-chain/facts';
import type { ComposedAnswer, ComposedReport } from '../request-course/compose-report.rules.js';
import type { SupporterAnswerDto } from '../supporters/supporter.dto.js';
import type {
  IssuedReportDto,
  VerificationReportDto,
  VerificationSourceDto,
} from './verification-report.dto.js';

/** A report as a person would have entered it, of the answers of requests and of what is added by hand. */
export function issuedReport(
  composed: ComposedReport,
  { on, sources = [], supporters = [] }: IssuedReportDto,
): VerificationReportDto {
  return {
    on,
    sources: [...composed.sources.map(sourceOf), ...sources],
    supporters: [
      ...composed.supporters.map(({ answers, ...standing }) => ({
        ...standing,
        sources: answers.map(supporterAnswerOf),
      })),
      ...supporters,
    ],
  };
}

function sourceOf({ facts, ...answer }: ComposedAnswer): VerificationSourceDto {
  return { ...answer, ...facts };
}

/** Facts of a supporter are theirs alone: they name no member. */
function supporterAnswerOf({ facts, personId: _subject, ...answer }: ComposedAnswer): SupporterAnswerDto {
  return { ...answer, ...withoutPersons(facts) };
}

function withoutPersons(facts: Facts): object {
  return Object.fromEntries(
    FACTS.filter(({ field }) => facts[field] !== undefined).map((fact) => [
      fact.field,
      itemsOf(facts, fact).map(({ personId: _subject, ...item }) => item),
    ]),
  );
}
