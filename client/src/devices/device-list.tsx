import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import {
  type Device,
  endDevice,
  endOtherDevices,
  listDevices,
} from '../../../server/devices/contract.ts'
import { call } from '../api.ts'
import { useT } from '../i18n/use-t.ts'
import { queryFor } from '../queries.ts'
import { Button } from '../ui/button.tsx'
import { ErrorNotice } from '../ui/error-notice.tsx'
import { Loading } from '../ui/loading.tsx'
import { toast } from '../ui/toast.tsx'
import { DeviceItem } from './device-item.tsx'
import styles from './devices.module.css'
import { LostDialog } from './lost-dialog.tsx'

/** Where one is signed in and which devices are known, with the ways to end that. */
export function DeviceList() {
  const t = useT()
  const client = useQueryClient()
  const { data, error, refetch } = useQuery(queryFor(listDevices, {}))
  const [lost, setLost] = useState<Device>()
  const changed = () => client.invalidateQueries({ queryKey: [listDevices.url] })
  const end = useMutation({
    mutationFn: (id: string) => call(endDevice, { params: { id } }),
    onSuccess: async () => {
      await changed()
      toast(t('devices.ended'))
    },
  })
  const endOthers = useMutation({
    mutationFn: () => call(endOtherDevices, {}),
    onSuccess: async () => {
      await changed()
      toast(t('devices.endedOthers'))
    },
  })
  const failed = end.error ?? endOthers.error
  const elsewhere = data?.items.some((device) => device.signedIn && !device.here)

  return (
    <div className={styles.part}>
      {error && <ErrorNotice error={error} onRetry={() => void refetch()} />}
      {failed && <ErrorNotice error={failed} />}
      {!data && !error && <Loading lines={4} />}
      <ul>
        {data?.items.map((device) => (
          <DeviceItem
            key={device.id}
            device={device}
            busy={end.isPending}
            onEnd={() => end.mutate(device.id)}
            onLost={() => setLost(device)}
          />
        ))}
      </ul>
      {elsewhere && (
        <div>
          <Button disabled={endOthers.isPending} onClick={() => endOthers.mutate()}>
            {t('devices.endOthers')}
          </Button>
        </div>
      )}
      {data && !elsewhere && <p className={styles.soft}>{t('devices.onlyHere')}</p>}
      {lost && (
        <LostDialog
          device={lost}
          onClose={() => setLost(undefined)}
          onDone={() => {
            setLost(undefined)
            void changed()
          }}
        />
      )}
    </div>
  )
}
