import { useLanguage, useT } from '../i18n/use-t.ts'
import { Button } from '../ui/button.tsx'
import { ErrorNotice } from '../ui/error-notice.tsx'
import { Icon } from '../ui/icon.tsx'
import styles from './seal.module.css'

type Props = {
  opened: { words: unknown; isPending: boolean; error: Error | null; open(): void; close(): void }
  /** Who may open it, by name; none where the page does not know. */
  who?: readonly string[]
  /** Whether it says beside it already that this is sealed. */
  said?: boolean
  /** What opening is for, where it is not just to read. */
  label?: string
}

/** Stands where sealed words would: who may open them, and the way to do it. */
export function Seal({ opened, who = [], said = false, label }: Props) {
  const t = useT()
  const { words, isPending, error, open, close } = opened
  const names = new Intl.ListFormat(useLanguage(), { type: 'disjunction' }).format(who)
  return (
    <div className={styles.seal} data-open={words !== undefined || undefined}>
      <Icon name="lock" size={22} />
      <p className={styles.words} role="status">
        {words !== undefined
          ? t('sealed.opened')
          : !said && t(who.length > 0 ? 'sealed.only' : 'sealed.closed', { names })}
      </p>
      {words === undefined ? (
        <Button disabled={isPending} onClick={open}>
          {isPending ? t('sealed.opening') : (label ?? t('sealed.open'))}
        </Button>
      ) : (
        <Button onClick={close}>{t('sealed.close')}</Button>
      )}
      {error && (
        <div className={styles.error}>
          <ErrorNotice error={error} />
        </div>
      )}
    </div>
  )
}
