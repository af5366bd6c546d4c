import { type FormEvent, useState } from 'react'
import { deviceWords } from '../../../server/devices/rules.ts'
import { useT } from '../i18n/use-t.ts'
import { Button } from '../ui/button.tsx'
import { ErrorNotice } from '../ui/error-notice.tsx'
import { PasskeyNameField } from './passkey-name-field.tsx'
import styles from './session.module.css'
import { useMakePasskey } from './use-make-passkey.ts'

/** Makes a passkey: its name, by which she tells it from others, and the rest is the device's. */
export function MakePasskey({ onMade }: { onMade: () => void }) {
  const t = useT()
  const [name, setName] = useState(nameOfThisDevice)
  const make = useMakePasskey(onMade)

  function submit(event: FormEvent) {
    event.preventDefault()
    make.mutate(name.trim())
  }

  return (
    <form className={styles.form} onSubmit={submit}>
      <PasskeyNameField value={name} onChange={setName} />
      {make.error && <ErrorNotice error={make.error} />}
      <Button type="submit" look="primary" icon="lock" disabled={make.isPending}>
        {t(make.isPending ? 'session.passkey.waiting' : 'session.passkey.make')}
      </Button>
    </form>
  )
}

function nameOfThisDevice(): string {
  const { browser, system } = deviceWords(navigator.userAgent)
  return [system, browser].filter(Boolean).join(' · ')
}
