import { useMutation, useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { v7 as newId } from 'uuid'
import {
  listMembers,
  listOrganizations,
  putOrganization,
} from '../../../server/members/contract.ts'
import { ApiError, call, type Output } from '../api.ts'
import { useT } from '../i18n/use-t.ts'
import { Button } from '../ui/button.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { ErrorNotice } from '../ui/error-notice.tsx'
import { NameField } from '../ui/name-field.tsx'
import styles from './form.module.css'

export type Organization = Output<typeof listOrganizations>['items'][number]

type Props = { organization?: Organization; onClose: () => void }

/** Adds an organization, or renames the one it was opened with. */
export function OrganizationDialog({ organization, onClose }: Props) {
  const t = useT()
  const client = useQueryClient()
  const [id] = useState(() => organization?.id ?? newId())
  const [name, setName] = useState(organization?.name ?? '')
  const save = useMutation({
    mutationFn: () =>
      call(putOrganization, {
        params: { id },
        body: { name: name.trim() },
        ifMatch: organization?.version,
      }),
    onSuccess: async () => {
      await client.invalidateQueries({ queryKey: [listOrganizations.url] })
      void client.invalidateQueries({ queryKey: [listMembers.url] })
      onClose()
    },
  })
  const isTaken = save.error instanceof ApiError && save.error.code === 'name_taken'

  function submit(event: FormEvent) {
    event.preventDefault()
    save.mutate()
  }

  return (
    <Dialog
      title={t(organization ? 'members.organization.edit' : 'members.organization.add')}
      onClose={onClose}
    >
      <form className={styles.form} onSubmit={submit}>
        <NameField
          label={t('members.name')}
          error={isTaken ? t('error.name_taken') : undefined}
          maxLength={120}
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
