import { actions, allowed } from '../../../server/access/rules.ts'
import type { Role } from '../../../server/members/rules.ts'
import { useT } from '../i18n/use-t.ts'
import { Section } from '../ui/section.tsx'
import styles from './access.module.css'
import { RolesTable } from './roles-table.tsx'

/** What each role may do at all. */
export function ActionAccess() {
  const t = useT()
  const rows = actions.map((action) => {
    const who: readonly Role[] = allowed[action]
    return {
      key: action,
      name: t(`access.may.${action}`),
      cellOf: (role: Role) => (who.includes(role) ? ('may' as const) : ('nothing' as const)),
    }
  })
  return (
    <Section title={t('access.actions.title')}>
      <p className={styles.lead}>{t('access.actions.lead')}</p>
      <RolesTable
        caption={t('access.actions.title')}
        what={t('access.actions.what')}
        groups={[{ key: 'all', rows }]}
      />
    </Section>
  )
}
