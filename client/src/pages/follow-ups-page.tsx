import { Suspense } from 'react'
import { useSearchParams } from 'wouter'
import { FollowUpList } from '../follow-ups/follow-up-list.tsx'
import { TeamBoard } from '../follow-ups/team-board.tsx'
import { useT } from '../i18n/use-t.ts'
import { lazyPage } from '../lazy-page.ts'
import { ButtonLink } from '../ui/button.tsx'
import { RadioChoice } from '../ui/choice.tsx'
import { EmptyState } from '../ui/empty-state.tsx'
import { Checkbox } from '../ui/inputs.tsx'
import { PageHeader } from '../ui/page-header.tsx'
import { WhereField } from '../ui/where-field.tsx'
import styles from './follow-ups-page.module.css'

const DueSection = lazyPage(() => import('../coverage/due-section.tsx'), 'DueSection', ['coverage'])

const whose = ['mine', 'everyone', 'team'] as const
type Whose = (typeof whose)[number]

/** What she said she would do, and when; and how the team gets on. What is chosen stands in the address. */
export function FollowUpsPage() {
  const t = useT()
  const [search, setSearch] = useSearchParams()
  const of = whose.find((one) => one === search.get('of')) ?? 'mine'
  const where = search.get('where') ?? ''
  const done = of !== 'team' && search.has('done')
  const change = (part: { of?: Whose; where?: string; done?: boolean }) => {
    const now = { of, where, done, ...part }
    const chosen = {
      ...{ of: now.of === 'mine' ? '' : now.of, where: now.where, done: now.done ? 'yes' : '' },
    }
    const said = Object.entries(chosen).filter(([, value]) => value !== '')
    setSearch(new URLSearchParams(said), { replace: true })
  }
  const place = where === '' ? {} : /^\d{5}$/.test(where) ? { county: where } : { region: where }
  const filter = {
    ...place,
    ...(of === 'mine' ? { assignee: 'me' as const } : {}),
    ...(done ? { done } : {}),
  }
  const empty = (
    <EmptyState
      title={t(
        done ? 'followUps.empty.done' : `followUps.empty.${of === 'mine' ? of : 'everyone'}`,
      )}
    >
      <p>{t('followUps.empty.hint')}</p>
      <ButtonLink href="/contacts/new" icon="log">
        {t('nav.logContact')}
      </ButtonLink>
    </EmptyState>
  )
  return (
    <>
      <PageHeader
        title={t('followUps.title')}
        lead={t('followUps.lead')}
        actions={
          <ButtonLink href="/digest" icon="calendar">
            {t('followUps.digest')}
          </ButtonLink>
        }
      />
      <div className={styles.filters}>
        <RadioChoice
          look="chips"
          legend={t('followUps.whose')}
          hideLegend
          options={whose.map((value) => ({ value, label: t(`followUps.${value}`) }))}
          value={of}
          onChange={(value) => change({ of: value })}
        />
        <WhereField value={where} onChange={(value) => change({ where: value })} />
        {of !== 'team' && (
          <Checkbox
            label={t('followUps.showDone')}
            checked={done}
            onChange={({ target }) => change({ done: target.checked })}
          />
        )}
      </div>
      <div className={styles.list}>
        <h2 className="visually-hidden">{t(`followUps.${of}`)}</h2>
        {of === 'team' ? (
          <TeamBoard filter={place} empty={empty} />
        ) : (
          // what was changed under one filter is not carried into the next
          <FollowUpList key={JSON.stringify(filter)} filter={filter} empty={empty} />
        )}
        {of === 'mine' && !done && (
          <Suspense>
            <DueSection />
          </Suspense>
        )}
      </div>
    </>
  )
}
