import { Link } from 'wouter'
import type { listAudit } from '../../../server/audit/contract.ts'
import type { Output } from '../api.ts'
import { formatInstant } from '../i18n/format.ts'
import { hasMessage } from '../i18n/i18n.ts'
import { type Translate, useT } from '../i18n/use-t.ts'
import { Icon } from '../ui/icon.tsx'
import styles from './audit.module.css'
import { shortId } from './audit-filter.ts'

export type Entry = Output<typeof listAudit>['items'][number]

type Props = {
  entry: Entry
  subjectName: string | undefined
  /** the address of everything that happened to this record */
  history: string
}

/** What people do to nobody but themselves, and to what there is one of: the sentence is complete. */
const wholeActions = [
  'signed_in',
  'signed_out',
  'signed_out_device',
  'signed_out_elsewhere',
  'recovered',
  'recovery_read',
  'recovery_codes_renewed',
  'code_begun',
  'code_set',
  'device_lost',
  'proved',
  'account_changed',
  'cadences_set',
  'thresholds_set',
  'verified',
  'proof_refused',
  'retention_set',
  'bounds_set',
  'hold_set',
  'hold_lifted',
  'digest_mail_begun',
  'digest_mail_set',
  'digest_mail_ended',
]

/** What somebody does who is no member, or whom we could not know. */
const strangers = ['refused', 'opened_shared', 'downloaded_shared']

/** The pages that an admin may open from here; notes are not among them. */
const pages: Record<string, string> = { institution: '/institutions/', member: '/members/' }

export function AuditItem({ entry, subjectName, history }: Props) {
  const t = useT()
  const { at, member, action, subject, subjectId } = entry
  const page = pages[subject]
  const name = subjectName ?? nameIn(t, entry)
  return (
    <li className={styles.item}>
      <time className={styles.at} dateTime={at}>
        {formatInstant(at)}
      </time>
      <span className={styles.who}>
        {member?.name ?? t(strangers.includes(action) ? 'audit.somebody' : 'audit.operator')}
      </span>
      <span>
        {doneIn(t, entry)}{' '}
        {!wholeActions.includes(action) && (
          <span className={styles.subject}>
            {page ? <Link href={`${page}${subjectId}`}>{name}</Link> : name}{' '}
            <Link
              href={history}
              className={styles.history}
              aria-label={t('audit.history', { name })}
              title={t('audit.history', { name })}
            >
              <Icon name="history" size={16} />
            </Link>
          </span>
        )}
      </span>
    </li>
  )
}

/** What can be said of a record by its number alone. */
function nameIn(t: Translate, { subject, subjectId }: Entry): string {
  if (subjectId === 'unknown') return t('audit.unknown')
  // what the coalition calls it today
  if (subject === 'word' && hasMessage(subjectId)) return t(subjectId)
  return t('audit.record', { id: shortId(subjectId) })
}

/** What was done, as a sentence; an action that the catalogs do not know yet stands as it is. */
function doneIn(t: Translate, { action, subject }: Entry): string {
  const key = `audit.${subject}.${action}`
  return hasMessage(key) ? t(key) : `${subject}: ${action}`
}
