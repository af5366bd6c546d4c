import { type FormEvent, useState } from 'react'
import type { MemberListed } from '../../../server/members/contract.ts'
import { ApiError } from '../api.ts'
import { useT } from '../i18n/use-t.ts'
import { Button } from '../ui/button.tsx'
import { ErrorNotice } from '../ui/error-notice.tsx'
import { toast } from '../ui/toast.tsx'
import { draftOf, factsFrom } from './draft.ts'
import styles from './form.module.css'
import { MemberFields } from './member-fields.tsx'
import { rolesErrorOf } from './roles-error.ts'
import { useSaveMember } from './use-save-member.ts'

type Props = { member: MemberListed; onSaved: () => void; onReload: () => void }

/** Changes what it was opened with: what another admin saved meanwhile is refused, never overwritten. */
export function EditMember({ member, onSaved, onReload }: Props) {
  const t = useT()
  const [before] = useState(member)
  const [draft, setDraft] = useState(() => draftOf(member))
  const save = useSaveMember(() => {
    toast(t('members.saved'))
    onSaved()
  })
  const isStale = save.error instanceof ApiError && save.error.code === 'stale_version'

  function submit(event: FormEvent) {
    event.preventDefault()
    if (draft.roles.length === 0) return
    const facts = { ...factsFrom(draft), active: before.active }
    save.mutate({ id: before.id, facts, version: before.account?.version })
  }

  return (
    <form className={styles.form} onSubmit={submit}>
      <MemberFields
        draft={draft}
        onChange={(part) => setDraft((now) => ({ ...now, ...part }))}
        rolesError={rolesErrorOf(t, draft.roles, save.error)}
      />
      {save.error && <ErrorNotice error={save.error} />}
      <div className={styles.actions}>
        <Button type="submit" look="primary" disabled={save.isPending}>
          {t(save.isPending ? 'common.saving' : 'common.save')}
        </Button>
        {isStale && <Button onClick={onReload}>{t('members.reload')}</Button>}
      </div>
    </form>
  )
}
