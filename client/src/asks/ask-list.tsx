import { useQuery } from '@tanstack/react-query'
import { Link } from 'wouter'
import { type AskListed, listAsks } from '../../../server/asks/contract.ts'
import type { AskStanding } from '../../../server/campaigns/rules.ts'
import { inLanguage } from '../i18n/bilingual.ts'
import { formatDay } from '../i18n/format.ts'
import { useLanguage, useT } from '../i18n/use-t.ts'
import { answerGlyph, answerTone } from '../map/answer-tones.ts'
import { Swatch } from '../map/swatch.tsx'
import { queryFor } from '../queries.ts'
import { useInk } from '../theme/theme.ts'
import { EmptyState } from '../ui/empty-state.tsx'
import { ErrorNotice } from '../ui/error-notice.tsx'
import { Loading } from '../ui/loading.tsx'
import { Section } from '../ui/section.tsx'
import styles from './asks.module.css'

/** What we asked of an institution, and what it answered. */
export function AskList({ institutionId }: { institutionId: string }) {
  const t = useT()
  const { data, error, refetch } = useQuery(
    queryFor(listAsks, { query: { institution: institutionId } }),
  )
  return (
    <Section title={t('asks.title')}>
      {error && <ErrorNotice error={error} onRetry={() => void refetch()} />}
      {!data && !error && <Loading />}
      {data?.items.length === 0 && (
        <EmptyState title={t('asks.empty')}>
          <p>{t('asks.empty.text')}</p>
        </EmptyState>
      )}
      {data && data.items.length > 0 && (
        <ul className={styles.list}>
          {data.items.map((ask) => (
            <AskItem key={ask.id} ask={ask} />
          ))}
        </ul>
      )}
    </Section>
  )
}

function AskItem({ ask }: { ask: AskListed }) {
  const t = useT()
  const language = useLanguage()
  const ink = useInk()
  const { campaign, askedOn, answer, answeredOn, contactId } = ask
  const standing: AskStanding = answer ?? (askedOn ? 'waiting' : 'not_asked')
  const word = t(`answer.${standing}`)
  const whom = [ask.person?.name, ask.seat?.title].filter(Boolean).join(' · ')
  const asked = askedOn && t('asks.askedOn', { day: formatDay(askedOn) })
  return (
    <li className={styles.item}>
      <Swatch tone={answerTone(ink, standing)} glyph={answerGlyph(standing)} size={32} />
      <div>
        <p className={styles.words}>{inLanguage(ask.words, language) || t('closed.sealed')}</p>
        <p>
          {answeredOn ? t('asks.answeredOn', { answer: word, day: formatDay(answeredOn) }) : word}
        </p>
        <p className={styles.soft}>
          {whom && <span>{whom}</span>}
          {asked &&
            (contactId ? (
              <Link href={`/contacts/${contactId}`}>{asked}</Link>
            ) : (
              <span>{asked}</span>
            ))}
          {campaign && (
            <Link href={`/campaigns/${campaign.id}`}>{inLanguage(campaign.name, language)}</Link>
          )}
        </p>
      </div>
    </li>
  )
}
