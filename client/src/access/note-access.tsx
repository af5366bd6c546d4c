import { notePlaces, standing } from '../../../server/access/rules.ts'
import { sensitivities } from '../../../server/contacts/rules.ts'
import { useT } from '../i18n/use-t.ts'
import { Section } from '../ui/section.tsx'
import styles from './access.module.css'
import { RolesTable } from './roles-table.tsx'

/** Who sees which notes of others: the table that the server asks, not a description of it. */
export function NoteAccess() {
  const t = useT()
  const groups = sensitivities.map((sensitivity) => ({
    key: sensitivity,
    name: t(`access.group.${sensitivity}`),
    rows: notePlaces
      .filter((place) => place.sensitivity === sensitivity)
      .map((place) => {
        const where = place.home ? 'home' : 'elsewhere'
        const whose = place.ownOrganization ? 'ours' : 'theirs'
        return {
          key: `${where} ${whose}`,
          name: t(`access.place.${where}.${whose}`),
          cellOf: (role: Parameters<typeof standing>[0]) => standing(role, place),
        }
      }),
  }))
  return (
    <Section title={t('access.notes.title')}>
      <p className={styles.lead}>{t('access.notes.lead')}</p>
      <RolesTable caption={t('access.notes.title')} what={t('access.notes.what')} groups={groups} />
      <ul className={styles.remarks}>
        <li>{t('access.notes.own')}</li>
        <li>{t('access.notes.roles')}</li>
        <li>{t('access.notes.counts')}</li>
        <li>{t('access.notes.database')}</li>
      </ul>
    </Section>
  )
}
