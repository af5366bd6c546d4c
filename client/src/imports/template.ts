import type { ImportKind } from '../../../server/imports/rules.ts'
import type { MessageKey } from '../i18n/catalogs.ts'
import type { Translate } from '../i18n/use-t.ts'
import { saveFile } from '../ui/save-file.ts'

/** The columns of an example, which are found again by their names. */
const columns = {
  contacts: ['day', 'county', 'institution', 'kind', 'outcome', 'notes', 'promise', 'followUp'],
  directory: ['institution', 'kind', 'county', 'phone', 'person', 'title'],
} as const

/** Names are the same in both languages. */
const names: Readonly<Record<string, string>> = {
  'contacts.county': 'Marshall',
  'contacts.institution': "Marshall County Sheriff's Office",
  'directory.county': 'Marshall',
  'directory.phone': '256-555-0100',
  'directory.person': 'Jordan Hale',
}

/** Puts a file on the device that shows what a sheet can look like: headers, and one row. */
export function saveTemplate(t: Translate, kind: ImportKind): void {
  const cell = (text: string) => `"${text.replaceAll('"', '""')}"`
  const lines = [
    columns[kind].map((field) => cell(t(`spreadsheets.field.${field}`))),
    columns[kind].map((field) => {
      const of = `${kind}.${field}`
      return cell(names[of] ?? t(`spreadsheets.example.${of}` as MessageKey))
    }),
  ]
  // the mark makes spreadsheets read accents as they are
  const text = `\ufeff${lines.map((cells) => cells.join(',')).join('\r\n')}\r\n`
  saveFile(t(`spreadsheets.template.name.${kind}`), new Blob([text], { type: 'text/csv' }))
}
