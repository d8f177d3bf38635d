import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import jsonata from 'jsonata';
import { decide, isCaseFile, loadPolicies, readCases, resolvePack, runCases } from '@aid-chain/policy';
import { ROOT } from '../../config.js';
import { DEMO_FOLDER } from '../demonstrate.js';
import { expectedChecks } from './expected-checks.js';

const PLACES = join(DEMO_FOLDER, 'places');
const files = readdirSync(PLACES).map((place) => ({
  path: `${place}/cases/families.yaml`,
  text: readFileSync(join(PLACES, place, 'cases/families.yaml'), 'utf8'),
}));
const { cases } = readCases(files);
const POLICIES = join(ROOT, 'policies');
const tree = loadPolicies(
  readdirSync(POLICIES, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.yaml') && !isCaseFile(path))
    .map((path) => ({ path, text: readFileSync(join(POLICIES, path), 'utf8') })),
);

/** The comparisons of a case with what the rules find, whose outcome is not as expected. */
async function wrongOf(golden: (typeof cases)[number]): Promise<string[]> {
  const worksheet = {
    tracks: [decide(golden.facts, resolvePack(tree, golden.place, golden.asOf), golden.asOf)],
  };
  const checks = expectedChecks({ zh: '某家', en: 'One' }, golden.expected);
  const found = await Promise.all(
    checks.map(({ value }) => jsonata(value).evaluate(worksheet) as Promise<unknown>),
  );
  return checks
    .filter(({ is }, index) => JSON.stringify(is) !== JSON.stringify(found[index]))
    .map(({ zh, en }) => `${zh} · ${en}`);
}

describe('the families of the other places', () => {
  it('come by the rules to what their files expect', () => {
    expect(runCases(tree, cases)).toEqual([]);
  });

  it('are compared over HTTP as their files say: what is right passes', async () => {
    expect((await Promise.all(cases.map(wrongOf))).flat()).toEqual([]);
  });

  it('are compared over HTTP as their files say: each thing that is wrong fails', async () => {
    const [golden] = cases.filter(({ name }) => name === '低保并监测');
    if (golden === undefined) throw new Error('the case is not there');
    const [dibao] = golden.expected.categories.filter(({ category }) => category === 'dibao');
    if (dibao === undefined) throw new Error('the case expects no dibao');
    const wrong = {
      ...{
        categories: [
          {
            ...dibao,
            outcome: 'not-met' as const,
            amountFen: 1,
            cites: ['无此文件'],
            failing: ['dibao.income'],
          },
        ],
      },
      ...{
        lines: [
          {
            rule: 'dibao.income',
            outcome: 'not-met' as const,
            left: '1.00',
            right: '2.00',
            cites: ['无此文件'],
          },
          { rule: 'monitored.line', isAbsent: true as const, cites: [] },
        ],
        values: [],
        measures: [],
      },
    };
    expect(await wrongOf({ ...golden, expected: wrong })).toHaveLength(9);
  });
});
