import { useQuery } from '@tanstack/react-query'
import { getContact } from '../../../server/contacts/contract.ts'
import { openContact } from '../../../server/sealed/contract.ts'
import { CommitmentItem } from '../commitments/commitment-item.tsx'
import { ContactActions } from '../contacts/contact-actions.tsx'
import { ContactAnswers } from '../contacts/contact-answers.tsx'
import { ContactAssessments } from '../contacts/contact-assessments.tsx'
import { ContactRecord } from '../contacts/contact-record.tsx'
import { contactTitle } from '../contacts/contact-title.ts'
import { withWords } from '../contacts/with-words.ts'
import { ContactFollowUps } from '../follow-ups/contact-follow-ups.tsx'
import { formatDay } from '../i18n/format.ts'
import { useT } from '../i18n/use-t.ts'
import { queryFor } from '../queries.ts'
import { Seal } from '../session/seal.tsx'
import { useOpened } from '../session/use-opened.ts'
import { ErrorNotice } from '../ui/error-notice.tsx'
import { Loading } from '../ui/loading.tsx'
import { PageHeader } from '../ui/page-header.tsx'
import { Section } from '../ui/section.tsx'
import styles from './contact-page.module.css'
import { Past } from './past.tsx'

type Props = { params: { id: string } }

/** One contact: what was said, what was promised, what is next. */
export function ContactPage({ params: { id } }: Props) {
  const t = useT()
  const { data, error, refetch } = useQuery(queryFor(getContact, { params: { id } }))
  const opened = useOpened(openContact, { id })
  if (!data) {
    return (
      <>
        <PageHeader title={t('contacts.title')} back={{ href: '/', label: t('nav.map') }} />
        {error ? (
          <ErrorNotice error={error} onRetry={() => void refetch()} />
        ) : (
          <Loading lines={6} />
        )}
      </>
    )
  }
  const contact = opened.words ? withWords(data, opened.words) : data
  const { institutions, commitments, countyFips, countyName } = contact
  const county = t('common.county', { name: countyName })
  const nameOf = (institutionId: string) =>
    institutions.find((one) => one.id === institutionId)?.name
  return (
    <>
      <PageHeader
        title={contactTitle(t, contact)}
        back={{ href: `/counties/${countyFips}`, label: county }}
        lead={`${formatDay(contact.happenedOn)} · ${county}`}
      />
      {data.erasedOn && (
        <p className={styles.erased}>
          {t('sealed.willBeErased', { day: formatDay(data.erasedOn) })}
        </p>
      )}
      <Past record="contact" id={id} show="waiting" />
      {contact.mayEdit && <ContactActions contact={contact} />}
      <div className={styles.page}>
        <div className={styles.main}>
          <ContactAssessments contact={contact} />
          <Section title={t('contacts.notes')}>
            {data.closed === 'sealed' && (
              <Seal opened={opened} who={[data.author, ...data.readers].map(({ name }) => name)} />
            )}
            {data.closed === 'erased' ? (
              <p className={styles.none}>{t('sealed.erased')}</p>
            ) : contact.closed ? null : contact.notes ? (
              <p className={styles.notes} lang={contact.language}>
                {contact.notes}
              </p>
            ) : (
              <p className={styles.none}>{t('contacts.noNotes')}</p>
            )}
          </Section>
          <ContactAnswers contact={contact} />
          <Section title={t('contacts.promised')}>
            {commitments.length === 0 && <p className={styles.none}>{t('contacts.noPromises')}</p>}
            <ul>
              {commitments.map((commitment) => (
                <CommitmentItem
                  key={commitment.id}
                  commitment={commitment}
                  by={institutions.length > 1 && nameOf(commitment.institutionId)}
                />
              ))}
            </ul>
          </Section>
          <Section title={t('contacts.next')}>
            <ContactFollowUps
              contactId={id}
              institutionId={institutions[0]?.id ?? ''}
              empty={<p className={styles.none}>{t('contacts.noNext')}</p>}
            />
          </Section>
          <Past record="contact" id={id} show="versions" />
        </div>
        <ContactRecord contact={contact} />
      </div>
    </>
  )
}
