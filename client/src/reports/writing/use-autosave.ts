import { useEffect, useRef, useSyncExternalStore } from 'react'
import { useSession } from '../../session/session-context.ts'
import { Autosave, type Stored, type Ways } from './autosave.ts'

// sealing comes when it is needed: what is written is on the screen before it
const load = () => import('../../offline/drafts.ts')

type Draft<T> = { value: T; basedOn: number }
type Server<T> = Pick<Ways<T>, 'save' | 'reload'>

/**
 * What is being written on screen, saved by itself and kept sealed on this device until it has arrived.
 * @param place names it among all drafts of this device
 */
export function useAutosave<T>(place: string, stored: Stored<T>, server: Server<T>) {
  const { member } = useSession()
  const ways = useRef(server)
  ways.current = server
  const made = useRef<Autosave<T>>(null)
  made.current ??= new Autosave(stored, {
    save: (value, version) => ways.current.save(value, version),
    reload: () => ways.current.reload(),
    ...localWays<T>(member.id, place),
  })
  const autosave = made.current
  const shown = useSyncExternalStore(
    (changed) => autosave.subscribe(changed),
    () => autosave.shown,
  )
  useEffect(() => {
    void autosave.start()
    const send = () => void autosave.send()
    addEventListener('online', send)
    return () => {
      removeEventListener('online', send)
      // the page is left: what rests is not waited for
      send()
    }
  }, [autosave])
  useEffect(() => autosave.heard(stored), [autosave, stored])
  useWarnBeforeLeaving(shown.state === 'unkept')
  return { ...shown, autosave }
}

function localWays<T>(memberId: string, place: string) {
  let isEarlier = false
  return {
    found: async () => {
      const found = await load()
        .then((drafts) => drafts.keptDraft<Draft<T>>(memberId, place))
        .catch(() => undefined)
      isEarlier = found?.isEarlier === true
      return found?.value ?? null
    },
    keep: (draft: Draft<T>) =>
      load().then(
        (drafts) => drafts.keepDraft(memberId, place, draft),
        () => false,
      ),
    forget: () =>
      load()
        .then((drafts) => drafts.forgetDraft(memberId, place, isEarlier))
        .catch(() => {
          // what could not be loaded has kept nothing
        }),
  }
}

/** Where this device keeps nothing, leaving would lose it. */
function useWarnBeforeLeaving(warn: boolean): void {
  useEffect(() => {
    if (!warn) return
    const ask = (event: BeforeUnloadEvent) => event.preventDefault()
    addEventListener('beforeunload', ask)
    return () => removeEventListener('beforeunload', ask)
  }, [warn])
}
