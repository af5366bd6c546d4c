import type { Day } from '../../../../server/days.ts'
import type { ListPreview } from '../../../../server/records/contract.ts'
import { formatDay } from '../../i18n/format.ts'
import { useT } from '../../i18n/use-t.ts'
import { Checkbox, TextInput } from '../../ui/inputs.tsx'
import { Section } from '../../ui/section.tsx'
import styles from './import.module.css'

type Props = {
  gone: ListPreview['gone']
  seenOn: Day
  ended: Readonly<Record<string, Day>>
  onChange: (ended: Record<string, Day>) => void
}

/** What we know of this source and is no longer in the list: it stays in force unless somebody says that it ended. */
export function GoneList({ gone, seenOn, ended, onChange }: Props) {
  const t = useT()
  const set = (id: string, day: Day | null) => {
    const { [id]: _, ...others } = ended
    onChange(day ? { ...others, [id]: day } : others)
  }
  return (
    <Section title={t('imports.gone', { count: gone.length })}>
      <p>{t('imports.gone.lead')}</p>
      <ul className={styles.rows}>
        {gone.map(({ id, institution, title, datedOn, seenOn: seenBefore }) => (
          <li key={id} className={styles.goneRow}>
            <span className={styles.what}>
              <strong>{institution.name}</strong>
              <span className={styles.soft}>
                {title} · {formatDay(datedOn)} · {t('records.seen', { day: formatDay(seenBefore) })}
              </span>
            </span>
            <Checkbox
              label={t('imports.gone.ended')}
              aria-label={t('imports.gone.endedOf', { name: institution.name })}
              checked={id in ended}
              onChange={({ target }) => set(id, target.checked ? seenOn : null)}
            />
            {id in ended && (
              <TextInput
                type="date"
                aria-label={t('imports.gone.day', { name: institution.name })}
                min={datedOn}
                max={seenOn}
                value={ended[id]}
                onChange={({ target }) => target.value && set(id, target.value)}
              />
            )}
          </li>
        ))}
      </ul>
    </Section>
  )
}
