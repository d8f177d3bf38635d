import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { actCodes, isCodeOf, lookActionCodes, operatorActCodes } from '@aid-chain/vocabulary';
import { ROOT, sourceFiles } from './source-files.js';

/** Actions of audit rows as they are written in a source, such as `action: 'survey.recorded'`. */
const ACTION = /\baction(?::| =) [^';\n]*'([a-z-]+\.[a-z-]+)'(?: : '([a-z-]+\.[a-z-]+)')?/g;

/** Acts of operators, such as `action: 'gap-accepted'` or `auditFill(operator, service, 'topic-filled'`. */
const OPERATOR_ACT =
  /\baction: '([a-z]+(?:-[a-z]+)+)'|\baudit(?:Fill)?\((?:operator, service, )?'([a-z-]+)'/g;

function actionsIn(text: string): string[] {
  return [...text.matchAll(ACTION)].flatMap(([, ...actions]) => actions.filter((one) => one !== undefined));
}

const isNamed = (action: string): boolean => isCodeOf(actCodes, action) || isCodeOf(lookActionCodes, action);

describe('[S4-06] what an audit row records has a name in both languages', () => {
  it('is found where it is written', () => {
    expect(actionsIn(`{ action: 'a.b', x }; const action = y ? 'c.d' : 'e-f.g';`)).toEqual([
      'a.b',
      'c.d',
      'e-f.g',
    ]);
  });

  it.each(['apps/intake', 'apps/eligibility', 'apps/monitoring', 'apps/referral', 'libs/platform'])(
    '%s',
    (name) => {
      const actions = sourceFiles(name)
        .filter((file) => !/\.spec\.ts$|\.fixture\.ts$|^test-service\//.test(file))
        .flatMap((file) => actionsIn(readFileSync(join(ROOT, name, 'src', file), 'utf8')));
      expect(actions.length).toBeGreaterThan(5);
      expect(actions.filter((action) => !isNamed(action))).toEqual([]);
    },
  );

  it('acts of operators too, in the audit of a service and in that of the directory', () => {
    const acts = ['apps/cli', 'libs/messaging'].flatMap((name) =>
      sourceFiles(name)
        .filter((file) => !/\.spec\.ts$|\.fixture\.ts$/.test(file))
        .flatMap((file) => {
          const text = readFileSync(join(ROOT, name, 'src', file), 'utf8');
          return [...text.matchAll(OPERATOR_ACT)].flatMap(([, act, filled]) => act ?? filled ?? []);
        }),
    );
    expect(acts).toEqual(expect.arrayContaining(['parked-event-shown', 'topic-filled', 'gap-accepted']));
    expect(acts.filter((act) => !isCodeOf(operatorActCodes, act))).toEqual([]);
  });
});
