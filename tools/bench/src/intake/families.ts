import { householdBuilder, idNumber } from '@aid-chain/testing';

/** The body of an application of a family of three that nobody has filed before. */
export function filingOf(n: number, receivedOn?: string): string {
  return JSON.stringify(
    householdBuilder()
      .with({
        idNumber: idNumber(n, { birthDate: '1960-01-01' }),
        wageFenPerMonth: 600_000,
        phone: '10000000001',
      })
      .with({ idNumber: idNumber(n, { birthDate: '1975-01-01', sex: 'female' }) })
      .with({ idNumber: idNumber(n, { birthDate: '2009-01-01' }), student: 'junior' })
      .build(receivedOn),
  );
}
