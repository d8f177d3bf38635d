/**
 * Free texts of commands that are what is recorded and no word of the dialog before it: each rests in the record of its own (sealed
 * where it names people). A new one is read by a person before it stands here.
 */
export const RECORDED_TEXTS: ReadonlySet<string> = new Set([
  // Who, and where.
  ...[
    'name',
    'contactName',
    'guardianName',
    'responsible',
    'who',
    'contact',
    'address',
    'addressee',
    'unit',
    'school',
  ],
  // Numbers of papers and who wrote them.
  ...['paper', 'document', 'decision', 'authority', 'issuer', 'certificateNo', 'billNo', 'minutes'],
  // What somebody stated, found or wishes: the matter itself.
  ...['answer', 'circumstances', 'content', 'corrects', 'findings', 'stated', 'view', 'wish'],
]);
