// A department that works with Excel: plain Node.js, no library. See ../integration.md#excel
//   node excel.mjs download duties.xlsx      the sheet of what is owed
//   node excel.mjs send filled.xlsx          checks a filled sheet (.xlsx or .csv), has it recorded, and writes filled.checked.xlsx
// Environment: REFERRAL (address of the service), DEPARTMENT (own code), KEY_FILE (file with the key).
import { randomUUID } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';

const { REFERRAL, DEPARTMENT, KEY_FILE } = process.env;
const key = readFileSync(KEY_FILE, 'utf8').trim();
const [what, file] = process.argv.slice(2);
const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** Asks the service; what it refuses is printed with what to do about it. */
async function ask(path, init = {}) {
  const headers = { Authorization: `Bearer ${key}`, ...init.headers };
  if (init.method === 'POST') headers['Idempotency-Key'] = randomUUID();
  const response = await fetch(`${REFERRAL}/v1/${path}`, { ...init, headers });
  if (response.ok) return response;
  const { code, detail } = await response.json();
  throw new Error(`${code}: ${detail}`);
}

/** Every row that was refused, with its number in the file, page by page. */
async function* refusedRows(uploadId) {
  let cursor = '';
  do {
    const page = await (await ask(`sheet-uploads/${uploadId}/rows?state=refused&limit=200${cursor}`)).json();
    yield* page.items;
    cursor = page.next === undefined ? undefined : `&cursor=${encodeURIComponent(page.next)}`;
  } while (cursor !== undefined);
}

async function send() {
  const type = file.endsWith('.xlsx') ? XLSX : 'text/csv';
  const sent = { method: 'POST', body: readFileSync(file), headers: { 'Content-Type': type } };
  const { uploadId, counts } = await (await ask(`departments/${DEPARTMENT}/sheet-uploads`, sent)).json();
  console.log(`checked: ${counts.ready} ready, ${counts.unchanged} unchanged, ${counts.refused} refused`);
  for await (const { row, faults } of refusedRows(uploadId))
    for (const { code, zh } of faults) console.log(`row ${row}: ${code} ${zh}`);
  // Whoever is not content with the check ends here: nothing was recorded.
  const run = JSON.stringify({ readyRows: counts.ready });
  const headers = { 'Content-Type': 'application/json' };
  await ask(`sheet-uploads/${uploadId}/run`, { method: 'POST', body: run, headers });
  let upload;
  do {
    await pause(500);
    upload = await (await ask(`sheet-uploads/${uploadId}`)).json();
  } while (upload.state === 'running');
  console.log(`${upload.state}: ${upload.counts.applied} recorded, ${upload.counts.refused} refused`);
  const checked = await ask(`sheet-uploads/${uploadId}/sheet`);
  writeFileSync(file.replace(/\.\w+$/, '.checked.xlsx'), Buffer.from(await checked.arrayBuffer()));
}

async function download() {
  const sheet = await ask(`departments/${DEPARTMENT}/duty-sheet`);
  writeFileSync(file, Buffer.from(await sheet.arrayBuffer()));
}

await (what === 'send' ? send() : download());
