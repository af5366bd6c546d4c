import { type ChangeEvent, useRef, useState } from 'react'
import { useT } from '../i18n/use-t.ts'
import { bringBack, sealedCopy } from '../offline/copy.ts'
import { Button } from '../ui/button.tsx'
import { saveFile } from '../ui/save-file.ts'
import styles from './outbox.module.css'

/** A sealed copy of what waits, as a file; and the way back from one. */
export function CopyWays({ hasSome }: { hasSome: boolean }) {
  const t = useT()
  const [said, setSaid] = useState('')
  const field = useRef<HTMLInputElement>(null)

  async function restore({ target }: ChangeEvent<HTMLInputElement>) {
    const [file] = target.files ?? []
    if (!file) return
    const count = await bringBack(await file.text())
    setSaid(count === undefined ? t('outbox.restore.none') : t('outbox.restored', { count }))
    target.value = ''
  }

  return (
    <div className={styles.copies}>
      <div className={styles.ways}>
        {hasSome && (
          <Button
            icon="download"
            onClick={async () => saveFile('condado-sealed.json', await sealedCopy())}
          >
            {t('outbox.backup')}
          </Button>
        )}
        <Button look="quiet" onClick={() => field.current?.click()}>
          {t('outbox.restore')}
        </Button>
        <input
          ref={field}
          type="file"
          accept="application/json,.json"
          hidden
          onChange={(event) => void restore(event)}
        />
      </div>
      {hasSome && <p className={styles.note}>{t('outbox.backup.hint')}</p>}
      <p role="status">{said}</p>
    </div>
  )
}
