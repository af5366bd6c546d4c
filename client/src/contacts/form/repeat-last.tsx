import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import {
  type Contact,
  type ContactListed,
  getContact,
} from '../../../../server/contacts/contract.ts'
import { ownKindsOf } from '../../../../server/words/rules.ts'
import { contactKindWord } from '../../i18n/contact-kind-word.ts'
import { formatDay } from '../../i18n/format.ts'
import { useT } from '../../i18n/use-t.ts'
import { queryFor } from '../../queries.ts'
import { useSession } from '../../session/session-context.ts'
import { Icon } from '../../ui/icon.tsx'
import { kindIcons } from '../kinds.ts'
import type { ContactDraft } from './draft.ts'
import form from './form.module.css'
import type { PartProps } from './part.ts'
import styles from './repeat-last.module.css'
import { useLastContact } from './use-last-contact.ts'

/** One tap for what is mostly the same: kind, institutions and who took part; never the notes, nor the day. */
export function RepeatLast({ draft, change, goTo }: PartProps) {
  const t = useT()
  const { last, older } = useLastContact(draft)
  const client = useQueryClient()
  const { words } = useSession()
  const [isAsked, setIsAsked] = useState(false)
  const question = queryFor(getContact, { params: { id: last?.id ?? '' } })
  // asked for at once, so that the tap need not wait
  useQuery({ ...question, enabled: last !== undefined, retry: false })

  async function repeat({ kind, ownKind, institutions }: ContactListed) {
    setIsAsked(true)
    // where it cannot be had, the rest is filled without the people
    const whole = await client.fetchQuery({ ...question, retry: false }).catch(() => undefined)
    const met = institutions.filter(({ id }) => draft.institutions.every((one) => one.id !== id))
    change({
      kind,
      ownKind: ownKindsOf(`contactKind.${kind}`, words).includes(ownKind ?? '') ? ownKind : null,
      institutions: [...draft.institutions, ...met.map((one) => ({ ...one, counties: [] }))],
      ...(whole ? whoTookPart(whole) : {}),
    })
    goTo('kind')
  }

  if (!last) {
    if (older === 'not asked') return null
    // its place is kept: what stands below must not move under her finger when it comes, nor when there is none
    return <p className={styles.place}>{older === 'none' && t('log.repeat.none')}</p>
  }
  const names = last.institutions.map(({ name }) => name).join(', ')
  return (
    <button
      type="button"
      className={`${form.key} ${styles.repeat}`}
      aria-busy={isAsked}
      onClick={() => void repeat(last)}
    >
      <Icon name={kindIcons[last.kind]} size={26} />
      <span>
        <strong className={form.name}>{t('log.repeat')}</strong>
        <span className={form.detail}>
          {contactKindWord(t, last.ownKind ?? last.kind)} · {names} · {formatDay(last.happenedOn)}
        </span>
      </span>
    </button>
  )
}

function whoTookPart({ participants }: Contact): Pick<ContactDraft, 'ours' | 'theirs'> {
  return {
    ours: participants.flatMap(({ member, role }) => (member && role ? [{ ...member, role }] : [])),
    theirs: participants.flatMap(({ person }) =>
      person ? [{ ...person, institutionId: null }] : [],
    ),
  }
}
