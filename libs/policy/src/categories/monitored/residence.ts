import { nameOf, residenceCodes } from '@aid-chain/vocabulary';
import type { WorksheetLine } from '../../worksheet/worksheet-line.js';
import type { ExaminedHousehold } from '../../household/household.js';
import { line, unknownLine, type LineHead } from '../../worksheet/line.js';
import { isOfRule } from '../../worksheet/rule-of-line.js';
import { ParameterReader } from '../../worksheet/parameter-reader.js';
import { monitoredParameters } from './parameters.js';

const HEAD: LineHead = { ruleId: 'monitored.residence@1', group: 'category', category: 'monitored' };

/** Whether a determination leaves a household out for its residence alone, whatever its income and grounds. */
export function outsideMonitoredScope(lines: readonly WorksheetLine[]): boolean {
  return lines.some((each) => isOfRule(each, 'monitored.residence') && each.outcome === 'not-met');
}

/** The monitored track is for farm households; which residences those are is a parameter (F7, S3-01). */
export function residenceLine({ facts, pack }: ExaminedHousehold): WorksheetLine | undefined {
  const reader = new ParameterReader(pack);
  const allowed = reader.value(monitoredParameters, 'monitored.residences');
  if (!reader.inForce) return undefined;
  const name = nameOf(residenceCodes, facts.residence);
  const text = { zh: `户别：${name.zh}`, en: `residence: ${name.en}` };
  if (allowed === undefined) return unknownLine(HEAD, text, reader.refs, reader.missing);
  const outcome = allowed.includes(facts.residence) ? 'met' : 'not-met';
  return line(HEAD, { outcome, parameters: reader.refs, text });
}
