import { useState } from 'react'
import { addDays } from '../../../../server/days.ts'
import type { Report } from '../../../../server/reports/contract.ts'
import { formatDay, formatInstant } from '../../i18n/format.ts'
import { useT } from '../../i18n/use-t.ts'
import { mayWriteReports } from '../../session/report-roles.ts'
import { useSession } from '../../session/session-context.ts'
import { Badge } from '../../ui/badge.tsx'
import { Button, ButtonLink } from '../../ui/button.tsx'
import { AskDialog } from './ask-dialog.tsx'
import { DeleteDialog } from './delete-dialog.tsx'
import { EditDialog } from './edit-dialog.tsx'
import styles from './life.module.css'
import { Replace } from './replace.tsx'
import { ReviewWords } from './review-words.tsx'
import { SendBackDialog } from './send-back-dialog.tsx'
import { StepDialog } from './step-dialog.tsx'

type Asked = 'ask' | 'review' | 'sendBack' | 'finish' | 'edit' | 'delete'

/** How far the report is, what comes next, and whose turn it is. */
export function Standing({ report }: { report: Report }) {
  const t = useT()
  const [asked, setAsked] = useState<Asked | null>(null)
  const close = () => setAsked(null)
  const session = useSession()
  const { state, mayEdit, mayReview, mayFinalize, supersededBy } = report
  // what nobody has written in yet is to be written first
  const toReview = state === 'draft' && mayReview && report.editor !== null
  const mayReplace = state === 'final' && !supersededBy && mayWriteReports(session)
  return (
    <section className={styles.standing} aria-label={t(`reports.state.${state}`)}>
      <p className={styles.line}>
        <Badge>{t(`reports.state.${state}`)}</Badge> <StateWords report={report} />
      </p>
      <ReviewWords report={report} />
      {toReview && <p>{t('reports.review.yours')}</p>}
      {state === 'reviewed' && mayEdit && !mayFinalize && (
        <p>{t('reports.finish.early', { day: formatDay(addDays(report.period.to, 1)) })}</p>
      )}
      <div className={styles.actions}>
        {toReview && (
          <Button look="primary" icon="check" onClick={() => setAsked('review')}>
            {t('reports.review.submit')}
          </Button>
        )}
        {toReview && (
          <Button icon="undo" onClick={() => setAsked('sendBack')}>
            {t('reports.sendBack.open')}
          </Button>
        )}
        {state === 'draft' && mayEdit && !mayReview && (
          <Button icon="people" onClick={() => setAsked('ask')}>
            {t(report.reviewAsked ? 'reports.ask.another' : 'reports.ask.submit')}
          </Button>
        )}
        {mayFinalize && (
          <Button look="primary" icon="lock" onClick={() => setAsked('finish')}>
            {t('reports.finish.submit')}
          </Button>
        )}
        {mayReplace && <Replace report={report} />}
        {mayEdit && (
          <>
            <Button look="quiet" icon="edit" onClick={() => setAsked('edit')}>
              {t('reports.edit')}
            </Button>
            <Button look="quiet" icon="remove" onClick={() => setAsked('delete')}>
              {t('reports.delete')}
            </Button>
          </>
        )}
      </div>
      {(asked === 'review' || asked === 'finish') && (
        <StepDialog report={report} step={asked} onClose={close} />
      )}
      {asked === 'ask' && <AskDialog report={report} onClose={close} />}
      {asked === 'sendBack' && <SendBackDialog report={report} onClose={close} />}
      {asked === 'edit' && <EditDialog report={report} onClose={close} />}
      {asked === 'delete' && <DeleteDialog report={report} onClose={close} />}
    </section>
  )
}

function StateWords({ report }: { report: Report }) {
  const t = useT()
  const { state, editor, editedAt, reviewer, reviewedAt } = report
  if (state === 'final') return <FinalWords report={report} />
  return (
    <>
      {state === 'reviewed' &&
        reviewer &&
        reviewedAt &&
        t('reports.reviewed.text', { name: reviewer.name, when: formatInstant(reviewedAt) })}{' '}
      {editor
        ? t('reports.state.edited', { name: editor.name, when: formatInstant(editedAt) })
        : t('reports.state.prepared')}
      <Earlier report={report} />
    </>
  )
}

function FinalWords({ report }: { report: Report }) {
  const t = useT()
  const { finalizedOn, snapshot, supersededBy } = report
  return (
    <>
      {finalizedOn && t('reports.final.text', { day: formatDay(finalizedOn) })}{' '}
      {snapshot && (
        <span className={snapshot.intact ? undefined : styles.broken}>
          {t(snapshot.intact ? 'reports.final.intact' : 'reports.final.broken')}
        </span>
      )}
      <Earlier report={report} />
      {supersededBy && (
        <span className={styles.other}>
          {t('reports.superseded')}{' '}
          <ButtonLink look="quiet" href={`/reports/${supersededBy.id}`}>
            {t('reports.superseded.open')}
          </ButtonLink>
        </span>
      )}
    </>
  )
}

function Earlier({ report: { supersedes } }: { report: Report }) {
  const t = useT()
  if (!supersedes) return null
  return (
    <span className={styles.other}>
      {t('reports.supersedes')}{' '}
      <ButtonLink look="quiet" href={`/reports/${supersedes.id}`}>
        {t('reports.supersedes.open')}
      </ButtonLink>
    </span>
  )
}
