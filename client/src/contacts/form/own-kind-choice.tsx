import { useState } from 'react'
import type { ContactKind } from '../../../../server/contacts/rules.ts'
import { ownKindsOf } from '../../../../server/words/rules.ts'
import { contactKindWord } from '../../i18n/contact-kind-word.ts'
import { useT } from '../../i18n/use-t.ts'
import { useSession } from '../../session/session-context.ts'
import { RadioChoice } from '../../ui/choice.tsx'

type Props = {
  kind: ContactKind
  value: string | null
  onChange: (ownKind: string | null) => void
}

/** Which of our own kinds it is, where there are any that count as this one. */
export function OwnKindChoice({ kind, value, onChange }: Props) {
  const t = useT()
  const { words } = useSession()
  const [kept] = useState(value)
  const own = ownKindsOf(`contactKind.${kind}`, words, kept)
  if (own.length === 0) return null
  return (
    <RadioChoice
      look="chips"
      legend={t('log.ownKind')}
      options={['', ...own].map((one) => ({ value: one, label: contactKindWord(t, one || kind) }))}
      value={value ?? ''}
      onChange={(chosen) => onChange(chosen || null)}
    />
  )
}
