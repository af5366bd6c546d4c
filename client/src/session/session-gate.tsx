import { useQuery, useQueryClient } from '@tanstack/react-query'
import { type ComponentType, type ReactNode, Suspense, useEffect, useState } from 'react'
import type { Session } from '../../../server/auth/contract.ts'
import { ApiError, notReached, onSignedOut } from '../api.ts'
import { ownWords, showLanguage } from '../i18n/i18n.ts'
import { lazyPage } from '../lazy-page.ts'
import { sessionQuery } from '../queries.ts'
import { ErrorNotice } from '../ui/error-notice.tsx'
import { Loading } from '../ui/loading.tsx'
import { SessionContext } from './session-context.ts'
import styles from './session-gate.module.css'

// whoever is signed in already never loads the door
const SignInPage = lazyPage(() => import('./sign-in-page.tsx'), 'SignInPage', ['session'])
const SignInDialog = lazyPage(() => import('./sign-in-page.tsx'), 'SignInDialog', ['session'])

export type SetupProps = {
  session: Session
  onSaved: (session: Session) => void
  onSettled: () => void
}

type Props = {
  children: ReactNode
  /** stands before all else for whoever has no safe way in yet */
  Setup: ComponentType<SetupProps>
  /** opens what is kept on this phone where the server cannot be reached */
  Locked: ComponentType<{ letIn: () => Promise<unknown>; onRetry: () => void }>
}

/**
 * Lets in whoever is signed in, at the address they asked for. A session that ends later is renewed in
 * a dialog over the page, so that nothing typed is lost.
 */
export function SessionGate({ children, Setup, Locked }: Props) {
  const client = useQueryClient()
  const {
    data: session,
    error,
    refetch,
  } = useQuery({
    ...sessionQuery,
    // it was asked before there was a screen
    staleTime: Infinity,
    retryOnMount: false,
  })
  const [ended, setEnded] = useState<string>()
  useEffect(() => onSignedOut(setEnded), [])

  const language = session?.settled && session.member.language
  const words = session?.words
  useEffect(() => {
    Object.assign(ownWords, words)
    if (language) void showLanguage(language)
  }, [language, words])

  const idle = session?.idleMinutes
  useEffect(() => {
    if (!idle) return
    const watching = import('./leave-when-idle.ts').then((one) => one.leaveWhenIdle(idle))
    return () => void watching.then((stop) => stop())
  }, [idle])

  if (session && !session.settled) {
    return (
      <Setup
        session={session}
        onSaved={(next) => client.setQueryData(sessionQuery.queryKey, next)}
        onSettled={() => void refetch()}
      />
    )
  }
  if (session) {
    return (
      <SessionContext value={session}>
        {children}
        {ended && (
          <Suspense>
            <SignInDialog
              isLost={ended === 'device_lost'}
              onSignedIn={(next) => {
                // another member must not see what was loaded for the one before
                if (next.member.id !== session.member.id) return location.reload()
                setEnded(undefined)
                client.setQueryData(sessionQuery.queryKey, next)
                void client.invalidateQueries()
              }}
            />
          </Suspense>
        )}
      </SessionContext>
    )
  }
  if (error instanceof ApiError && error.status === 401) {
    return (
      <SignInPage
        isLost={error.code === 'device_lost'}
        onSignedIn={(next) => {
          setEnded(undefined)
          client.setQueryData(sessionQuery.queryKey, next)
        }}
      />
    )
  }
  if (error instanceof ApiError && notReached.has(error.code)) {
    return <Locked letIn={refetch} onRetry={() => void refetch()} />
  }
  return (
    <main className={styles.page}>
      {error ? <ErrorNotice error={error} onRetry={() => void refetch()} /> : <Loading />}
    </main>
  )
}
