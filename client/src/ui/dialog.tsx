import { type ReactNode, useId, useLayoutEffect, useRef } from 'react'
import { useT } from '../i18n/use-t.ts'
import { IconButton } from './button.tsx'
import styles from './dialog.module.css'

type Props = { title: string; onClose?: () => void; children: ReactNode }

/**
 * A modal, open as long as it is mounted: the native element traps focus and gives it back.
 * Without `onClose` it cannot be dismissed.
 */
export function Dialog({ title, onClose, children }: Props) {
  const t = useT()
  const titleId = useId()
  const dialog = useRef<HTMLDialogElement>(null)
  // in the layout phase: once it has left the page, it gives the focus back to nobody
  useLayoutEffect(() => {
    const element = dialog.current
    if (element && !element.open) element.showModal()
    return () => element?.close()
  }, [])
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: Escape is the keyboard's way, the dialog has it
    <dialog
      ref={dialog}
      className={styles.dialog}
      aria-labelledby={titleId}
      onCancel={(event) => {
        event.preventDefault()
        onClose?.()
      }}
      onClick={(event) => event.target === event.currentTarget && onClose?.()}
    >
      <div className={styles.content}>
        <header className={styles.header}>
          <h2 id={titleId}>{title}</h2>
          {onClose && <IconButton icon="close" label={t('common.close')} onClick={onClose} />}
        </header>
        {children}
      </div>
    </dialog>
  )
}
