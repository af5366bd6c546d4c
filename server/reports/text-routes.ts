import type { App } from '../app-type.ts'
import { actorOf, requires } from '../auth/sessions.ts'
import { badField, problem, problemBody } from '../errors.ts'
import { requireIfMatch, sendReceipt } from '../writes.ts'
import { type Highlight, putReportHighlights, putReportText } from './contract.ts'
import { editReport } from './store.ts'
import { saveText, textRows } from './text-store.ts'
import { toText } from './wire.ts'
import { chosenEntries } from './words-store.ts'
import { lockToWrite } from './writing.ts'

export async function textRoutes(app: App): Promise<void> {
  app.route({
    ...putReportText,
    preHandler: requires('write_reports'),
    handler: async (request, reply) => {
      const { member, params, body } = request
      const { id, section, language } = params
      const version = requireIfMatch(request)
      const saved = await request.db.transaction().execute(async (trx) => {
        const report = await lockToWrite(trx, member, id)
        if (!report.languages.includes(language)) {
          throw badField('language', 'The report is not in this language')
        }
        const texts = await textRows(trx, id)
        const now = texts.find((one) => one.section === section && one.language === language)
        const stored = now?.version ?? 0
        // saved already, or nothing changed
        const isSame = now?.text === body.text && (stored === version || now.editorId === member.id)
        if (now && isSame) return { version: stored, editedAt: now.editedAt, isNew: false }
        if (stored !== version) return { current: now }
        await editReport(trx, { ...actorOf(request), memberId: member.id }, id)
        const place = { reportId: id, section, language }
        const written = await saveText(trx, place, body.text, member.id)
        return { ...written, isNew: version === 0 }
      })
      if (!('current' in saved)) {
        const receipt = { id, version: saved.version, recordedAt: saved.editedAt }
        return sendReceipt(reply, receipt, saved.isNew)
      }
      // whoever comes second gets what is there, beside what she has: neither is lost
      const current = saved.current
        ? toText(saved.current)
        : { section, language, text: '', version: 0, editor: null, editedAt: null }
      return reply
        .code(412)
        .type('application/problem+json; charset=utf-8')
        .send({ ...problemBody(problem('stale_version')), current })
    },
  })

  app.route({
    ...putReportHighlights,
    preHandler: requires('write_reports'),
    handler: async (request, reply) => {
      const { member, params, body } = request
      const version = requireIfMatch(request)
      const receipt = await request.db.transaction().execute(async (trx) => {
        const report = await lockToWrite(trx, member, params.id)
        const { highlights_version: stored, recorded_at: recordedAt } = report
        const highlights = body.highlights.map(inOrder)
        const isSame = JSON.stringify(report.highlights.map(inOrder)) === JSON.stringify(highlights)
        if (isSame) return { id: params.id, version: stored, recordedAt }
        const seen = await chosenEntries(trx, member, highlights)
        for (const [i, { entry, entryId }] of highlights.entries()) {
          const known = entry === 'contact' ? seen.contacts : seen.commitments
          // of a restricted one nothing goes into a report, nor that it is there
          if (!known.has(entryId)) {
            throw badField(`highlights.${i}.entryId`, 'There is no such entry to be told of')
          }
          const first = highlights.findIndex((one) => one.entryId === entryId)
          if (first < i) throw badField(`highlights.${i}.entryId`, 'The same entry twice')
        }
        if (stored !== version) throw problem('stale_version')
        await editReport(trx, { ...actorOf(request), memberId: member.id }, params.id, {
          highlights: JSON.stringify(highlights),
          highlights_version: version + 1,
        })
        return { id: params.id, version: version + 1, recordedAt }
      })
      return sendReceipt(reply, receipt, false)
    },
  })
}

function inOrder({ entry, entryId, caption: { en = '', es = '' } }: Highlight): Highlight {
  return { entry, entryId, caption: { en, es } }
}
