import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { generated, leftOver, SCHEMAS } from './generated.js';

const root = resolve(import.meta.dirname, '../../../..');

mkdirSync(join(root, SCHEMAS), { recursive: true });
const files = generated(root);
for (const { path, text } of files) writeFileSync(join(root, path), text);
for (const name of leftOver(root)) rmSync(join(root, SCHEMAS, name));
process.stdout.write(`${String(files.length)} documents of the events are written.\n`);
