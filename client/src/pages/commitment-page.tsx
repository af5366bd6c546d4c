import { useQuery } from '@tanstack/react-query'
import { getCommitment } from '../../../server/commitments/contract.ts'
import { openCommitment } from '../../../server/sealed/contract.ts'
import { CommitmentActions } from '../commitments/commitment-actions.tsx'
import { CommitmentHistory } from '../commitments/commitment-history.tsx'
import { CommitmentRecord } from '../commitments/commitment-record.tsx'
import { CommitmentStanding } from '../commitments/commitment-standing.tsx'
import { Steps } from '../commitments/steps.tsx'
import { withWords } from '../commitments/with-words.ts'
import { shownWords } from '../i18n/closed-words.ts'
import { formatDay } from '../i18n/format.ts'
import { useT } from '../i18n/use-t.ts'
import { queryFor } from '../queries.ts'
import { Why } from '../reasons/why.tsx'
import { AskAgain } from '../seats/ask-again.tsx'
import { Seal } from '../session/seal.tsx'
import { useOpened } from '../session/use-opened.ts'
import { useTerritory } from '../territory.ts'
import { ErrorNotice } from '../ui/error-notice.tsx'
import { Loading } from '../ui/loading.tsx'
import { PageHeader } from '../ui/page-header.tsx'
import { Section } from '../ui/section.tsx'
import styles from './contact-page.module.css'
import { Past } from './past.tsx'

type Props = { params: { id: string } }

/** One promise: where it stands, why, and everything that happened to it. */
export function CommitmentPage({ params: { id } }: Props) {
  const t = useT()
  const { nameOf } = useTerritory()
  const { data: stored, error, refetch } = useQuery(queryFor(getCommitment, { params: { id } }))
  const opened = useOpened(openCommitment, { id })
  if (!stored) {
    return (
      <>
        <PageHeader title={t('commitments.title')} back={{ href: '/', label: t('nav.map') }} />
        {error ? (
          <ErrorNotice error={error} onRetry={() => void refetch()} />
        ) : (
          <Loading lines={6} />
        )}
      </>
    )
  }
  const data = opened.words ? withWords(stored, opened.words) : stored
  return (
    <>
      <PageHeader
        title={t('commitments.title')}
        back={{
          href: `/counties/${data.countyFips}`,
          label: t('common.county', { name: nameOf(data.countyFips) }),
        }}
      />
      <Past record="commitment" id={id} show="waiting" />
      {stored.erasedOn && (
        <p className={styles.erased}>
          {t('sealed.willBeErased.promise', { day: formatDay(stored.erasedOn) })}
        </p>
      )}
      <p className={styles.words}>{shownWords(t, data)}</p>
      {stored.closed === 'sealed' && <Seal opened={opened} />}
      <CommitmentStanding commitment={data} />
      <div className={styles.page}>
        <div className={styles.main}>
          {data.state === 'lapsed' && <AskAgain commitmentId={id} />}
          <CommitmentActions commitment={data} />
          <Steps commitment={data} />
          <Section title={t('commitments.why')}>
            <Why rule={t('commitments.why.rule')} because={data.because} next={data.next} />
          </Section>
          <Section title={t('commitments.history')}>
            <CommitmentHistory commitment={data} />
          </Section>
          <Past record="commitment" id={id} show="versions" />
        </div>
        <CommitmentRecord commitment={data} />
      </div>
    </>
  )
}
