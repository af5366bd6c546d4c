import type { ReactNode } from 'react'
import { Link } from 'wouter'
import type { Contact } from '../../../server/contacts/contract.ts'
import { formatDay, formatInstant } from '../i18n/format.ts'
import { kindWord } from '../i18n/kind-word.ts'
import { useT } from '../i18n/use-t.ts'
import { TagList } from '../session/tag-list.tsx'
import { Icon } from '../ui/icon.tsx'
import styles from './contact.module.css'

/** Who, where, when, and who may see it. */
export function ContactRecord({ contact }: { contact: Contact }) {
  const t = useT()
  const { institutions, participants, sensitivity, readers, author, organization } = contact
  const ours = participants.filter(({ member }) => member !== null)
  const theirs = participants.filter(({ person }) => person !== null)
  return (
    <dl className={styles.record}>
      <Fact title={t('contacts.with')}>
        {institutions.map(({ id, name, kind }) => (
          <Link key={id} href={`/institutions/${id}`}>
            <span>
              {name}
              <span className={styles.detail}>{kindWord(t, kind)}</span>
            </span>
          </Link>
        ))}
      </Fact>
      <Fact title={t('contacts.outcome')}>{t(`outcome.${contact.outcome}`)}</Fact>
      <Fact title={t('contacts.when')}>{formatDay(contact.happenedOn)}</Fact>
      {contact.tags.length > 0 && (
        <Fact title={t('contacts.tags')}>
          <TagList label={t('contacts.tags')} tags={contact.tags} />
        </Fact>
      )}
      {ours.length > 0 && (
        <Fact title={t('contacts.ours')}>
          {ours.map(({ member, role }) => (
            <p key={member?.id}>
              {member?.name}
              {role && <span className={styles.detail}>{t(`participantRole.${role}`)}</span>}
            </p>
          ))}
        </Fact>
      )}
      {theirs.length > 0 && (
        <Fact title={t('contacts.theirs')}>
          {theirs.map(({ person }) => (
            <p key={person?.id}>{person?.name}</p>
          ))}
        </Fact>
      )}
      <Fact title={t('contacts.seenBy')}>
        <p className={styles.lock}>
          {sensitivity !== 'shared' && <Icon name="lock" size={16} />}
          {t(`sensitivity.${sensitivity}`)}
        </p>
        <span className={styles.detail}>
          {readers.length > 0
            ? [author, ...readers].map(({ name }) => name).join(', ')
            : t(`sensitivity.${sensitivity}.hint`)}
        </span>
      </Fact>
      <Fact title={t('contacts.loggedBy')}>
        <p>
          {author.name}
          <span className={styles.detail}>{organization.name}</span>
        </p>
        <p className={styles.detail}>{formatInstant(contact.recordedAt)}</p>
        {contact.editedAt && (
          <p className={styles.detail}>
            {t('contacts.edited', { when: formatInstant(contact.editedAt) })}
          </p>
        )}
      </Fact>
    </dl>
  )
}

function Fact({ title, children }: { title: string; children: ReactNode }) {
  return (
    <div>
      <dt>{title}</dt>
      <dd>{children}</dd>
    </div>
  )
}
