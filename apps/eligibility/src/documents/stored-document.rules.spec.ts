import { describeRefusal, RefusalError } from '@aid-chain/kernel';
import * as kinds from './document-kinds.js';
import { lifted, toStored, type DocumentKind } from './stored-document.rules.js';

/** A form that changed twice: a name was split, then a list came. */
const KIND: DocumentKind = {
  table: 'case_file',
  lifts: [
    ({ dates, ...rest }) => ({ ...rest, openedOn: dates }),
    (document) => ({ ...document, tracks: {} }),
  ],
};
const ID = '019a0000-0000-7000-8000-000000000001';

describe('a stored document', () => {
  it('of an earlier release is read in its present form, whatever its version', () => {
    const present = { caseId: ID, openedOn: '2026-01-12', tracks: {} };
    expect(lifted(KIND, ID, { documentVersion: 1, caseId: ID, dates: '2026-01-12' })).toEqual(present);
    expect(lifted(KIND, ID, { documentVersion: 2, caseId: ID, openedOn: '2026-01-12' })).toEqual(present);
    expect(lifted(KIND, ID, { documentVersion: 3, ...present })).toEqual(present);
  });

  it('is written with the present version and read back as it was', () => {
    const document = { caseId: ID, tracks: { monitored: 'open' } };
    expect(toStored(KIND, document)).toEqual({ ...document, documentVersion: 3 });
    expect(lifted(KIND, ID, toStored(KIND, document))).toEqual(document);
    for (const kind of Object.values(kinds))
      expect(lifted(kind, ID, toStored(kind, document))).toEqual(document);
  });

  it.each([4, 0, -1, 1.5, '1', null, undefined])(
    'of the unknown version %p is not guessed at: the error names table, row and what to do',
    (documentVersion) => {
      const error = thrown(() => lifted(KIND, ID, { documentVersion, caseId: ID }));
      expect(error.refusal.code).toBe('DOCUMENT_VERSION_UNKNOWN');
      const { zh, en } = describeRefusal(error.refusal);
      for (const sentence of [zh, en]) {
        expect(sentence).toContain('case_file');
        expect(sentence).toContain(ID);
        expect(sentence).toContain('3');
      }
      expect(zh).toContain('运维');
    },
  );
});

function thrown(read: () => unknown): RefusalError {
  try {
    read();
  } catch (error) {
    if (error instanceof RefusalError) return error;
  }
  throw new Error('nothing was refused');
}
