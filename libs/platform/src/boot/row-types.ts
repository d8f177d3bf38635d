import pg from 'pg';

const { builtins } = pg.types;

/**
 * How PostgreSQL's types arrive: a date stays the text `YYYY-MM-DD` (a Date would move it by the time zone of the
 * machine), a bigint becomes a number as long as it is exact.
 */
export const rowTypes: pg.CustomTypesConfig = {
  getTypeParser: (oid: number, format?: 'text' | 'binary') => {
    if (format === 'binary') return pg.types.getTypeParser(oid, 'binary');
    if (oid === builtins.DATE) return (text: string) => text;
    if (oid === builtins.INT8) return exactNumber;
    return pg.types.getTypeParser(oid, 'text');
  },
};

function exactNumber(text: string): number {
  const number = Number(text);
  if (!Number.isSafeInteger(number))
    throw new RangeError('A bigint of the database is too large for a number.');
  return number;
}
