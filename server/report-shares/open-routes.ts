import type { FastifyRequest } from 'fastify'
import type { App } from '../app-type.ts'
import { passwordMatches } from '../auth/secrets.ts'
import { dayInAlabama } from '../days.ts'
import { problem } from '../errors.ts'
import { composed } from '../report-files/compose.ts'
import { fileNameOf, fileOf } from '../report-files/make-file.ts'
import { sendFile } from '../report-files/send-file.ts'
import { speechOf } from '../report-files/words.ts'
import { readContents, readCorrectedNumbers, readReport } from '../reports/read.ts'
import { type ReportRow, reportRow } from '../reports/store.ts'
import { toOwnWords } from '../words/own.ts'
import { ownLabels } from '../words/store.ts'
import { openShare, openSharedFile, type SharedReport } from './contract.ts'
import {
  captionsOf,
  correctedForOutsiders,
  forOutsiders,
  labelsForOutsiders,
  outsider,
} from './outside.ts'
import { rememberFor } from './remembered.ts'
import { findShare, noteOpened, type OpenShare } from './store.ts'

/** Counting the whole report again takes up to seconds, and a link may be opened once a second. */
const correctedStays = 60_000

/** Reading by a link, without an account. */
export async function openShareRoutes(app: App): Promise<void> {
  const once = rememberFor<Changed>(correctedStays)

  app.route({
    ...openShare,
    handler: async (request) => {
      const { share, row } = await opened(app, request)
      const { report, contents, corrected } = await read(app, share, row, once)
      await note(app, request, share, 'opened_shared')
      return { report, contents, corrected }
    },
  })

  app.route({
    ...openSharedFile,
    handler: async (request, reply) => {
      const { share, row } = await opened(app, request)
      await app.limits.take('share_file', share.id)
      const { report, contents, corrected, labels } = await read(app, share, row, once)
      await note(app, request, share, 'downloaded_shared')
      const { language } = share
      const madeAt = new Date()
      const { say, instant } = speechOf(language)
      const at = instant(madeAt)
      const mark = say('report.sharedOn', { at, id: share.id.slice(-8) })
      const snapshot = { hash: report.hash }
      const told = { ...report, state: 'final' as const, snapshot, corrected }
      const document = composed(told, contents, language, labels)
      const file = await fileOf(document, 'pdf', { mark, madeAt })
      return sendFile(reply, 'pdf', fileNameOf(document, 'pdf', share.id), file)
    },
  })
}

type Asked = FastifyRequest<{ Body: { token: string; passphrase?: string } }>

/**
 * The link that this secret opens, with its report.
 * @throws 404, the same for a secret that never was, has ended or was taken back; 401 where the passphrase is missing or
 * wrong; 429 for too many tries
 */
async function opened(
  app: App,
  { body }: Pick<Asked, 'body'>,
): Promise<{ share: OpenShare; row: ReportRow }> {
  const share = await findShare(app.db, body.token)
  if (!share) throw problem('share_not_valid')
  await app.limits.take('share', share.id)
  if (share.passphraseHash !== null) {
    if (body.passphrase === undefined) throw problem('passphrase_needed')
    await app.limits.take('share_passphrase', share.id)
    const matches = await passwordMatches(share.passphraseHash, body.passphrase, 'strangers')
    if (!matches) throw problem('passphrase_wrong')
  }
  const row = await reportRow(app.dbOf(outsider), outsider, share.reportId)
  if (!row) throw problem('share_not_valid')
  return { share, row }
}

type Changed = Awaited<ReturnType<typeof readCorrectedNumbers>>

async function read(
  app: App,
  { language, expiresAt }: OpenShare,
  row: ReportRow,
  once: ReturnType<typeof rememberFor<Changed>>,
) {
  const db = app.dbOf(outsider)
  const [report, whole, changed, labels] = await Promise.all([
    readReport(app, db, outsider, row),
    readContents(app, db, outsider, row),
    once(row.id, () => readCorrectedNumbers(app, db, outsider, row)),
    ownLabels(app.db),
  ])
  const shared: SharedReport = {
    scope: report.scope,
    period: report.period,
    title: report.title,
    finalizedOn: report.finalizedOn ?? dayInAlabama(new Date()),
    language,
    texts: report.texts
      .filter((text) => text.language === language)
      .map(({ section, text }) => ({ section, language, text })),
    highlights: captionsOf(report),
    words: toOwnWords(labelsForOutsiders(labels))[language],
    hash: report.snapshot?.hash ?? '',
    expiresAt,
  }
  const contents = forOutsiders(whole)
  const corrected = correctedForOutsiders(changed, contents)
  return { report: shared, contents, corrected, labels }
}

function note(
  app: App,
  { id }: FastifyRequest,
  share: OpenShare,
  action: 'opened_shared' | 'downloaded_shared',
): Promise<void> {
  return app.db.transaction().execute((trx) => noteOpened(trx, id, share.id, action))
}
