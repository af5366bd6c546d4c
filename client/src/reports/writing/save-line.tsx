import { textOfError } from '../../i18n/error-text.ts'
import { formatInstant } from '../../i18n/format.ts'
import { useT } from '../../i18n/use-t.ts'
import { Icon } from '../../ui/icon.tsx'
import type { Shown } from './autosave.ts'
import styles from './writing.module.css'

type Props = { shown: Pick<Shown<unknown>, 'state' | 'savedAt' | 'error'> }

/** Where what is typed has got to: said after every save, so that nobody looks for a button. */
export function SaveLine({ shown: { state, savedAt, error } }: Props) {
  const t = useT()
  const words = {
    saved: savedAt ? t('reports.write.saved', { when: formatInstant(savedAt) }) : '',
    waiting: t('common.saving'),
    saving: t('common.saving'),
    kept: t('reports.write.kept'),
    unkept: t('reports.write.unkept'),
    refused: error ? textOfError(t, error) : '',
  }[state]
  const icon = { saved: 'check', kept: 'lock', unkept: 'alert', refused: 'alert' } as const
  const name = state in icon ? icon[state as keyof typeof icon] : null
  return (
    <p role="status" className={styles.saved} data-state={state}>
      {words !== '' && name && <Icon name={name} size={16} />}
      {words}
    </p>
  )
}
