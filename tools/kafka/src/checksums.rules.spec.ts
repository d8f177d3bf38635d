import { compareJars, parseChecksums } from './checksums.rules.js';

describe('jars of the broker', () => {
  const list = parseChecksums('aa  kafka.jar\nbb  zstd.jar\n');

  it('runs when every jar is the one that was committed', () => {
    expect(
      compareJars(
        list,
        new Map([
          ['kafka.jar', 'aa'],
          ['zstd.jar', 'bb'],
        ]),
      ),
    ).toEqual([]);
  });

  it('names a jar that is missing, changed or was never listed', () => {
    expect(
      compareJars(
        list,
        new Map([
          ['kafka.jar', 'xx'],
          ['other.jar', 'cc'],
        ]),
      ),
    ).toEqual([
      { jar: 'kafka.jar', fault: 'changed' },
      { jar: 'zstd.jar', fault: 'missing' },
      { jar: 'other.jar', fault: 'unknown' },
    ]);
  });
});
