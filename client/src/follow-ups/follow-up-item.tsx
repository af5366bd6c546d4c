import { Suspense, useState } from 'react'
import { type Day, daysBetween } from '../../../server/days.ts'
import type { FollowUp } from '../../../server/follow-ups/contract.ts'
import { shownWords } from '../i18n/closed-words.ts'
import { formatAge, formatDay } from '../i18n/format.ts'
import { useT } from '../i18n/use-t.ts'
import { lazyPage } from '../lazy-page.ts'
import { Button, IconButton } from '../ui/button.tsx'
import { ErrorNotice } from '../ui/error-notice.tsx'
import { Icon } from '../ui/icon.tsx'
import { ContactSince } from './contact-since.tsx'
import { DoneBy } from './done-by.tsx'
import { FollowUpOrigin } from './follow-up-origin.tsx'
import styles from './follow-ups.module.css'
import { useChangeFollowUp } from './use-change-follow-up.ts'

const FollowUpDialogs = lazyPage(() => import('./follow-up-dialogs.tsx'), 'FollowUpDialogs', [
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
  const [opened, setOpened] = useState<'edit' | 'putOff' | 'doneBy'>()
  const close = () => setOpened(undefined)
  const change = useChangeFollowUp(onChanged)
  const { id, closed, dueOn, doneAt, mayEdit, erasedOn, contactSince, snoozeReason } = followUp
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
        {snoozeReason && !done && (
          <span>{t('followUps.putOff.said', { why: t(`followUps.why.${snoozeReason}`) })}</span>
        )}
        {!hideOrigin && <FollowUpOrigin followUp={followUp} />}
        {erasedOn && <span>{t('followUps.willBeErased', { day: formatDay(erasedOn) })}</span>}
      </p>
      <div className={styles.actions}>
        {done && !change.isPending ? (
          <Button icon="undo" onClick={() => change.mutate({ followUp, change: { done: false } })}>
            {t('common.undo')}
          </Button>
        ) : (
          mayEdit && (
            <>
              <IconButton
                icon="clock"
                label={t('followUps.putOff', { text })}
                onClick={() => setOpened('putOff')}
              />
              <IconButton
                icon="edit"
                label={t('followUps.edit', { text })}
                onClick={() => setOpened('edit')}
              />
            </>
          )
        )}
      </div>
      {contactSince && mayEdit && !done && (
        <ContactSince
          since={contactSince}
          busy={change.isPending}
          onDone={() =>
            change.mutate({ followUp, change: { done: true, doneContact: contactSince } })
          }
        />
      )}
      {doneAt && done && <DoneBy followUp={followUp} onChoose={() => setOpened('doneBy')} />}
      {change.error && !opened && (
        <div className={styles.error}>
          <ErrorNotice error={change.error} />
        </div>
      )}
      {opened && (
        <Suspense>
          <FollowUpDialogs
            what={opened}
            followUp={followUp}
            onChanged={onChanged}
            onClose={close}
          />
        </Suspense>
      )}
    </li>
  )
}
