import { type ChangeEvent, useEffect, useId, useRef, useState } from 'react'
import { v7 as newId } from 'uuid'
import { useT } from '../../i18n/use-t.ts'
import { toBase64Url } from '../../offline/seal.ts'
import { IconButton } from '../../ui/button.tsx'
import { readyToLeave } from '../../ui/photo.ts'
import type { ContactDraft, Promised } from './draft.ts'
import styles from './promise-photo.module.css'

/** Bytes of all pictures of one contact: they stand twice in its entry, as evidence and in the draft of it. */
const mostOfAll = 900_000
/** A page that can still be read. */
const leastOfOne = 120_000

type Props = {
  draft: ContactDraft
  promise: Promised
  onChange: (promise: Promised) => void
}

/** A picture of what they gave in writing: made lighter here, kept with the draft, and on its way with the contact. */
export default function PromisePhoto({ draft, promise, onChange }: Props) {
  const t = useT()
  const id = useId()
  const [state, setState] = useState<'preparing' | 'unreadable' | 'full'>()
  const now = useRef<Props>(undefined)
  now.current = { draft, promise, onChange }
  useEffect(
    () => () => {
      now.current = undefined
    },
    [],
  )

  async function choose({ target }: ChangeEvent<HTMLInputElement>) {
    const [file] = target.files ?? []
    // so that the same one can be chosen again
    target.value = ''
    if (!file) return
    const room = mostOfAll - weightOf(draft, promise.id)
    if (room < leastOfOne) return setState('full')
    setState('preparing')
    const photo = await lightened(file, room).catch(() => undefined)
    setState(photo ? undefined : 'unreadable')
    // she may have typed meanwhile, or taken the promise out
    if (photo) now.current?.onChange({ ...now.current.promise, photo })
  }

  const { photo } = promise
  return (
    <div className={styles.photo}>
      {photo ? (
        <p className={styles.chosen}>
          <span>{photo.name}</span>
          <IconButton
            icon="remove"
            label={t('log.photo.remove')}
            onClick={() => {
              const { photo: _, ...rest } = promise
              onChange(rest)
            }}
          />
        </p>
      ) : (
        <>
          <input
            id={id}
            type="file"
            accept="image/jpeg,image/png"
            className="visually-hidden"
            aria-describedby={`${id}-said`}
            onChange={(event) => void choose(event)}
          />
          <label htmlFor={id} className={styles.button}>
            {t('log.photo.add')}
          </label>
        </>
      )}
      <p
        id={`${id}-said`}
        aria-live="polite"
        className={state === undefined || state === 'preparing' ? styles.hint : styles.problem}
      >
        {t(state ? `log.photo.${state}` : 'log.photo.hint')}
      </p>
    </div>
  )
}

/** Bytes of the pictures of all promises but this one. */
function weightOf({ commitments }: ContactDraft, except: string): number {
  return commitments
    .filter(({ id }) => id !== except)
    .reduce((sum, { photo }) => sum + ((photo?.data.length ?? 0) * 3) / 4, 0)
}

async function lightened(file: File, heaviest: number): Promise<Promised['photo']> {
  const ready = await readyToLeave(file, heaviest)
  if (!ready?.type.startsWith('image/')) return undefined
  const data = toBase64Url(new Uint8Array(await ready.arrayBuffer()))
  return { id: newId(), eventId: newId(), name: ready.name.slice(-200), data }
}
