import { createWriteStream } from 'node:fs'
import { rm } from 'node:fs/promises'
import { resolve } from 'node:path'
import { pipeline } from 'node:stream/promises'
import type { PoolConfig } from 'pg'
import { NIL, v7 as newId } from 'uuid'
import type { Config } from '../config.ts'
import { FactsBook } from '../counties/facts-book.ts'
import { readSettings } from '../counties/settings.ts'
import { asApp } from '../db/as-app.ts'
import { migrateToLatest } from '../db/migrate.ts'
import { columnsOf } from '../export/columns.ts'
import { fileOf } from '../export/file.ts'
import { type Mark, minuteInAlabama } from '../export/mark.ts'
import { countWanted, kindsIn, pagesOf, type Reading } from '../export/pages.ts'
import { endingOf, exportFormats, reasonAtLeast } from '../export/rules.ts'
import { noteExport, noteSent } from '../export/store.ts'
import type { Language } from '../members/rules.ts'
import { StartupError } from '../startup-error.ts'
import { ownLabels } from '../words/store.ts'

/**
 * Whoever runs the server reads what leadership reads, of every county and organization: the same policy, and row-level
 * security behind it, as for a member. Restricted words stay sealed, with or without the keys at hand.
 */
const operator = {
  ...{ id: NIL, organizationId: NIL, counties: [] },
  roles: ['leadership'],
  openOnly: true,
} as const
const names = { en: 'the operator', es: 'quien opera el servidor' }
const all = { what: 'everything', filters: {} } as const

/** Everything of the coalition that is not restricted, as one file. On record before the first byte, with its reason. */
export async function exportEverything(
  owner: PoolConfig,
  args: string[],
  _config: Config,
  app: PoolConfig,
): Promise<string> {
  const { path, format, reason, language } = wanted(args)
  await migrateToLatest(owner)
  return asApp(app, async ({ db, factsDb, dbOf }) => {
    const { thresholds } = await readSettings(db)
    const facts = new FactsBook(factsDb, thresholds)
    const reading: Reading = { facts, factsDb, db: dbOf(operator), member: operator }
    const { rows } = await countWanted(reading, all)
    const file = await fileFor(path)
    const id = newId()
    const nobody = { memberId: null, requestId: null }
    const request = { ...all, reason, language, format }
    const at = minuteInAlabama(new Date())
    const labels = await ownLabels(db)
    const of = { what: all.what, ending: endingOf(all.what, format) }
    const mark: Mark = { exportId: id, name: names[language], ...of, at, language, labels }
    const kinds = kindsIn(operator, 'everything').map((kind) => ({
      ...{ kind, columns: columnsOf[kind] },
      pages: () => pagesOf(reading, kind, {}),
    }))
    try {
      await db.transaction().execute((trx) => noteExport(trx, nobody, id, request, rows))
      await pipeline(
        fileOf(mark, kinds, (sent) => noteSent(db, id, sent)),
        file,
      )
    } catch (error) {
      await rm(path, { force: true })
      throw error
    }
    return [
      `${path}: ${rows} rows, in the clear. What is restricted stays in Condado.`,
      'It is on record, for leadership and admins to see. Keep it sealed, and delete it when it has served.',
    ].join('\n')
  })
}

/** The name of the file says what it is to be. */
function wanted([file = '', reason = '', language = 'en']: string[]) {
  const isKnown = (text: string): text is Language => text === 'en' || text === 'es'
  const format = exportFormats.find((one) => file.endsWith(`.${endingOf(all.what, one)}`))
  if (!format || reason.trim().length < reasonAtLeast || !isKnown(language)) {
    throw new StartupError(
      `Say where to (a name that ends with .zip for CSV and JSON, with .xlsx for a workbook), what for (in ${reasonAtLeast} characters or more) and in which language: export FILE "REASON" [en|es]`,
    )
  }
  return { path: resolve(file), format, reason, language }
}

/** Readable by its owner alone, and never in the place of another file. */
function fileFor(path: string): Promise<NodeJS.WritableStream> {
  return new Promise((done, fail) => {
    const stream = createWriteStream(path, { flags: 'wx', mode: 0o600 })
    stream.once('open', () => done(stream))
    stream.once('error', ({ code }: NodeJS.ErrnoException) =>
      fail(
        new StartupError(
          `${path} cannot be written (${code}). A file that is there is never written over.`,
        ),
      ),
    )
  })
}
