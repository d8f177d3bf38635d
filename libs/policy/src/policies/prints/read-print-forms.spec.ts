import { PRINT_FORMS } from '@aid-chain/vocabulary';
import { repositoryPolicyFiles } from '../../testing/repository-policies.fixture.js';
import { describePolicyFinding } from '../describe-finding.js';
import { loadPolicies, readPolicies, type PolicyFile } from '../load-policies.js';
import { printTemplates } from './print-templates.js';

const OWN = '{{ department }}{{ token }}{{ referrals.size }}{{ reports.size }}{{ aid.size }}';
const ofCounty = (text: string, region = '510683'): PolicyFile => ({
  path: `${region}/print-forms.yaml`,
  text,
});
const faultsOf = (...files: PolicyFile[]) =>
  readPolicies([...repositoryPolicyFiles(), ...files]).faults.map(
    ({ at, code, detail }) => `${code} ${at} ${describePolicyFinding({ code, detail }).en}`,
  );

describe('how prints look', () => {
  it.each(PRINT_FORMS)('[A-02] is given for every place, in Chinese and in English: %s', (form) => {
    const found = printTemplates(loadPolicies(repositoryPolicyFiles()), '640121000000', form);
    expect(found?.zh).toMatch(/[\u4e00-\u9fff]/u);
    expect(found?.en).not.toMatch(/[\u4e00-\u9fff]/u);
  });

  it('[A-01] is what the nearest level writes of a form; of the others what stands above it', () => {
    const file = ofCounty(`department-share:\n  zh: <p>本县 ${OWN}</p>\n  en: <p>Own ${OWN}</p>\n`);
    const tree = loadPolicies([...repositoryPolicyFiles(), file]);
    expect(printTemplates(tree, '510683990001', 'department-share')?.zh).toContain('本县');
    expect(printTemplates(tree, '510683990001', 'aid-chain')?.zh).toContain('救助链');
    expect(printTemplates(tree, '410100000000', 'department-share')?.zh).not.toContain('本县');
  });

  it('is refused with every fault at once, each with its form and language', () => {
    const text = [
      'department-share:',
      `  zh: <p onclick="x()">${OWN}</p>`,
      `  en: '{{ aid.size }}'`,
      '  fr: x',
      'aid-chain: { zh: x }',
      'postcard: {}',
    ].join('\n');
    const found = faultsOf(ofCounty(text)).join('\n');
    for (const fault of [
      /department-share .*unknown field fr/,
      /department-share zh .*onclick.*is not allowed/,
      /department-share en .*it leaves out the department \(department\)/,
      /aid-chain zh .*it leaves out the steps/,
      /aid-chain .*the template en is missing/,
      /postcard .*no such form, one of: happiness-list/,
    ])
      expect(found).toMatch(fault);
  });

  it('of the nation is the release’s alone', () => {
    const file = { ...ofCounty('{}', '000000'), ofPlace: true as const };
    expect(faultsOf(file)).toEqual([expect.stringMatching(/^NATION_FIXED print-forms.yaml/)]);
  });
});
