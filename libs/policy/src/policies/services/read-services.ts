import { SERVICE_KINDS, SERVICE_UNITS } from '@aid-chain/vocabulary';
import type { ServiceHead, ServiceTerms } from './service-item.js';
import { readDays } from '../entry.js';
import type { FieldReport, PolicyFault } from '../faults.js';
import { CODE, CODE_FORM } from '../read-names.js';
import { isMapping, readYaml, textField, type Mapping } from '../read-yaml.js';
import { readSource, SOURCE_FIELDS } from '../source.js';
import { overlapFaults } from '../timeline.js';
import { reportUnknownFields } from '../unknown-word.js';

/** What one folder sets of one service. */
export interface DeclaredService {
  readonly head: ServiceHead;
  readonly path: string;
  readonly region: string;
  readonly terms: readonly ServiceTerms[];
}

/** The lists of services of every folder, by folder and code. */
export type DeclaredServices = ReadonlyMap<string, ReadonlyMap<string, DeclaredService>>;

const FIELDS = ['names', 'kind', 'unit', 'department', 'contract', 'forWhom', 'values'];
const TERM_FIELDS = ['from', 'to', 'priceFen', ...SOURCE_FIELDS];
/** How the number of a contract is written, as in `contracts.json`. */
const CONTRACT = /^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$/;

/**
 * Reads `services.yaml` of a place: the list of services from which plans are made (社会救助法 34, L-54).
 * @returns the services by their codes, and every fault with file, code of the service and day
 */
export function readServices(
  path: string,
  region: string,
  text: string,
): { services: ReadonlyMap<string, DeclaredService>; faults: PolicyFault[] } {
  const { root, faults } = readYaml(path, text);
  const services = new Map<string, DeclaredService>();
  for (const [code, raw] of Object.entries(root)) {
    const report: FieldReport = (fault, detail) => void faults.push({ code: fault, path, at: code, detail });
    const body = isMapping(raw) ? raw : {};
    const head = readHead(code, body, report);
    const values = Array.isArray(body['values']) ? (body['values'] as unknown[]) : [];
    if (values.length === 0) report('VALUES_MISSING', '');
    const terms = values.flatMap((value) => readTerms(value, report) ?? []);
    if (terms.length === values.length) faults.push(...overlapFaults(path, code, terms));
    if (head !== undefined) services.set(code, { head, path, region, terms });
  }
  return { services, faults };
}

function readHead(code: string, body: Mapping, report: FieldReport): ServiceHead | undefined {
  reportUnknownFields(body, FIELDS, report);
  if (!CODE.test(code)) report('SERVICE_WRONG', CODE_FORM);
  const names = textOf(body['names'], 'names', report);
  const forWhom = textOf(body['forWhom'], 'forWhom', report);
  const kind = SERVICE_KINDS.find((each) => each === body['kind']);
  const unit = SERVICE_UNITS.find((each) => each === body['unit']);
  if (kind === undefined) report('SERVICE_WRONG', `kind ≠ ${SERVICE_KINDS.join(', ')}`);
  if (unit === undefined) report('SERVICE_WRONG', `unit ≠ ${SERVICE_UNITS.join(', ')}`);
  const department = textField(body, 'department');
  if (department === undefined || !CODE.test(department)) report('SERVICE_WRONG', 'department');
  const contract = body['contract'] === undefined ? undefined : textField(body, 'contract');
  if (body['contract'] !== undefined && (contract === undefined || !CONTRACT.test(contract)))
    report('SERVICE_WRONG', 'contract');
  const isWhole = names !== undefined && forWhom !== undefined && kind !== undefined && unit !== undefined;
  if (!isWhole || department === undefined) return undefined;
  const more = contract === undefined ? {} : { contract };
  return { code, names, kind, unit, department, forWhom, ...more };
}

function readTerms(raw: unknown, report: FieldReport): ServiceTerms | undefined {
  const body = isMapping(raw) ? raw : {};
  reportUnknownFields(body, TERM_FIELDS, report);
  const days = readDays(body, report);
  const source = readSource(body, report);
  const price = body['priceFen'];
  if (price !== undefined && !(typeof price === 'number' && Number.isSafeInteger(price) && price >= 0))
    report('VALUE_WRONG', `priceFen ${String(JSON.stringify(price))}`);
  if (days === undefined) return undefined;
  return { ...days, ...source, priceFen: typeof price === 'number' ? price : null };
}

function textOf(raw: unknown, field: string, report: FieldReport) {
  const body = isMapping(raw) ? raw : {};
  const [zh, en] = [textField(body, 'zh'), textField(body, 'en')];
  if (zh !== undefined && en !== undefined) return { zh, en };
  report('SERVICE_WRONG', { zh: `${field} 须有 zh 和 en`, en: `${field} takes zh and en` });
  return undefined;
}
