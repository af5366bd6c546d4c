import { participantRoles } from '../../../../server/contacts/rules.ts'
import { useT } from '../../i18n/use-t.ts'
import { Button, IconButton } from '../../ui/button.tsx'
import { Select } from '../../ui/inputs.tsx'
import styles from './details.module.css'
import type { Named, OurSide } from './draft.ts'
import form from './form.module.css'
import { MemberPicker } from './member-picker.tsx'
import type { PartProps } from './part.ts'
import { useLikely } from './use-likely.ts'

export function OurSideFields({ draft, change }: PartProps) {
  const t = useT()
  const { ours, institutions } = draft
  const likely = useLikely(institutions).ours.filter(({ id }) => ours.every((one) => one.id !== id))
  const add = (member: Named) => change({ ours: [...ours, { ...member, role: 'co_led' }] })
  const put = (changed: OurSide) =>
    change({ ours: ours.map((one) => (one.id === changed.id ? changed : one)) })
  return (
    <fieldset className={styles.fields}>
      <legend className={styles.legend}>{t('log.ours')}</legend>
      {ours.map((one) => (
        <div key={one.id} className={styles.person}>
          <strong className={form.name}>{one.name}</strong>
          <Select
            aria-label={t('log.role', { name: one.name })}
            value={one.role}
            onChange={({ target }) =>
              put({ ...one, role: participantRoles.find((r) => r === target.value) ?? one.role })
            }
          >
            {participantRoles.map((role) => (
              <option key={role} value={role}>
                {t(`participantRole.${role}`)}
              </option>
            ))}
          </Select>
          <IconButton
            icon="close"
            label={t('log.person.remove', { name: one.name })}
            onClick={() => change({ ours: ours.filter(({ id }) => id !== one.id) })}
          />
        </div>
      ))}
      {likely.length > 0 && (
        <div className={form.quick}>
          {likely.slice(0, 3).map((one) => (
            <Button key={one.id} icon="log" onClick={() => add(one)}>
              {one.name}
            </Button>
          ))}
        </div>
      )}
      <MemberPicker label={t('log.ours.add')} taken={ours} likely={likely} onPick={add} />
    </fieldset>
  )
}
