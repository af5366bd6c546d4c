import { useQuery } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { type ContactListed, listContacts } from '../../../server/contacts/contract.ts'
import type { FollowUp } from '../../../server/follow-ups/contract.ts'
import { contactKindWord } from '../i18n/contact-kind-word.ts'
import { formatDay } from '../i18n/format.ts'
import { useT } from '../i18n/use-t.ts'
import { queryFor } from '../queries.ts'
import { Button } from '../ui/button.tsx'
import { RadioChoice } from '../ui/choice.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { ErrorNotice } from '../ui/error-notice.tsx'
import { Loading } from '../ui/loading.tsx'
import styles from './follow-ups.module.css'
import { useChangeFollowUp } from './use-change-follow-up.ts'

const none = 'none'

type Props = {
  followUp: FollowUp
  onChanged: (changed: FollowUp) => void
  onClose: () => void
}

/** Says which contact did it: of the latest ones with its institution. */
export function DoneByDialog({ followUp, onChanged, onClose }: Props) {
  const t = useT()
  const { institution } = followUp
  const query = { ...(institution ? { institution: institution.id } : {}), limit: 6 }
  const { data, error, refetch } = useQuery(queryFor(listContacts, { query }))
  const [chosen, setChosen] = useState(followUp.doneContact?.id ?? none)
  const change = useChangeFollowUp((changed) => {
    onChanged(changed)
    onClose()
  })
  const held = data?.items.filter(({ outcome }) => outcome === 'held') ?? []
  const wordsOf = ({ happenedOn, kind, ownKind }: ContactListed) =>
    `${formatDay(happenedOn)} · ${contactKindWord(t, ownKind ?? kind)}`

  function submit(event: FormEvent) {
    event.preventDefault()
    const contact = held.find(({ id }) => id === chosen)
    const doneContact = contact ? { id: contact.id, happenedOn: contact.happenedOn } : null
    change.mutate({ followUp, change: { done: true, doneContact } })
  }

  return (
    <Dialog title={t('followUps.doneBy.choose')} onClose={onClose}>
      <form className={styles.form} onSubmit={submit}>
        {error && <ErrorNotice error={error} onRetry={() => void refetch()} />}
        {!data && !error && <Loading lines={3} />}
        {data && (
          <RadioChoice
            look="rows"
            legend={t('followUps.doneBy.with', { name: institution?.name ?? '' })}
            options={[
              ...held.map((one) => ({
                value: one.id,
                label: wordsOf(one),
                hint: t('followUps.doneBy.logged', { name: one.author.name }),
              })),
              { value: none, label: t('followUps.doneBy.none') },
            ]}
            value={chosen}
            onChange={setChosen}
          />
        )}
        {change.error && <ErrorNotice error={change.error} />}
        <Button type="submit" look="primary" disabled={change.isPending || !data}>
          {t(change.isPending ? 'common.saving' : 'common.save')}
        </Button>
      </form>
    </Dialog>
  )
}
