import type { ReactNode } from 'react'
import { Link } from 'wouter'
import type { Digest } from '../../../server/digest/contract.ts'
import { formatDay } from '../i18n/format.ts'
import { periodWords } from '../i18n/period-words.ts'
import { useLanguage, useT } from '../i18n/use-t.ts'
import { Section } from '../ui/section.tsx'
import styles from './digest.module.css'
import { DuePart } from './due-part.tsx'

type Waiting = NonNullable<Digest['waiting']>

/** What waits for her today: counts and links. */
export function WaitingPart({ waiting }: { waiting: Waiting }) {
  const t = useT()
  const { steps, promises, quiet, conflicts, verdicts, entries, reports } = waiting
  const decisions = [
    { key: 'conflicts', count: conflicts, href: '/conflicts' },
    { key: 'verdicts', count: verdicts, href: '/commitments?state=review' },
    { key: 'entries', count: entries, href: '/phone' },
  ] as const
  const open = decisions.filter(({ count }) => count > 0)
  const due = (list: Waiting['steps']) => list.overdue + list.soon > 0
  const nothing = !due(steps) && !due(promises) && quiet.length + open.length + reports.length === 0
  return (
    <Section
      title={t('digest.waiting')}
      aside={<span className={styles.soft}>{t('digest.waiting.today')}</span>}
    >
      {nothing && <p className={styles.soft}>{t('digest.waiting.none')}</p>}
      {due(steps) && (
        <DuePart
          title={t('digest.steps')}
          due={steps}
          all={{ href: '/follow-ups', label: t('digest.toFollowUps') }}
        />
      )}
      {due(promises) && (
        <DuePart
          title={t('digest.promises')}
          due={promises}
          hrefOf={(id) => `/commitments/${id}`}
          all={{ href: '/commitments?mine=yes', label: t('digest.toPromises') }}
        />
      )}
      {open.length > 0 && (
        <Part title={t('digest.decide')}>
          {open.map(({ key, count, href }) => (
            <li key={key}>
              <Link href={href} className={styles.link}>
                {t(`digest.${key}`, { count })}
              </Link>
            </li>
          ))}
        </Part>
      )}
      {reports.length > 0 && (
        <Part title={t('digest.reports')}>
          {reports.map((report) => (
            <li key={report.id}>
              <Report report={report} />
            </li>
          ))}
        </Part>
      )}
      {quiet.length > 0 && (
        <Part title={t('digest.quiet')}>
          {quiet.map(({ county, quietOn }) => (
            <li key={county.fips}>
              <Link href={`/counties/${county.fips}`} className={styles.link}>
                {t('common.county', { name: county.name })}
              </Link>{' '}
              <span className={styles.soft}>
                {t('digest.quiet.on', { day: formatDay(quietOn) })}
              </span>
            </li>
          ))}
        </Part>
      )}
    </Section>
  )
}

function Report({ report: { id, need, about, period } }: { report: Waiting['reports'][number] }) {
  const t = useT()
  const language = useLanguage()
  const names = new Intl.ListFormat(language, { type: 'conjunction' }).format(about)
  return (
    <>
      <Link href={`/reports/${id}`} className={styles.link}>
        {about.length === 0 ? t('where.all') : names}
      </Link>{' '}
      <span className={styles.soft}>
        {periodWords(period, language)}: {t(`digest.report.${need}`)}
      </span>
    </>
  )
}

function Part({ title, children }: { title: string; children: ReactNode }) {
  return (
    <div className={styles.part}>
      <h3 className={styles.subtitle}>{title}</h3>
      <ul>{children}</ul>
    </div>
  )
}
