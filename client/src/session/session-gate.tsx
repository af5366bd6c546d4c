import { useQuery, useQueryClient } from '@tanstack/react-query'
import { type ReactNode, Suspense, useEffect, useState } from 'react'
import { ApiError, onSignedOut } from '../api.ts'
import { showLanguage } from '../i18n/i18n.ts'
import { lazyPage } from '../lazy-page.ts'
import { sessionQuery } from '../queries.ts'
import { ErrorNotice } from '../ui/error-notice.tsx'
import { Loading } from '../ui/loading.tsx'
import { ProofAsked } from './proof-asked.tsx'
import styles from './session.module.css'
import { SessionContext } from './session-context.ts'

// whoever is signed in already never loads the door
const SignInPage = lazyPage(() => import('./sign-in-page.tsx'), 'SignInPage', ['session'])
const SetupPage = lazyPage(() => import('./setup-page.tsx'), 'SetupPage', ['session'])
const SignInDialog = lazyPage(() => import('./sign-in-dialog.tsx'), 'SignInDialog', ['session'])

/**
 * Lets in whoever is signed in, at the address they asked for. A session that ends later is renewed in
 * a dialog over the page, so that nothing typed is lost.
 */
export function SessionGate({ children }: { children: ReactNode }) {
  const client = useQueryClient()
  const { data: session, error, refetch } = useQuery({ ...sessionQuery, staleTime: Infinity })
  const [ended, setEnded] = useState(false)
  useEffect(() => onSignedOut(() => setEnded(true)), [])

  // a demo member comes back by her link
  const settled = session && (session.member.hasPassword || session.demo)
  const language = settled && session.member.language
  useEffect(() => {
    if (language) void showLanguage(language)
  }, [language])

  if (session && !settled) {
    return (
      <SetupPage
        session={session}
        onSaved={(next) => client.setQueryData(sessionQuery.queryKey, next)}
      />
    )
  }
  if (session) {
    return (
      <SessionContext value={session}>
        {children}
        <ProofAsked />
        {ended && (
          <Suspense>
            <SignInDialog
              onSignedIn={(next) => {
                // another member must not see what was loaded for the one before
                if (next.member.id !== session.member.id) return location.reload()
                setEnded(false)
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
        onSignedIn={(next) => {
          setEnded(false)
          client.setQueryData(sessionQuery.queryKey, next)
        }}
      />
    )
  }
  return (
    <main className={styles.page}>
      {error ? <ErrorNotice error={error} onRetry={() => void refetch()} /> : <Loading />}
    </main>
  )
}
