import { type FormEvent, useState } from 'react'
import { v7 as newId } from 'uuid'
import type { RegionKept } from '../../../server/regions/contract.ts'
import { ApiError } from '../api.ts'
import { useT } from '../i18n/use-t.ts'
import { Button } from '../ui/button.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { ErrorNotice } from '../ui/error-notice.tsx'
import { NameField } from '../ui/name-field.tsx'
import styles from './regions.module.css'
import { useSaveRegion } from './use-save-region.ts'

type Props = { region?: RegionKept; onClose: () => void }

/** Adds a region, or renames the one it was opened with. */
export function RegionDialog({ region, onClose }: Props) {
  const t = useT()
  const [id] = useState(() => region?.id ?? newId())
  const [name, setName] = useState(region?.name ?? '')
  const save = useSaveRegion(onClose)
  const isTaken = save.error instanceof ApiError && save.error.code === 'name_taken'

  function submit(event: FormEvent) {
    event.preventDefault()
    save.mutate({ id, facts: { name: name.trim() }, version: region?.version })
  }

  return (
    <Dialog
      title={region ? t('regions.rename.title', { name: region.name }) : t('regions.add')}
      onClose={onClose}
    >
      <form className={styles.form} onSubmit={submit}>
        <NameField
          label={t('regions.name')}
          hint={t('regions.name.hint')}
          error={isTaken ? t('regions.taken') : undefined}
          maxLength={80}
          value={name}
          onChange={setName}
        />
        {save.error && !isTaken && <ErrorNotice error={save.error} />}
        <div>
          <Button type="submit" look="primary" disabled={save.isPending}>
            {t(save.isPending ? 'common.saving' : 'common.save')}
          </Button>
        </div>
      </form>
    </Dialog>
  )
}
