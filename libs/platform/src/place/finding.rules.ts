import {
  describePolicyFinding,
  withDetail,
  type Detail,
  type PolicyFault,
  type PolicyFaultCode,
  type PolicyWarning,
} from '@aid-chain/policy';
import { SENTENCES, type PlaceCode, type Severity } from './place-sentences.rules.js';

/** What is wrong, or has to be settled by people, in the folder of a deployment. */
export interface PlaceFinding {
  /** A fault keeps the folder from being used; a warning does not. */
  readonly severity: Severity;
  readonly code: string;
  /** The file below the folder. */
  readonly file: string;
  /** The key, or the row with the code that stands in it and its field, and the day where it has one. */
  readonly at: string;
  readonly zh: string;
  readonly en: string;
}

/** Takes what is found in one file. */
export type Report = (code: PlaceCode, at: string, detail?: Detail) => void;

/** @returns a report that adds what is found in a file to a list. */
export function reportInto(findings: PlaceFinding[], file: string): Report {
  return (code, at, detail = '') => void findings.push(finding(code, file, at, detail));
}

/** A finding with its sentences in both languages, ended by the value, the other row or the choices. */
export function finding(code: PlaceCode, file: string, at: string, detail: Detail = ''): PlaceFinding {
  const [severity, zh, en] = SENTENCES[code];
  return { severity, code, file, at, ...withDetail({ zh, en }, detail) };
}

/** A finding for reading: how grave, code, where, and the sentence in both languages. */
export function findingText({ severity, code, file, at, zh, en }: PlaceFinding): string {
  const grave = severity === 'fault' ? '错误 fault  ' : '提示 warning';
  return [`${grave} ${code} ${file} ${at}`.trimEnd(), `    ${zh}`, `    ${en}`].join('\n');
}

/** A fault or warning of the parameters in the shape of all findings. */
export function policyFinding(
  severity: Severity,
  { code, path, at, detail }: PolicyFault | PolicyWarning,
): PlaceFinding {
  const { zh, en } = describePolicyFinding({ code, detail });
  return { severity, code: code satisfies PolicyFaultCode | PolicyWarning['code'], file: path, at, zh, en };
}
