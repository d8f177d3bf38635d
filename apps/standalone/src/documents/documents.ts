import { join } from 'node:path';
import { previewDocument } from '@aid-chain/platform';
import { SERVICES } from '../services.js';
import { matrixPage, roleMatrix } from './role-matrix.js';

/** A document as it must stand in the repository. */
export interface GeneratedDocument {
  readonly path: string;
  readonly text: string;
}

/** The folder of the documents, below that of the repository. */
export const DOCUMENTS = join('docs', 'openapi');

/** The documents of all services, as they serve them outside demo mode. */
export async function generatedDocuments(): Promise<GeneratedDocument[]> {
  const documents = await Promise.all(SERVICES.map((service) => previewDocument(service)));
  return documents.map((document, i) => ({
    path: join(DOCUMENTS, `${SERVICES[i]?.name ?? ''}.json`),
    text: `${JSON.stringify(document, undefined, 2)}\n`,
  }));
}

/** Who may call what, for programs and for whoever reviews it. */
export async function matrixDocuments(): Promise<GeneratedDocument[]> {
  const rows = await roleMatrix();
  return [
    { path: join('docs', 'role-matrix.json'), text: `${JSON.stringify(rows, undefined, 2)}\n` },
    { path: join('docs', 'role-matrix.md'), text: matrixPage(rows) },
  ];
}
