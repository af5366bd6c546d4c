import type { Institution } from '../../../server/institutions/contract.ts'
import { formatDay } from '../i18n/format.ts'
import { useT } from '../i18n/use-t.ts'
import { Icon } from '../ui/icon.tsx'
import styles from './records.module.css'

type Props = { institution: Pick<Institution, 'alliance' | 'contradiction' | 'records' | 'sector'> }

/** Say versus do: we count it as an ally, and the public record stands against that. */
export function SayVersusDo({ institution }: Props) {
  const t = useT()
  const { alliance, contradiction, records } = institution
  const against = records.find(({ adverse, endedOn }) => adverse && endedOn === null)
  if (!contradiction || !against) return null
  return (
    <div className={styles.contradiction}>
      <Icon name="flag" />
      <div>
        <p className={styles.title}>{t('contradiction.title')}</p>
        <p>
          {t(alliance === 'active_ally' ? 'records.say.active_ally' : 'records.say.ally')}{' '}
          {against.kind === '287g'
            ? t('records.do.287g', { day: formatDay(against.datedOn) })
            : t('records.do.other', { day: formatDay(against.datedOn), title: against.title })}
        </p>
      </div>
    </div>
  )
}
