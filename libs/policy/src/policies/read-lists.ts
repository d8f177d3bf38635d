import { NATION } from '../pack/region-chain.js';
import type { PolicyFault } from './faults.js';
import { readMeasures, type DeclaredMeasure } from './measures/read-measures.js';
import { readPrintForms, type DeclaredPrints } from './prints/read-print-forms.js';
import { readServices, type DeclaredService } from './services/read-services.js';

/** The lists of places that have been read so far, by folder. */
export interface ReadLists {
  readonly faults: PolicyFault[];
  readonly measures: Map<string, ReadonlyMap<string, DeclaredMeasure>>;
  readonly services: Map<string, ReadonlyMap<string, DeclaredService>>;
  readonly prints: Map<string, DeclaredPrints>;
}

/** A file of a list, as far as it is read here. */
interface ListFile {
  readonly path: string;
  readonly text: string;
  readonly ofPlace?: true;
}

const OF_RELEASE = { zh: '全国的只在发布版本中', en: 'the release alone gives it for the nation' };
const MEASURES_FILE = 'measures.yaml';
const SERVICES_FILE = 'services.yaml';
const PRINTS_FILE = 'print-forms.yaml';

/** @returns whether a file of a folder holds a list: measures, services, forms of prints */
export const isListFile = (name: string): boolean =>
  name === MEASURES_FILE || name === SERVICES_FILE || name === PRINTS_FILE;

/** Measures, services and forms of prints of a folder; those of the nation are the repository's alone. */
export function readList(
  read: ReadLists,
  { path, text, ofPlace }: ListFile,
  name: string,
  region: string,
): void {
  if (region === NATION && ofPlace === true) {
    read.faults.push({ code: 'NATION_FIXED', path, at: name, detail: OF_RELEASE });
  } else if (name === MEASURES_FILE) {
    const { measures, faults } = readMeasures(path, region, text);
    read.faults.push(...faults);
    read.measures.set(region, measures);
  } else if (name === SERVICES_FILE) {
    const { services, faults } = readServices(path, region, text);
    read.faults.push(...faults);
    read.services.set(region, services);
  } else {
    const { prints, faults } = readPrintForms(path, text);
    read.faults.push(...faults);
    read.prints.set(region, prints);
  }
}
