import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { listPasskeys, type PasskeyListed } from '../../../server/passkeys/contract.ts'
import { useT } from '../i18n/use-t.ts'
import { queryFor, sessionQuery } from '../queries.ts'
import { NumbersNotice } from '../session/numbers-notice.tsx'
import { passkeysHere } from '../session/passkey-device.ts'
import { Button } from '../ui/button.tsx'
import { EmptyState } from '../ui/empty-state.tsx'
import { ErrorNotice } from '../ui/error-notice.tsx'
import { Loading } from '../ui/loading.tsx'
import { Section } from '../ui/section.tsx'
import { toast } from '../ui/toast.tsx'
import { AddDialog } from './add-dialog.tsx'
import { PasskeyItem } from './passkey-item.tsx'
import styles from './passkeys.module.css'
import { RemoveDialog } from './remove-dialog.tsx'
import { RenameDialog } from './rename-dialog.tsx'

type Open = { what: 'add' } | { what: 'rename' | 'remove'; passkey: PasskeyListed }

/** One's own passkeys: what they are called, when they were used, and the ways to change that. */
export function PasskeySection() {
  const t = useT()
  const client = useQueryClient()
  const { data, error, refetch } = useQuery(queryFor(listPasskeys, {}))
  const [open, setOpen] = useState<Open>()
  const here = passkeysHere()

  async function changed(said: string) {
    setOpen(undefined)
    toast(said)
    await Promise.all([refetch(), client.invalidateQueries({ queryKey: sessionQuery.queryKey })])
  }
  const close = () => setOpen(undefined)

  return (
    <Section title={t('passkeys.title')}>
      <p>{t('passkeys.lead')}</p>
      {error && <ErrorNotice error={error} onRetry={() => void refetch()} />}
      {!data && !error && <Loading lines={2} />}
      {data?.items.length === 0 && (
        <EmptyState title={t('passkeys.empty')}>
          <p>{t('passkeys.empty.hint')}</p>
        </EmptyState>
      )}
      {data && data.items.length > 0 && (
        <ul className={styles.list}>
          {data.items.map((passkey) => (
            <PasskeyItem
              key={passkey.id}
              passkey={passkey}
              onRename={() => setOpen({ what: 'rename', passkey })}
              onRemove={() => setOpen({ what: 'remove', passkey })}
            />
          ))}
        </ul>
      )}
      {here === 'numbers' && <NumbersNotice />}
      {here === 'no' && <p className={styles.soft}>{t('passkeys.noneHere')}</p>}
      {here === 'yes' && data && (
        <div>
          <Button icon="log" onClick={() => setOpen({ what: 'add' })}>
            {t(data.items.length === 0 ? 'passkeys.add' : 'passkeys.addAnother')}
          </Button>
        </div>
      )}
      {open?.what === 'add' && (
        <AddDialog onClose={close} onMade={() => void changed(t('passkeys.added'))} />
      )}
      {open?.what === 'rename' && (
        <RenameDialog
          passkey={open.passkey}
          onClose={close}
          onRenamed={() => void changed(t('passkeys.renamed'))}
        />
      )}
      {open?.what === 'remove' && (
        <RemoveDialog
          passkey={open.passkey}
          onClose={close}
          onRemoved={() => void changed(t('passkeys.removed', { name: open.passkey.name }))}
        />
      )}
    </Section>
  )
}
