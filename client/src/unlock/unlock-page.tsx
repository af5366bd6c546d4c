import { type FormEvent, useState } from 'react'
import { useT } from '../i18n/use-t.ts'
import { Button } from '../ui/button.tsx'
import { Field } from '../ui/field.tsx'
import { TextInput } from '../ui/inputs.tsx'
import { Loading } from '../ui/loading.tsx'
import { Wordmark } from '../ui/wordmark.tsx'
import styles from './unlock.module.css'
import { UnlockProblem } from './unlock-problem.tsx'
import { useUnlock, useWays } from './use-unlock.ts'

type Props = { onUnlocked: () => void; onRetry: () => void }

/** The door where there is no signal: opens what is kept on this phone. */
export function UnlockPage({ onUnlocked, onRetry }: Props) {
  const t = useT()
  const { data: members } = useWays()
  const unlock = useUnlock(onUnlocked)
  const [passphrase, setPassphrase] = useState('')
  if (!members) return <Loading />
  // one phone, one member: who shares a computer keeps nothing on it
  const [hers] = members
  const opens = (way: 'passkey' | 'passphrase') => hers?.ways.includes(way)

  function submit(event: FormEvent) {
    event.preventDefault()
    if (hers) unlock.mutate({ memberId: hers.memberId, passphrase })
  }

  return (
    <main className={styles.page}>
      <Wordmark />
      <h1>{t('unlock.title')}</h1>
      <p>{t(hers ? 'unlock.lead' : 'unlock.none')}</p>
      {unlock.error && <UnlockProblem error={unlock.error} />}
      {hers && opens('passkey') && (
        <Button
          look="primary"
          icon="lock"
          disabled={unlock.isPending}
          onClick={() => unlock.mutate({ memberId: hers.memberId })}
        >
          {t('unlock.passkey')}
        </Button>
      )}
      {opens('passphrase') && (
        <form className={styles.form} onSubmit={submit}>
          <Field label={t('unlock.passphrase')}>
            {(control) => (
              <TextInput
                {...control}
                required
                type="password"
                autoComplete="off"
                value={passphrase}
                onChange={(event) => setPassphrase(event.target.value)}
              />
            )}
          </Field>
          <Button
            type="submit"
            look={opens('passkey') ? 'secondary' : 'primary'}
            disabled={unlock.isPending}
          >
            {t(unlock.isPending ? 'unlock.opening' : 'unlock.open')}
          </Button>
        </form>
      )}
      <Button look="quiet" onClick={onRetry}>
        {t('common.retry')}
      </Button>
    </main>
  )
}
