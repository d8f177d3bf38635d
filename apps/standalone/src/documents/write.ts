import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { breakingChanges } from './breaking-changes.js';
import { DOCUMENTS, generatedDocuments, matrixDocuments } from './documents.js';
import type { ApiDocument } from './api-document.js';

const root = resolve(import.meta.dirname, '../../../..');
const accepts = process.argv.includes('--accept-breaking');

mkdirSync(join(root, DOCUMENTS), { recursive: true });
const documents = await generatedDocuments();
const broken = documents.flatMap(({ path, text }) =>
  existsSync(join(root, path))
    ? breakingChanges(parsed(readFileSync(join(root, path), 'utf8')), parsed(text))
    : [],
);
if (broken.length > 0 && !accepts) {
  process.stderr.write(
    `${broken.join('\n')}\n这些改变使现有客户端无法使用；确须改变的，加 --accept-breaking。\n` +
      'These changes break clients that exist; where they have to be, add --accept-breaking.\n',
  );
  process.exitCode = 1;
} else {
  for (const { path, text } of [...documents, ...(await matrixDocuments())])
    writeFileSync(join(root, path), text);
  process.stdout.write(
    `${String(documents.length)} OpenAPI documents and the matrix of roles are written.\n`,
  );
}

function parsed(text: string): ApiDocument {
  return JSON.parse(text) as ApiDocument;
}
