import { useState } from 'react'
import type { Import } from '../../../server/imports/contract.ts'
import { useT } from '../i18n/use-t.ts'
import { Button } from '../ui/button.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { ErrorNotice } from '../ui/error-notice.tsx'
import { Section } from '../ui/section.tsx'
import { Against } from './against.tsx'
import styles from './imports.module.css'
import { useAgainst, useUndo } from './use-import.ts'

/** Takes an import back, when nothing stands against it and she says so twice: it may be the work of a year. */
export function UndoPart({ one: { id, state, counts } }: { one: Import }) {
  const t = useT()
  const [asked, setAsked] = useState(false)
  const undo = useUndo(id)
  const against = useAgainst(id, state === 'finished')
  const close = () => setAsked(false)
  return (
    <Section title={t('spreadsheets.undo')}>
      {against.data && <Against against={against.data} />}
      {undo.error && <ErrorNotice error={undo.error} />}
      <div>
        <Button
          icon="undo"
          disabled={undo.isPending || (against.data?.total ?? 1) > 0}
          onClick={() => setAsked(true)}
        >
          {t('spreadsheets.undo.do')}
        </Button>
      </div>
      {asked && (
        <Dialog title={t('spreadsheets.undo.sure')} onClose={close}>
          <p>{t('spreadsheets.undo.means', { rows: counts?.new ?? 0 })}</p>
          <div className={styles.actions}>
            <Button
              look="primary"
              icon="undo"
              onClick={() => {
                close()
                undo.mutate()
              }}
            >
              {t('spreadsheets.undo.do')}
            </Button>
            <Button onClick={close}>{t('common.cancel')}</Button>
          </div>
        </Dialog>
      )}
    </Section>
  )
}
