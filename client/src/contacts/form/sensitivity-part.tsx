import { sensitivities } from '../../../../server/contacts/rules.ts'
import type { MemberListed } from '../../../../server/members/contract.ts'
import { useT } from '../../i18n/use-t.ts'
import { useTerritory } from '../../territory.ts'
import { IconButton } from '../../ui/button.tsx'
import { RadioChoice } from '../../ui/choice.tsx'
import { Disclosure } from '../../ui/disclosure.tsx'
import styles from './details.module.css'
import form from './form.module.css'
import { MemberPicker } from './member-picker.tsx'
import type { PartProps } from './part.ts'
import { Folded } from './who-part.tsx'

export function SensitivityPart({ draft, change, errors }: PartProps) {
  const t = useT()
  const { sensitivity, readers, countyFips } = draft
  const { counties } = useTerritory()
  const region = counties.find(({ fips }) => fips === countyFips)?.regionId
  // whoever reads notes of that county anyway; the others have no business with it
  const fits = ({ roles, regions }: MemberListed) =>
    roles.includes('leadership') ||
    (roles.some((role) => role === 'organizer' || role === 'lead') &&
      (region === undefined || regions.includes(region)))
  return (
    <section className={styles.folded} data-field="readers">
      <Disclosure
        open={errors.readers !== undefined || errors.sensitivity !== undefined}
        summary={
          <Folded title={t('log.sensitivity')} words={t(`log.sensitivity.${sensitivity}`)} />
        }
      >
        <div className={styles.fields}>
          <RadioChoice
            look="rows"
            legend={t('log.sensitivity')}
            hideLegend
            options={sensitivities.map((value) => ({
              value,
              label: t(`sensitivity.${value}`),
              hint: t(`log.sensitivity.${value}`),
            }))}
            value={sensitivity}
            onChange={(chosen) => change({ sensitivity: chosen })}
          />
          {sensitivity === 'restricted' && (
            <fieldset className={styles.fields}>
              <legend className={styles.legend}>{t('log.readers')}</legend>
              {readers.map((one) => (
                <div key={one.id} className={styles.person}>
                  <strong className={form.name}>{one.name}</strong>
                  <IconButton
                    icon="close"
                    label={t('log.person.remove', { name: one.name })}
                    onClick={() => change({ readers: readers.filter(({ id }) => id !== one.id) })}
                  />
                </div>
              ))}
              <MemberPicker
                label={t('log.readers.add')}
                fits={fits}
                taken={readers}
                onPick={(reader) => change({ readers: [...readers, reader] })}
              />
            </fieldset>
          )}
        </div>
      </Disclosure>
    </section>
  )
}
