import { useQuery } from '@tanstack/react-query'
import { listConflicts } from '../../../server/conflicts/contract.ts'
import { queryFor } from '../queries.ts'
import { mayReadDirectory } from '../session/roles.ts'
import { useSession } from '../session/session-context.ts'
import { itemsFor } from './nav-items.ts'
import { NavLink } from './nav-link.tsx'
import styles from './place-links.module.css'
import { places } from './places.ts'

type Props = { className: string | undefined; onClick?: () => void }

/** The way to everything that is not opened every day. Comes after the page: nobody waits for it. */
export function PlaceLinks({ className, onClick }: Props) {
  const session = useSession()
  const enabled = mayReadDirectory(session)
  const conflicts = queryFor(listConflicts, { query: { limit: 1 } })
  const waiting = useQuery({ ...conflicts, enabled }).data?.waiting
  const groups = places.map((items) => itemsFor(items, session)).filter(({ length }) => length > 0)
  return (
    <div>
      {groups.map((items) => (
        <ul key={items[0]?.href} className={styles.group}>
          {items.map((item) => (
            <li key={item.href}>
              <NavLink
                item={item}
                className={className}
                {...(onClick && { onClick })}
                {...(item.href === '/conflicts' && waiting && { count: waiting })}
              />
            </li>
          ))}
        </ul>
      ))}
    </div>
  )
}
