import { itemsOf, FACTS, type Facts } from '@aid-chain/facts';
import type { ComposedAnswer, ComposedReport } from '../request-course/compose-report.rules.js';
import type { VerificationResult } from '@aid-chain/vocabulary';
import type { SupporterAnswerDto, SupporterDto } from '../supporters/supporter.dto.js';
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
    supporters: [...composed.supporters.map(supporterOf), ...supporters],
  };
}

/**
 * A report that people enter with the supporters whom requests asked about; of one whom it names too, the answers stand beside
 * what it states of other sources.
 */
export function withSupporters(
  report: VerificationReportDto,
  asked: ComposedReport['supporters'],
): VerificationReportDto {
  if (asked.length === 0) return report;
  const { supporters = [] } = report;
  const named = supporters.map((entry) => {
    const known = asked.find((each) => isSupporter(entry, each));
    return known === undefined ? entry : withAnswersOf(entry, known);
  });
  const others = asked.filter((each) => !supporters.some((entry) => isSupporter(entry, each)));
  return { ...report, supporters: [...named, ...others.map(supporterOf)] };
}

type Asked = ComposedReport['supporters'][number];

const isSupporter = (entry: SupporterDto, { supporterId, name, supporterOf: whose }: Asked): boolean =>
  entry.supporterId === supporterId || (entry.name === name && entry.supporterOf === whose);

const SILENT: readonly VerificationResult[] = ['unreachable', 'not-asked'];

/** What a source answered stands, but where it gave no answer and the report has one. */
function withAnswersOf(entry: SupporterDto, { supporterId, answers }: Asked): SupporterDto {
  const stated = (entry.sources ?? []).filter(({ sourceCode, result }) => {
    const answer = answers.find((each) => each.sourceCode === sourceCode);
    return answer === undefined || (SILENT.includes(answer.result) && !SILENT.includes(result));
  });
  const codes = new Set(stated.map(({ sourceCode }) => sourceCode));
  const others = answers.filter(({ sourceCode }) => !codes.has(sourceCode));
  return { ...entry, supporterId, sources: [...stated, ...others.map(supporterAnswerOf)] };
}

function supporterOf({ answers, ...standing }: Asked): SupporterDto {
  return { ...standing, sources: answers.map(supporterAnswerOf) };
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
