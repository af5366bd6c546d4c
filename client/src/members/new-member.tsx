import { type FormEvent, useState } from 'react'
import { v7 as newId } from 'uuid'
import { useLanguage, useT } from '../i18n/use-t.ts'
import { useSession } from '../session/session-context.ts'
import { Button } from '../ui/button.tsx'
import { ErrorNotice } from '../ui/error-notice.tsx'
import { emptyDraft, factsFrom } from './draft.ts'
import styles from './form.module.css'
import { InviteLink } from './invite-link.tsx'
import { MemberFields } from './member-fields.tsx'
import { rolesErrorOf } from './roles-error.ts'
import { useInvite } from './use-invite.ts'
import { useSaveMember } from './use-save-member.ts'

type Props = { onAnother: () => void }

/** Adds a member and makes her link at once; should only the second fail, it is tried again alone. */
export function NewMember({ onAnother }: Props) {
  const t = useT()
  const { member: admin } = useSession()
  const language = useLanguage()
  const [id] = useState(() => newId())
  const [draft, setDraft] = useState(() => emptyDraft(admin.organization.id, language))
  const [tried, setTried] = useState(false)
  const invite = useInvite(id)
  const save = useSaveMember(() => invite.mutate())

  function submit(event: FormEvent) {
    event.preventDefault()
    setTried(true)
    if (save.isSuccess) invite.mutate()
    else if (draft.roles.length > 0) save.mutate({ id, facts: factsFrom(draft) })
  }

  if (invite.data) {
    return (
      <InviteLink
        invite={invite.data}
        name={draft.name}
        language={draft.language}
        onAnother={onAnother}
      />
    )
  }
  const rolesError = tried ? rolesErrorOf(t, draft.roles, save.error) : undefined
  const error = save.error ?? invite.error
  const isPending = save.isPending || invite.isPending
  return (
    <form className={styles.form} onSubmit={submit}>
      <fieldset className={styles.form} disabled={save.isSuccess}>
        <MemberFields
          draft={draft}
          onChange={(part) => setDraft((now) => ({ ...now, ...part }))}
          rolesError={rolesError}
        />
      </fieldset>
      {error && <ErrorNotice error={error} />}
      <div>
        <Button type="submit" look="primary" disabled={isPending}>
          {t(isPending ? 'common.saving' : 'members.add.submit')}
        </Button>
      </div>
    </form>
  )
}
