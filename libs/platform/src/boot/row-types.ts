import pg from 'pg';

type Parse = (text: string) => unknown;

const DATE: number = pg.types.builtins.DATE;
const INT8: number = pg.types.builtins.INT8;

/**
 * How PostgreSQL's types arrive: a date stays the text `YYYY-MM-DD` (a Date would move it by the time zone of the
 * machine), a bigint becomes a number as long as it is exact.
 */
export const rowTypes: pg.CustomTypesConfig = {
  getTypeParser: (oid: number, format?: 'text' | 'binary'): Parse => {
    if (format !== 'binary' && oid === DATE) return (text) => text;
    if (format !== 'binary' && oid === INT8) return exactNumber;
    return pg.types.getTypeParser(oid, format) as Parse;
  },
};

function exactNumber(text: string): number {
  const number = Number(text);
  if (!Number.isSafeInteger(number))
    throw new RangeError('A bigint of the database is too large for a number.');
  return number;
}
