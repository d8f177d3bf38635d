import { RefusalError } from '@aid-chain/kernel';

/** A document as it rests in the database. */
type StoredDocument = Readonly<Record<string, unknown>>;

/** Brings a document from one version of its form to the next. */
type Lift = (document: StoredDocument) => StoredDocument;

/**
 * A kind of document: the table that keeps it and how its earlier forms are lifted, the first from version 1 to 2 and so
 * on. The present version is the one after the last lift, so that no version is without a way to the present.
 */
export interface DocumentKind {
  readonly table: string;
  readonly lifts: readonly Lift[];
}

/** The document with the version under which it is written today. */
export function toStored<T extends object>(
  { lifts }: DocumentKind,
  document: T,
): T & { readonly documentVersion: number } {
  return { ...document, documentVersion: lifts.length + 1 };
}

/**
 * A stored document in its present form, without its version.
 * @param id of the row, for who has to find it
 * @throws RefusalError DOCUMENT_VERSION_UNKNOWN for one without a version or of a version that this release does not know:
 * it is never read by guessing
 */
export function lifted<T extends object>({ table, lifts }: DocumentKind, id: string, stored: object): T {
  const { documentVersion, ...document } = stored as StoredDocument;
  const present = lifts.length + 1;
  if (!isVersion(documentVersion) || documentVersion > present) {
    const version = isVersion(documentVersion) ? documentVersion : 'none';
    throw new RefusalError({ code: 'DOCUMENT_VERSION_UNKNOWN', params: { table, id, version, present } });
  }
  const steps = lifts.slice(documentVersion - 1);
  return steps.reduce<StoredDocument>((sofar, lift) => lift(sofar), document) as T;
}

function isVersion(value: unknown): value is number {
  return typeof value === 'number' && Number.isInteger(value) && value >= 1;
}
