import { useSyncExternalStore } from 'react'
import styles from './toast.module.css'

type Message = { id: number; text: string }

const visibleMs = 6000
let messages: readonly Message[] = []
let lastId = 0
const changes = new EventTarget()

function show(next: readonly Message[]): void {
  messages = next
  changes.dispatchEvent(new Event('change'))
}

function subscribe(changed: () => void): () => void {
  changes.addEventListener('change', changed)
  return () => changes.removeEventListener('change', changed)
}

/** Says something in passing, also to screen readers. Never the only place for what must not be missed. */
export function toast(text: string): void {
  lastId += 1
  const id = lastId
  show([...messages, { id, text }])
  setTimeout(() => show(messages.filter((message) => message.id !== id)), visibleMs)
}

export function Toaster() {
  const shown = useSyncExternalStore(subscribe, () => messages)
  return (
    <div className={styles.region} role="status" aria-live="polite">
      {shown.map(({ id, text }) => (
        <p key={id} className={styles.toast}>
          {text}
        </p>
      ))}
    </div>
  )
}
