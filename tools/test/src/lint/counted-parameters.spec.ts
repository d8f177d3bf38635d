import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { countedParameters } from './counted-parameters.js';
import { packageNames, ROOT, sourceFiles } from './source-files.js';

/** The tag itself makes the numbers. */
const TAG = 'libs/messaging/src/transactions/sql.ts';

const BESIDE_THE_CODE = /\.spec\.ts$|\.fixture\.ts$|\/fixture\//;

describe('a parameter that is counted by hand', () => {
  it.each([
    [`query('select 1 where id = $1', [id])`, [`1: query('select 1 where id = $1', [id])`]],
    ['const text = `\n  select $2\n`;', ['2: select $2']],
    ['sql.query(`${COLUMNS} where id = $1`)', ['1: sql.query(`${COLUMNS} where id = $1`)']],
    ['`limit $${String(params.length)}`', ['1: `limit $${String(params.length)}`']],
  ])('is found: %s', (text, found) => {
    expect(countedParameters(text)).toEqual(found);
  });

  it.each(['sql`select 1 where id = ${id}`', `text.replace(/(a)/, '$1')`, `'cd "$0"'`, '// $1', '/a$1/'])(
    'is not: %s',
    (text) => {
      expect(countedParameters(text)).toEqual([]);
    },
  );
});

describe('the statements of this repository', () => {
  const programs = packageNames().filter((name) => !name.startsWith('tools/'));
  it.each(programs)('%s: the tag `sql` counts the parameters (adr/0031)', (name) => {
    const faults = sourceFiles(name)
      .map((below) => `${name}/src/${below}`)
      .filter((file) => file !== TAG && !BESIDE_THE_CODE.test(file))
      .flatMap((file) =>
        countedParameters(readFileSync(join(ROOT, file), 'utf8')).map((at) => `${file}:${at}`),
      );
    expect(faults).toEqual([]);
  });
});
