import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useLocation } from 'wouter'
import { startSession } from '../../../server/auth/contract.ts'
import { call } from '../api.ts'
import { useT } from '../i18n/use-t.ts'
import { endWhatWasLeft } from '../offline/left-mark.ts'
import { sessionQuery } from '../queries.ts'
import { FrontPage } from '../session/front-page.tsx'
import { Button } from '../ui/button.tsx'
import { ErrorNotice } from '../ui/error-notice.tsx'

/**
 * Where a personal link leads. It is used up by a click, not by opening it: messengers that open links
 * for a preview must not.
 */
export function EnterPage() {
  const t = useT()
  const client = useQueryClient()
  const [, navigate] = useLocation()
  const [token] = useState(() => location.hash.slice(1))
  const enter = useMutation({
    mutationFn: async () => {
      await endWhatWasLeft()
      return call(startSession, { body: { token } })
    },
    onSuccess: (entered) => {
      client.setQueryData(sessionQuery.queryKey, entered)
      navigate('/', { replace: true })
    },
  })

  return (
    <FrontPage title={t('session.enter.title')} hint={t('session.enter.hint')}>
      {token === '' && <p>{t('session.enter.missing')}</p>}
      {enter.error && <ErrorNotice error={enter.error} />}
      <Button
        look="primary"
        disabled={token === '' || enter.isPending}
        onClick={() => enter.mutate()}
      >
        {t('session.enter.submit')}
      </Button>
    </FrontPage>
  )
}
