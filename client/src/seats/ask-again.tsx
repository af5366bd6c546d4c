import { useQuery } from '@tanstack/react-query'
import { type AskAgain as Again, getAskAgain } from '../../../server/seats/contract.ts'
import { type Translate, useT } from '../i18n/use-t.ts'
import { queryFor } from '../queries.ts'
import { Button } from '../ui/button.tsx'
import { Card } from '../ui/card.tsx'
import { ErrorNotice } from '../ui/error-notice.tsx'
import { Icon } from '../ui/icon.tsx'
import styles from './seats.module.css'
import { useAskAgain } from './use-ask-again.ts'

/** On the page of a promise that lapsed: one click, and the successor will be asked for it. */
export function AskAgain({ commitmentId }: { commitmentId: string }) {
  const t = useT()
  const { data } = useQuery(queryFor(getAskAgain, { params: { id: commitmentId } }))
  const ask = useAskAgain()
  if (!data || (!data.may && !data.asked)) return null
  return (
    <Card>
      {data.asked ? (
        <p className={styles.asked}>
          <Icon name="check" size={18} />
          {t('seats.askAgain.by', { name: data.asked.author.name })}
        </p>
      ) : (
        <>
          <p>{whoIsAsked(t, data)}</p>
          {ask.error && <ErrorNotice error={ask.error} />}
          <div>
            <Button
              look="primary"
              disabled={ask.isPending}
              onClick={() => ask.mutate([commitmentId])}
            >
              {t(ask.isPending ? 'common.saving' : 'seats.askAgain')}
            </Button>
          </div>
        </>
      )}
    </Card>
  )
}

function whoIsAsked(t: Translate, { person, seat }: Again): string {
  if (person) return t('seats.askAgain.who', { name: person.name })
  if (seat) return t('seats.askAgain.seat', { title: seat.name })
  return t('seats.askAgain.nobody')
}
