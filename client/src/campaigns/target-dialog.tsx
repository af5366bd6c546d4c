import { useQuery } from '@tanstack/react-query'
import { Link } from 'wouter'
import { getAsk } from '../../../server/asks/contract.ts'
import type { Campaign, Target } from '../../../server/campaigns/contract.ts'
import { type Answer, answers } from '../../../server/campaigns/rules.ts'
import { formatDay } from '../i18n/format.ts'
import { useT } from '../i18n/use-t.ts'
import { queryFor } from '../queries.ts'
import { Button } from '../ui/button.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { ErrorNotice } from '../ui/error-notice.tsx'
import { InstitutionLink } from '../ui/institution-link.tsx'
import { Loading } from '../ui/loading.tsx'
import { AnswerBadge, AnswerSwatch } from './answer-badge.tsx'
import { AskedState } from './asked-state.tsx'
import styles from './target.module.css'
import { useTargetWords } from './use-target-words.ts'

type Props = {
  campaign: Campaign
  target: Target
  mayRecord: boolean
  onAnswer: (answer: Answer) => void
  onNext: () => void
  onClose: () => void
}

/** One target: where it stands, what it said so far, who talks to it next. */
export function TargetDialog({ campaign, target, mayRecord, onAnswer, onNext, onClose }: Props) {
  const t = useT()
  const { nameOf, detailsOf } = useTargetWords()
  const { next, institution } = target
  const named = nameOf(target) !== institution.name
  const link = named ? institution.name : t('campaigns.target.page')
  return (
    <Dialog title={nameOf(target)} onClose={onClose}>
      <p className={styles.details}>
        <InstitutionLink institution={{ id: institution.id, name: link }} />
        {detailsOf(target)
          .filter((line) => line !== institution.name)
          .map((line) => (
            <span key={line}>{line}</span>
          ))}
      </p>
      <p className={styles.stands}>
        <AnswerBadge standing={target.standing} size={32} />
      </p>
      {mayRecord && (
        <div className={styles.part}>
          <h3>{t('campaigns.target.record')}</h3>
          <ul className={styles.answers}>
            {answers.map((answer) => (
              <li key={answer}>
                <button type="button" className={styles.answer} onClick={() => onAnswer(answer)}>
                  <AnswerSwatch standing={answer} size={28} />
                  {t(`answer.${answer}`)}
                </button>
              </li>
            ))}
          </ul>
        </div>
      )}
      <div className={styles.part}>
        <h3>{t('campaigns.target.next')}</h3>
        {next ? (
          <p>
            <strong>
              {t('campaigns.card.next', { who: next.assignee.name, day: formatDay(next.dueOn) })}
            </strong>
            <br />
            {next.text}
          </p>
        ) : (
          <p className={styles.soft}>{t('campaigns.target.next.none')}</p>
        )}
        {mayRecord && (next === null || next.mayEdit) && (
          <div>
            <Button icon={next ? 'edit' : 'person'} onClick={onNext}>
              {t(next ? 'campaigns.target.next.change' : 'campaigns.target.next.choose')}
            </Button>
          </div>
        )}
      </div>
      <div className={styles.part}>
        <h3>{t('campaigns.target.history')}</h3>
        <History askId={target.id} />
      </div>
      {mayRecord && <AskedState campaign={campaign} target={target} onRemoved={onClose} />}
    </Dialog>
  )
}

function History({ askId }: { askId: string }) {
  const t = useT()
  const { data, error, refetch } = useQuery(queryFor(getAsk, { params: { id: askId } }))
  if (error) return <ErrorNotice error={error} onRetry={() => void refetch()} />
  if (!data) return <Loading />
  if (data.answers.length === 0) {
    return <p className={styles.soft}>{t('campaigns.target.history.none')}</p>
  }
  return (
    <ol className={styles.history}>
      {data.answers.map(({ id, answer, answeredOn, author, contactId }) => (
        <li key={id}>
          <AnswerBadge standing={answer} />
          <span className={styles.soft}>
            {t('campaigns.target.by', { who: author.name, day: formatDay(answeredOn) })}
            {contactId && (
              <>
                {' · '}
                <Link href={`/contacts/${contactId}`}>{t('campaigns.target.contact')}</Link>
              </>
            )}
          </span>
        </li>
      ))}
    </ol>
  )
}
