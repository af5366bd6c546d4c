import { Link } from 'wouter'
import type { Session } from '../../../server/auth/contract.ts'
import type { MessageKey } from '../i18n/catalogs.ts'
import { useT } from '../i18n/use-t.ts'
import { mayConfirmDirectory, mayManageMembers } from '../session/roles.ts'
import { useSession } from '../session/session-context.ts'
import { PageHeader } from '../ui/page-header.tsx'
import styles from './members-page.module.css'
import { OnlyFor } from './only-for.tsx'
import upkeep from './upkeep-page.module.css'

type Task = {
  href: string
  title: MessageKey
  text: MessageKey
  isFor?: (session: Session) => boolean
}

const tasks: readonly Task[] = [
  {
    href: '/directory?unconfirmed=yes',
    title: 'upkeep.unconfirmed',
    text: 'upkeep.unconfirmed.text',
  },
  { href: '/directory?where=unknown', title: 'upkeep.noCounty', text: 'upkeep.noCounty.text' },
  { href: '/duplicates', title: 'places.duplicates', text: 'upkeep.duplicates.text' },
  { href: '/records', title: 'places.records', text: 'upkeep.records.text' },
  { href: '/imports', title: 'places.imports', text: 'upkeep.imports.text' },
  {
    href: '/regions',
    title: 'upkeep.regions',
    text: 'upkeep.regions.text',
    isFor: mayManageMembers,
  },
  { href: '/words', title: 'upkeep.words', text: 'upkeep.words.text', isFor: mayManageMembers },
  {
    href: '/settings',
    title: 'places.settings',
    text: 'upkeep.settings.text',
    isFor: mayManageMembers,
  },
]

/** Everything that keeps the directory right, with the way to it. */
export function UpkeepPage() {
  const t = useT()
  const session = useSession()
  return (
    <div className={styles.page}>
      <PageHeader title={t('places.upkeep')} lead={t('upkeep.lead')} />
      <OnlyFor who={mayConfirmDirectory} otherwise="onlyFor.mergersOnly">
        <ul className={upkeep.tasks}>
          {tasks
            .filter(({ isFor }) => isFor === undefined || isFor(session))
            .map(({ href, title, text }) => (
              <li key={href} className={upkeep.task}>
                <Link href={href} className={upkeep.link}>
                  <span className={upkeep.title}>{t(title)}</span>
                  <span className={upkeep.text}>{t(text)}</span>
                </Link>
              </li>
            ))}
        </ul>
      </OnlyFor>
    </div>
  )
}
