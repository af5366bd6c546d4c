import { Suspense, useState } from 'react'
import { Link } from 'wouter'
import { type Day, daysBetween } from '../../../server/days.ts'
import type { FollowUp } from '../../../server/follow-ups/contract.ts'
import { shownWords } from '../i18n/closed-words.ts'
import { formatAge, formatDay } from '../i18n/format.ts'
import { useT } from '../i18n/use-t.ts'
import { lazyPage } from '../lazy-page.ts'
import { Button, IconButton } from '../ui/button.tsx'
import { ErrorNotice } from '../ui/error-notice.tsx'
import { Icon } from '../ui/icon.tsx'
import styles from './follow-ups.module.css'
import { useChangeFollowUp } from './use-change-follow-up.ts'

const FollowUpDialog = lazyPage(() => import('./follow-up-dialog.tsx'), 'FollowUpDialog', [
  'followUps',
])
const OpenFollowUp = lazyPage(() => import('./open-follow-up.tsx'), 'OpenFollowUp', ['sealed'])

type Props = {
  followUp: FollowUp
  today: Day
  onChanged: (changed: FollowUp) => void
  /** On the page of its own contact it does not say where it comes from. */
  hideOrigin?: boolean
}

export function FollowUpItem({ followUp, today, onChanged, hideOrigin = false }: Props) {
  const t = useT()
  const [editing, setEditing] = useState(false)
  const change = useChangeFollowUp(onChanged)
  const { id, closed, dueOn, doneAt, mayEdit, erasedOn } = followUp
  const text = shownWords(t, followUp)
  const done = change.isPending ? (change.variables.change.done ?? !!doneAt) : doneAt !== null

  return (
    <li className={styles.item} data-done={done || undefined}>
      <label className={styles.tick}>
        <input
          type="checkbox"
          checked={done}
          disabled={!mayEdit}
          aria-describedby={`${id}-details`}
          onChange={() => change.mutate({ followUp, change: { done: !done } })}
        />
        <span className={styles.box}>{done && <Icon name="check" size={18} />}</span>
        <span className={styles.text}>{text}</span>
      </label>
      {closed === 'sealed' && (
        <Suspense>
          <OpenFollowUp id={id} />
        </Suspense>
      )}
      <p className={styles.details} id={`${id}-details`}>
        <span className={dueOn < today && !done ? styles.overdue : undefined}>
          {formatDay(dueOn)} · {formatAge(daysBetween(dueOn, today))}
        </span>
        <span>{followUp.assignee.name}</span>
        {!hideOrigin && <Origin followUp={followUp} />}
        {erasedOn && <span>{t('followUps.willBeErased', { day: formatDay(erasedOn) })}</span>}
      </p>
      <div className={styles.actions}>
        {done && !change.isPending ? (
          <Button icon="undo" onClick={() => change.mutate({ followUp, change: { done: false } })}>
            {t('common.undo')}
          </Button>
        ) : (
          mayEdit && (
            <IconButton
              icon="edit"
              label={t('followUps.edit', { text })}
              onClick={() => setEditing(true)}
            />
          )
        )}
      </div>
      {change.error && !editing && (
        <div className={styles.error}>
          <ErrorNotice error={change.error} />
        </div>
      )}
      {editing && (
        <Suspense>
          <FollowUpDialog
            followUp={followUp}
            onChanged={onChanged}
            onClose={() => setEditing(false)}
          />
        </Suspense>
      )}
    </li>
  )
}

/** What it follows up on. */
function Origin({ followUp }: { followUp: FollowUp }) {
  const t = useT()
  const { contactId, commitmentId, institution, countyFips, countyName } = followUp
  return (
    <>
      {institution ? (
        <Link href={`/institutions/${institution.id}`}>{institution.name}</Link>
      ) : (
        <Link href={`/counties/${countyFips}`}>{t('common.county', { name: countyName })}</Link>
      )}
      {contactId && <Link href={`/contacts/${contactId}`}>{t('followUps.contact')}</Link>}
      {commitmentId && (
        <Link href={`/commitments/${commitmentId}`}>{t('followUps.commitment')}</Link>
      )}
    </>
  )
}
