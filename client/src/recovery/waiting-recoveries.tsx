import { useQuery } from '@tanstack/react-query'
import { Link } from 'wouter'
import { listRecoveries } from '../../../server/recovery/contract.ts'
import { useT } from '../i18n/use-t.ts'
import { queryFor } from '../queries.ts'
import { useSession } from '../session/session-context.ts'
import { Section } from '../ui/section.tsx'
import styles from './recovery.module.css'

/** What waits for a second admin, where she passes by. Nothing when nothing waits. */
export function WaitingRecoveries() {
  const t = useT()
  const session = useSession()
  const { data } = useQuery(queryFor(listRecoveries, {}))
  const waiting = data?.items.filter(
    ({ confirmedBy, askedBy, member }) =>
      !confirmedBy && askedBy.id !== session.member.id && member.id !== session.member.id,
  )
  if (!waiting?.length) return null
  return (
    <Section title={t('recovery.waiting')}>
      <ul className={styles.part}>
        {waiting.map(({ id, member, askedBy }) => (
          <li key={id}>
            <Link href={`/members/${member.id}`}>
              {t('recovery.waiting.one', { name: member.name, who: askedBy.name })}
            </Link>
          </li>
        ))}
      </ul>
    </Section>
  )
}
