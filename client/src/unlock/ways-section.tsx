import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { useT } from '../i18n/use-t.ts'
import { leave } from '../offline/leave.ts'
import { openHere } from '../offline/phone.ts'
import { forgetWays, waysToOpen, wrapWithPasskey, wrapWithPassphrase } from '../offline/wraps.ts'
import { useSession } from '../session/session-context.ts'
import { Button } from '../ui/button.tsx'
import { Field } from '../ui/field.tsx'
import { TextInput } from '../ui/inputs.tsx'
import { Section } from '../ui/section.tsx'
import { toast } from '../ui/toast.tsx'
import styles from './unlock.module.css'
import { UnlockProblem } from './unlock-problem.tsx'

/** As for passwords: it may be guessed at on a stolen phone, without anybody counting. */
const shortest = 15

/** How this phone opens without a signal. */
export function WaysSection() {
  const t = useT()
  const client = useQueryClient()
  const { member, idleMinutes } = useSession()
  const { id } = member
  const [passphrase, setPassphrase] = useState('')
  const [tried, setTried] = useState(false)
  const queryKey = ['ways to open', id]
  const { data: ways = [] } = useQuery({ queryKey, queryFn: () => waysToOpen(id), gcTime: 0 })
  const set = useMutation({
    mutationFn: async (how: 'passkey' | 'passphrase' | 'none') => {
      await openHere(id)
      if (how === 'none') return forgetWays(id)
      return how === 'passkey' ? wrapWithPasskey(id) : wrapWithPassphrase(id, passphrase)
    },
    onSuccess: (_, how) => {
      setPassphrase('')
      setTried(false)
      toast(t(how === 'none' ? 'unlock.removed' : 'unlock.set.done'))
      return client.invalidateQueries({ queryKey })
    },
  })

  function submit(event: FormEvent) {
    event.preventDefault()
    setTried(true)
    if (passphrase.trim().length >= shortest) set.mutate('passphrase')
  }

  if (idleMinutes !== null) {
    return (
      <Section title={t('unlock.section')}>
        <p>{t('unlock.shared')}</p>
      </Section>
    )
  }
  return (
    <Section title={t('unlock.section')}>
      <p className={styles.text}>{t('unlock.section.text')}</p>
      {ways.map((way) => (
        <p key={way}>{t(`unlock.has.${way}`)}</p>
      ))}
      {set.error && <UnlockProblem error={set.error} />}
      <div className={styles.ways}>
        {!ways.includes('passkey') && 'PublicKeyCredential' in window && (
          <Button icon="lock" disabled={set.isPending} onClick={() => set.mutate('passkey')}>
            {t('unlock.set.passkey')}
          </Button>
        )}
        {ways.length > 0 && (
          <>
            <Button icon="lock" onClick={() => leave('lock')}>
              {t('unlock.lock')}
            </Button>
            <Button look="quiet" disabled={set.isPending} onClick={() => set.mutate('none')}>
              {t('unlock.remove')}
            </Button>
          </>
        )}
      </div>
      {!ways.includes('passphrase') && (
        <form className={styles.form} onSubmit={submit} noValidate>
          <Field
            label={t('unlock.set.passphrase')}
            hint={t('unlock.set.hint')}
            error={tried && passphrase.trim().length < shortest ? t('unlock.set.short') : undefined}
          >
            {(control) => (
              <TextInput
                {...control}
                type="password"
                autoComplete="new-password"
                value={passphrase}
                onChange={(event) => setPassphrase(event.target.value)}
              />
            )}
          </Field>
          <Button type="submit" disabled={set.isPending}>
            {t('unlock.set.save')}
          </Button>
        </form>
      )}
    </Section>
  )
}
