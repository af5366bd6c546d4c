import type { Because } from '../../../server/counties/contract.ts'
import { useT } from '../i18n/use-t.ts'
import { Disclosure } from '../ui/disclosure.tsx'
import { InstitutionLink } from '../ui/institution-link.tsx'
import styles from './because-by-institution.module.css'
import { BecauseList } from './because-list.tsx'

const shownAtOnce = 5

/** Why a county is what it is: institution by institution, those that weigh most first. */
export function BecauseByInstitution({ because }: { because: readonly Because[] }) {
  const t = useT()
  const groups = byInstitution(because)
  const rest = groups.slice(shownAtOnce)
  return (
    <div>
      <Groups groups={groups.slice(0, shownAtOnce)} />
      {rest.length > 0 && (
        <Disclosure summary={t('reasons.more', { count: rest.length })}>
          <Groups groups={rest} />
        </Disclosure>
      )}
    </div>
  )
}

function Groups({ groups }: { groups: readonly Because[][] }) {
  const t = useT()
  return (
    <ul>
      {groups.map((group) => {
        const [first] = group
        if (!first) return null
        const { institution, weight } = first
        return (
          <li key={institution.id} className={styles.group}>
            <p className={styles.who}>
              <InstitutionLink institution={institution} />
              <span className={styles.weight}>{t('reasons.weight', { weight })}</span>
            </p>
            <BecauseList because={group} />
          </li>
        )
      })}
    </ul>
  )
}

function byInstitution(because: readonly Because[]): Because[][] {
  const groups = new Map<string, Because[]>()
  for (const reason of because) {
    const { id } = reason.institution
    groups.set(id, [...(groups.get(id) ?? []), reason])
  }
  return [...groups.values()]
}
