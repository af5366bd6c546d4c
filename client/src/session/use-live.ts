import { useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import { standing } from '../api.ts'
import { refreshFacts } from '../queries.ts'

const reopenAfterMs = 5000

/**
 * Listens to the server as long as the app is open: when facts change, everything on screen is asked
 * again. What happened while the line was cut is unknown, so reconnecting counts as a change.
 */
export function useLive(): void {
  const client = useQueryClient()
  useEffect(() => {
    let source: EventSource
    let retry: ReturnType<typeof setTimeout>
    let wasCut = false

    function open() {
      source = new EventSource('/api/events')
      source.addEventListener('facts', ({ data }) => {
        // behind a balancer another server answers: it is told what was heard (server/seen.ts)
        standing.set('condado-seen', data)
        void refreshFacts(client)
      })
      source.addEventListener('open', () => {
        if (wasCut) void refreshFacts(client)
        wasCut = false
      })
      source.addEventListener('error', () => {
        wasCut = true
        // the browser reconnects by itself, except after an answer that is no event stream
        if (source.readyState === EventSource.CLOSED) retry = setTimeout(open, reopenAfterMs)
      })
    }

    open()
    return () => {
      clearTimeout(retry)
      source.close()
    }
  }, [client])
}
