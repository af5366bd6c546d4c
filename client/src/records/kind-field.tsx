import { useState } from 'react'
import { baseKind } from '../../../server/institutions/rules.ts'
import { recordKinds } from '../../../server/records/rules.ts'
import { ownKindsOf } from '../../../server/words/rules.ts'
import { useT } from '../i18n/use-t.ts'
import { useSession } from '../session/session-context.ts'
import { Field } from '../ui/field.tsx'
import { Select } from '../ui/inputs.tsx'
import { recordKindWord } from './kind-word.ts'
import type { RecordDraft } from './record-draft.ts'

type Kinds = Pick<RecordDraft, 'kind' | 'ownKind'>
type Props = Kinds & { onChange: (kinds: Kinds) => void }

/** What kind of record it is: those of the product, each followed by our own under it. */
export function KindField({ kind, ownKind, onChange }: Props) {
  const t = useT()
  const { words } = useSession()
  const [kept] = useState(ownKind)

  function choose(chosen: string) {
    const base = recordKinds.find((one) => one === baseKind(chosen))
    if (base) onChange({ kind: base, ownKind: chosen === base ? null : chosen })
  }

  return (
    <Field
      label={t('records.kind')}
      hint={ownKind && t('records.countsAs', { kind: recordKindWord(t, kind) })}
    >
      {(control) => (
        <Select
          {...control}
          value={ownKind ?? kind}
          onChange={({ target }) => choose(target.value)}
        >
          {recordKinds
            .flatMap((one) => [one, ...ownKindsOf(`recordKind.${one}`, words, kept)])
            .map((one) => (
              <option key={one} value={one}>
                {recordKindWord(t, one)}
              </option>
            ))}
        </Select>
      )}
    </Field>
  )
}
