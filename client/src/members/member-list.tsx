import { useState } from 'react'
import type { MemberListed } from '../../../server/members/contract.ts'
import { useT } from '../i18n/use-t.ts'
import { ButtonLink } from '../ui/button.tsx'
import { Disclosure } from '../ui/disclosure.tsx'
import { EmptyState } from '../ui/empty-state.tsx'
import { matches } from '../ui/matches.ts'
import { SearchField } from '../ui/search-field.tsx'
import { MemberItem } from './member-item.tsx'
import styles from './members.module.css'

/** Everyone with an account; whoever was cut off stands apart. */
export function MemberList({ members }: { members: readonly MemberListed[] }) {
  const t = useT()
  const [q, setQ] = useState('')
  const found = members.filter(({ name, organization }) =>
    matches(q, `${name} ${organization.name}`),
  )
  const former = found.filter(({ active }) => !active)
  const active = found.filter((member) => member.active)
  return (
    <>
      <div className={styles.tools}>
        <SearchField label={t('members.search')} value={q} onChange={setQ} />
        <ButtonLink look="primary" icon="log" href="/members/new">
          {t('members.add')}
        </ButtonLink>
      </div>
      {found.length === 0 && <EmptyState title={t('members.empty.search', { q })} />}
      <ul>
        {active.map((member) => (
          <MemberItem key={member.id} member={member} />
        ))}
      </ul>
      {former.length > 0 && (
        <Disclosure summary={t('members.former', { count: former.length })} open={q !== ''}>
          <ul>
            {former.map((member) => (
              <MemberItem key={member.id} member={member} />
            ))}
          </ul>
        </Disclosure>
      )}
    </>
  )
}
