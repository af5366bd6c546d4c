import { type ComponentProps, useEffect } from 'react'
import { dayInAlabama } from '../../../server/days.ts'
import { pagesAhead } from '../lazy-page.ts'
import { UnlockPage } from '../unlock/unlock-page.tsx'

/** The door where there is no signal. While she types her words, what is behind it comes off the disk. */
export function LockedPage(props: ComponentProps<typeof UnlockPage>) {
  useEffect(() => {
    // after the door is on the screen; what fails is told when it is needed
    const timer = setTimeout(() => void comeMeanwhile().catch(() => {}), paintedAfterMs)
    return () => clearTimeout(timer)
  }, [])
  return <UnlockPage {...props} />
}

const paintedAfterMs = 50

async function comeMeanwhile(): Promise<void> {
  const { pathname } = location
  for (const name of [pageAt(pathname), 'Notices', 'PlaceLinks']) pagesAhead[name]?.()
  await import('../offline/without-signal.ts')
  // the calendar of the state takes a slow phone long to make
  dayInAlabama(new Date())
  if (pathname !== '/contacts/new') return
  await import('../offline/drafts.ts')
  await (await import('./new-contact-page.tsx')).secondHalfAhead()
}

function pageAt(path: string): string {
  if (path === '/') return 'MapPage'
  if (path === '/contacts/new') return 'NewContactPage'
  return path.startsWith('/counties/') ? 'CountyPage' : 'OtherPages'
}
