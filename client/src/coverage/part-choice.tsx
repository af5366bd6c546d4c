import { sectors } from '../../../server/institutions/rules.ts'
import { useT } from '../i18n/use-t.ts'
import { useSession } from '../session/session-context.ts'
import { useTerritory } from '../territory.ts'
import { RadioChoice } from '../ui/choice.tsx'
import { Field } from '../ui/field.tsx'
import { Select } from '../ui/inputs.tsx'
import styles from './coverage.module.css'
import { horizons, type usePart } from './use-part.ts'

/** How far ahead, where, and with whom. */
export function PartChoice({ where, sector, within, change }: ReturnType<typeof usePart>) {
  const t = useT()
  const { member } = useSession()
  const { regions } = useTerritory()
  return (
    <div className={styles.choice}>
      <RadioChoice
        look="segments"
        legend={t('coverage.within')}
        hideLegend
        options={horizons.map((value) => ({ value, label: t(`coverage.within.${value}`) }))}
        value={within}
        onChange={(chosen) => change({ within: chosen })}
      />
      <Field label={t('coverage.where')}>
        {(control) => (
          <Select
            {...control}
            value={where}
            onChange={({ target }) => change({ region: target.value })}
          >
            {member.regions.length > 0 && <option value="mine">{t('coverage.where.mine')}</option>}
            <option value="all">{t('coverage.where.all')}</option>
            {regions.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </Select>
        )}
      </Field>
      <Field label={t('coverage.sector')}>
        {(control) => (
          <Select
            {...control}
            value={sector ?? ''}
            onChange={({ target }) => change({ sector: target.value })}
          >
            <option value="">{t('coverage.sector.all')}</option>
            {sectors.map((one) => (
              <option key={one} value={one}>
                {t(`sector.${one}`)}
              </option>
            ))}
          </Select>
        )}
      </Field>
    </div>
  )
}
