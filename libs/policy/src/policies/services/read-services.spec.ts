import { repositoryPolicyFiles } from '../../testing/repository-policies.fixture.js';
import { loadPolicies } from '../load-policies.js';
import { readServices } from './read-services.js';
import { servicesOn } from './services-on.js';

const PATH = '510683/services.yaml';
const file = (
  more: string,
  values = '[{ from: 2026-01-01, to: null, priceFen: 3000, demo: true }]',
): string =>
  `bathing: { names: { zh: 助浴, en: bathing }, forWhom: { zh: 失能老人, en: dependent }, ${more}, values: ${values} }\n`;
const GOOD = 'kind: care, unit: hour, department: civil-affairs';
const codes = (text: string): string[] => readServices(PATH, '510683', text).faults.map(({ code }) => code);

describe('the service list of a place', () => {
  it('[L-54] names item, unit, provider, for whom, price and document, each by a check of its own', () => {
    expect(codes(file(GOOD))).toEqual([]);
    expect(codes(file('kind: help, unit: hour, department: civil-affairs'))).toEqual(['SERVICE_WRONG']);
    expect(codes(file('kind: care, unit: week, department: civil-affairs'))).toEqual(['SERVICE_WRONG']);
    expect(codes(file('kind: care, unit: hour'))).toEqual(['SERVICE_WRONG']);
    expect(codes(file(`${GOOD}, contract: 1`))).toEqual(['SERVICE_WRONG']);
    expect(codes(file(GOOD, '[{ from: 2026-01-01, to: null, priceFen: 1.5, demo: true }]'))).toEqual([
      'VALUE_WRONG',
    ]);
    expect(codes(file(GOOD, '[{ from: 2026-01-01, to: null }]'))).toEqual(['SOURCE_MISSING']);
  });

  it('[L-54] holds on its days, at the nearest level, and the sample has one with a price and a contract', () => {
    const tree = loadPolicies(repositoryPolicyFiles());
    const found = servicesOn(tree, '510683990001', '2026-01-14').map(({ head: { code } }) => code);
    expect(found).toEqual(['comfort-visit', 'help-with-bathing', 'meal-delivery']);
    expect(servicesOn(tree, '510683990001', '2025-12-31')).toEqual([]);
    expect(servicesOn(tree, '640121000000', '2026-01-14')).toEqual([]);
  });
});
