/** What the pages say where spreadsheets of our own are brought in. */
export const spreadsheets = {
  'error.sheet_unreadable':
    'This file cannot be read. Send a workbook (.xlsx), or text with a row a line (.csv).',
  'error.sheet_old':
    'This workbook is of before 2007, or locked with a password. Save it as .xlsx without one, and send that.',
  'error.sheet_too_large':
    'This is more than can be read at once: at most 10 MB, 30,000 rows and 200 columns. Split it, and send the parts one after the other.',
  'error.import_open': 'Something is still open. Answer the questions, then import.',
  'error.import_over': 'This file is not kept any more. Send it again; nothing came in twice.',
  'error.import_busy': 'This import is under way. Wait until it is done.',
  'error.import_built_on':
    'Somebody has built on what came with this import. It stays; below is what stands against it.',
} as const
