import { useMutation, useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import {
  type Conflict,
  type DecisionFacts,
  decideConflict,
} from '../../../server/conflicts/contract.ts'
import type { ClashKind } from '../../../server/merging/rules.ts'
import { call } from '../api.ts'
import { useT } from '../i18n/use-t.ts'
import { refreshFacts } from '../queries.ts'
import { Button } from '../ui/button.tsx'
import { ErrorNotice } from '../ui/error-notice.tsx'
import { Field } from '../ui/field.tsx'
import { TextArea } from '../ui/inputs.tsx'
import { toast } from '../ui/toast.tsx'
import styles from './history.module.css'

type Props = {
  conflict: Conflict
  /** both texts, to make a third of; null where there are none */
  start: { stored: string; incoming: string } | null
}

/** What each choice is called, by what the conflict is about. */
const choices = {
  field: { stored: 'conflicts.take.stored', incoming: 'conflicts.take.incoming' },
  edit_of_removed: { stored: 'conflicts.take.leave', incoming: 'conflicts.take.back' },
  removal: { stored: 'conflicts.take.leave', incoming: 'conflicts.take.remove' },
} as const satisfies Record<ClashKind, object>

/** One of both, or a third made of them: an edit like any other. */
export function Decision({ conflict: { id, version, kind }, start }: Props) {
  const t = useT()
  const client = useQueryClient()
  const [text, setText] = useState<string | null>(null)
  const decide = useMutation({
    mutationFn: (body: DecisionFacts) =>
      call(decideConflict, { params: { id }, body, ifMatch: version }),
    onSuccess: () => {
      toast(t('conflicts.decided'))
      return refreshFacts(client)
    },
  })
  function save(event: FormEvent) {
    event.preventDefault()
    if (text?.trim()) decide.mutate({ take: 'written', text })
  }
  const { stored, incoming } = choices[kind]
  return (
    <>
      {text !== null && (
        <form className={styles.written} onSubmit={save}>
          <Field label={t('conflicts.written')}>
            {(control) => (
              <TextArea
                {...control}
                rows={8}
                required
                maxLength={20_000}
                value={text}
                onChange={(event) => setText(event.target.value)}
              />
            )}
          </Field>
          <div className={styles.actions}>
            <Button type="submit" look="primary" disabled={decide.isPending || !text.trim()}>
              {t('conflicts.written.save')}
            </Button>
            <Button onClick={() => setText(null)}>{t('common.cancel')}</Button>
          </div>
        </form>
      )}
      {decide.error && <ErrorNotice error={decide.error} />}
      {text === null && (
        <div className={styles.actions}>
          <Button disabled={decide.isPending} onClick={() => decide.mutate({ take: 'stored' })}>
            {t(stored)}
          </Button>
          <Button disabled={decide.isPending} onClick={() => decide.mutate({ take: 'incoming' })}>
            {t(incoming)}
          </Button>
          {kind === 'field' && start && (
            <Button
              icon="edit"
              onClick={() => setText([start.stored, start.incoming].filter(Boolean).join('\n\n'))}
            >
              {t('conflicts.take.written')}
            </Button>
          )}
        </div>
      )}
    </>
  )
}
