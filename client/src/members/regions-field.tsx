import { useT } from '../i18n/use-t.ts'
import { useTerritory } from '../territory.ts'
import { Button } from '../ui/button.tsx'
import { Checkbox } from '../ui/inputs.tsx'
import { toggled } from './draft.ts'
import styles from './form.module.css'

type Props = { value: readonly string[]; onChange: (regions: readonly string[]) => void }

/** The regions whose notes somebody sees. */
export function RegionsField({ value, onChange }: Props) {
  const t = useT()
  const { regions } = useTerritory()
  const ids = regions.map(({ id }) => id)
  const all = value.length === ids.length
  return (
    <fieldset className={styles.choices}>
      <legend className={styles.legend}>{t('members.regions')}</legend>
      <p className={styles.hint}>{t('members.regions.hint')}</p>
      <div className={styles.columns}>
        {regions.map(({ id, name }) => (
          <Checkbox
            key={id}
            label={name}
            checked={value.includes(id)}
            onChange={() => onChange(toggled(ids, value, id))}
          />
        ))}
      </div>
      <div>
        <Button onClick={() => onChange(all ? [] : ids)}>
          {t(all ? 'members.regions.clear' : 'members.regions.every')}
        </Button>
      </div>
    </fieldset>
  )
}
