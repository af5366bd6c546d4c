import { type FormEvent, useState } from 'react'
import { dropAfterDays } from '../../../server/pack/rules.ts'
import { useT } from '../i18n/use-t.ts'
import { Button } from '../ui/button.tsx'
import { Field } from '../ui/field.tsx'
import { TextInput } from '../ui/inputs.tsx'
import { Loading } from '../ui/loading.tsx'
import { Wordmark } from '../ui/wordmark.tsx'
import styles from './unlock.module.css'
import { UnlockProblem } from './unlock-problem.tsx'
import { useUnlock, useWays } from './use-unlock.ts'

type Props = { letIn: () => Promise<unknown>; onRetry: () => void }

/** The door where there is no signal: opens what is kept on this phone. */
export function UnlockPage({ letIn, onRetry }: Props) {
  const t = useT()
  const { data: ways } = useWays()
  const unlock = useUnlock(letIn)
  const [passphrase, setPassphrase] = useState('')
  if (!ways) return <Loading />

  function submit(event: FormEvent) {
    event.preventDefault()
    unlock.mutate(passphrase)
  }

  return (
    <main className={styles.page}>
      <Wordmark />
      <h1>{t('unlock.title')}</h1>
      <p>{t(ways.length > 0 ? 'unlock.lead' : 'unlock.none')}</p>
      {unlock.error && <UnlockProblem error={unlock.error} />}
      {unlock.isSuccess && <p role="status">{t('unlock.dropped', { days: dropAfterDays })}</p>}
      {ways.includes('passkey') && (
        <Button
          look="primary"
          icon="lock"
          disabled={unlock.isPending}
          onClick={() => unlock.mutate(undefined)}
        >
          {t('unlock.passkey')}
        </Button>
      )}
      {ways.includes('passphrase') && (
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
            look={ways.includes('passkey') ? 'secondary' : 'primary'}
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
