import { Link } from 'wouter'
import type { Digest } from '../../../server/digest/contract.ts'
import { formatDay, formatNumber } from '../i18n/format.ts'
import { useT } from '../i18n/use-t.ts'
import { Disclosure } from '../ui/disclosure.tsx'
import { Section } from '../ui/section.tsx'
import styles from './digest.module.css'
import { Count } from './moved-part.tsx'
import { Tally } from './tally.tsx'

type Work = NonNullable<Digest['work']>

/** What was done in the week: who met whom where, what was promised, what came of it. Entries by name, never their words. */
export function WorkPart({ work: { contacts, commitments, verdicts } }: { work: Work }) {
  const t = useT()
  return (
    <>
      <Section title={t('digest.contacts')}>
        {contacts.total === 0 ? (
          <p className={styles.soft}>{t('digest.contacts.none')}</p>
        ) : (
          <Contacts contacts={contacts} />
        )}
      </Section>
      <Section title={t('digest.commitments')} aside={<Count of={commitments.total} />}>
        {commitments.total === 0 && <p className={styles.soft}>{t('digest.commitments.none')}</p>}
        <ul className={styles.list}>
          {commitments.latest.map(({ id, madeOn, dueOn, county, institution }) => (
            <li key={id} className={styles.entry}>
              <span className={styles.day}>{formatDay(madeOn)}</span>
              <span>
                <Link href={`/commitments/${id}`} className={styles.link}>
                  {institution}
                </Link>
                <span className={styles.details}>
                  <span>{t('common.county', { name: county })}</span>
                  {dueOn && <span>{t('digest.due', { day: formatDay(dueOn) })}</span>}
                </span>
              </span>
            </li>
          ))}
        </ul>
        <More of={commitments} />
      </Section>
      <Section title={t('digest.verdictsDone')} aside={<Count of={verdicts.total} />}>
        {verdicts.total === 0 && <p className={styles.soft}>{t('digest.verdictsDone.none')}</p>}
        <ul className={styles.list}>
          {verdicts.latest.map(({ commitmentId, confirmedOn, verdict, county, institution }) => (
            <li key={`${commitmentId} ${confirmedOn}`} className={styles.entry}>
              <span className={styles.day}>{formatDay(confirmedOn)}</span>
              <span>
                <Link href={`/commitments/${commitmentId}`} className={styles.link}>
                  {t(`commitment.${verdict}`)}: {institution}
                </Link>
                <span className={styles.details}>{t('common.county', { name: county })}</span>
              </span>
            </li>
          ))}
        </ul>
        <More of={verdicts} />
      </Section>
    </>
  )
}

function Contacts({ contacts }: { contacts: Work['contacts'] }) {
  const t = useT()
  const { total, held, byMember, byCounty, latest } = contacts
  return (
    <>
      <p>
        {total === 1 && held === 1
          ? t('digest.contacts.one')
          : t('digest.contacts.total', { count: total, held: formatNumber(held) })}
      </p>
      <div className={styles.tallies}>
        <Tally
          title={t('digest.byMember')}
          rows={byMember.map(({ member, count }) => ({ key: member.id, of: member.name, count }))}
        />
        <Tally
          title={t('digest.byCounty')}
          rows={byCounty.map(({ county, count }) => ({
            ...{ key: county.fips, of: t('common.county', { name: county.name }), count },
            href: `/counties/${county.fips}`,
          }))}
        />
      </div>
      <Disclosure summary={t('digest.latest')} open={total <= 4}>
        <ul className={styles.list}>
          {latest.map(({ id, happenedOn, kind, outcome, county, member }) => (
            <li key={id} className={styles.entry}>
              <span className={styles.day}>{formatDay(happenedOn)}</span>
              <span>
                <Link href={`/contacts/${id}`} className={styles.link}>
                  {t(`contactKind.${kind}`)}
                  {outcome !== 'held' && ` (${t(`outcome.${outcome}`).toLowerCase()})`}
                </Link>
                <span className={styles.details}>
                  {t('digest.logged', { name: member, county })}
                </span>
              </span>
            </li>
          ))}
        </ul>
        <More of={{ total, latest }} />
      </Disclosure>
    </>
  )
}

function More({ of: { total, latest } }: { of: { total: number; latest: readonly unknown[] } }) {
  const t = useT()
  const count = total - latest.length
  return count > 0 ? <p className={styles.soft}>{t('digest.more', { count })}</p> : null
}
