import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { listMembers, type MemberListed } from '../../../../server/members/contract.ts'
import { queryFor } from '../../queries.ts'
import { Combobox } from '../../ui/combobox.tsx'
import { Field } from '../../ui/field.tsx'
import { matches } from '../../ui/matches.ts'
import type { Named } from './draft.ts'
import { likelyFirst } from './use-likely.ts'

type Props = {
  label: string
  taken: readonly Named[]
  onPick: (member: Named) => void
  /** whom to offer; everybody unless given */
  fits?: (member: MemberListed) => boolean
  /** whom to offer first */
  likely?: readonly Named[]
}

/** One of us, by a few letters of the name. */
export function MemberPicker({ label, taken, onPick, fits = () => true, likely = [] }: Props) {
  const { data, isPending } = useQuery(queryFor(listMembers, {}))
  const [text, setText] = useState('')
  const options = likelyFirst(data?.items ?? [], likely)
    .filter(({ id, name }) => taken.every((one) => one.id !== id) && matches(text, name))
    .filter(fits)
    .map(({ id, name, organization }) => ({ id, label: name, detail: organization.name }))
  return (
    <Field label={label}>
      {(control) => (
        <Combobox
          control={control}
          text={text}
          onText={setText}
          busy={isPending}
          options={options}
          onPick={({ id, label: name }) => {
            onPick({ id, name })
            setText('')
          }}
        />
      )}
    </Field>
  )
}
