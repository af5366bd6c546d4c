import { v7 as newId } from 'uuid'
import type { App } from '../app-type.ts'
import { provedRecently } from '../auth/proof.ts'
import { actorOf, requires } from '../auth/sessions.ts'
import { badField, problem } from '../errors.ts'
import { readAddendum, readContents, readReport } from '../reports/read.ts'
import { reportRow } from '../reports/store.ts'
import { ownLabels } from '../words/store.ts'
import { composed } from './compose.ts'
import { postReportFile } from './contract.ts'
import { fileNameOf, fileOf } from './make-file.ts'
import { sendFile } from './send-file.ts'
import { noteReportFile } from './store.ts'
import { speechOf } from './words.ts'

export async function reportFileRoutes(app: App): Promise<void> {
  app.route({
    ...postReportFile,
    preHandler: [requires('read_reports'), requires('export'), provedRecently],
    handler: async (request, reply) => {
      const { db, member, params, body } = request
      const { format, language } = body
      const row = await reportRow(db, member, params.id)
      if (!row) throw problem('not_found')
      if (!row.languages.includes(language)) {
        throw badField('language', 'The report is not written in it')
      }
      const id = newId()
      const actor = { ...actorOf(request), memberId: member.id }
      const taken = { id, reportId: row.id, format, language }
      // told before the first byte leaves, whatever becomes of the file
      await db.transaction().execute((trx) => noteReportFile(trx, actor, taken))
      const [report, contents, corrected] = await Promise.all([
        readReport(app, db, member, row),
        readContents(app, db, member, row),
        row.state === 'final' ? readAddendum(app, db, member, row) : undefined,
      ])
      const madeAt = new Date()
      const { say, instant } = speechOf(language)
      const mark = say('report.takenOut', {
        name: member.name,
        at: instant(madeAt),
        id: id.slice(-8),
      })
      const document = composed({ ...report, corrected }, contents, language, await ownLabels(db))
      const file = await fileOf(document, format, { mark, madeAt })
      return sendFile(reply, format, fileNameOf(document, format, id), file)
    },
  })
}
