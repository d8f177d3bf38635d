import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { actCodes, isCodeOf, lookActionCodes } from '@aid-chain/vocabulary';
import { ROOT, sourceFiles } from './source-files.js';

/** Actions of audit rows as they are written in a source, such as `action: 'survey.recorded'`. */
const ACTION = /\baction(?::| =) [^';\n]*'([a-z-]+\.[a-z-]+)'(?: : '([a-z-]+\.[a-z-]+)')?/g;

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
});
