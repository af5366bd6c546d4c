import { useT } from '../i18n/use-t.ts'
import { ButtonLink } from '../ui/button.tsx'
import { Disclosure } from '../ui/disclosure.tsx'
import { EmptyState } from '../ui/empty-state.tsx'
import { Section } from '../ui/section.tsx'
import { type Counts, sum } from './promise-counts.tsx'
import { type Group, groups, type PromiseFilter, questionOf, statesOf } from './promise-filter.ts'
import { PromiseList } from './promise-list.tsx'
import styles from './promises.module.css'

type Props = { filter: PromiseFilter; counts: Counts }

/** What wants us first, then what stands still, what is under way, and what ended. */
export function PromiseSections({ filter, counts }: Props) {
  const t = useT()
  const question = questionOf(filter)
  const { group } = filter
  const total = groups.reduce((all, one) => all + sum(counts, one), 0)
  if (total === 0) {
    const narrowed = Object.keys(question).length > 0
    return (
      <EmptyState title={t(narrowed ? 'promises.empty.filter' : 'promises.empty.none')}>
        <p>{t('promises.empty.none.text')}</p>
        <ButtonLink href="/contacts/new" icon="log">
          {t('nav.logContact')}
        </ButtonLink>
      </EmptyState>
    )
  }
  const stateOf = (one: Group) => ({ ...question, state: statesOf[one].join() })
  if (group && group !== 'review') {
    return (
      <Section title={t(`promises.group.${group}`)}>
        <PromiseList
          question={stateOf(group)}
          empty={<EmptyState title={t('promises.empty.filter')} />}
        />
      </Section>
    )
  }
  const waiting = counts.waiting > 0 && (
    <Section key="waiting" title={t('promises.section.waiting')}>
      {counts.toConfirm > 0 && (
        <p className={styles.hint}>{t('promises.toConfirm', { count: counts.toConfirm })}</p>
      )}
      <PromiseList question={{ ...question, waiting: true, order: 'due' }} />
    </Section>
  )
  const late = counts.byState.due > counts.waiting && (
    <Section key="late" title={t('promises.section.late')}>
      <p className={styles.hint}>{t('promises.section.late.hint')}</p>
      <PromiseList question={{ ...stateOf('review'), waiting: false, order: 'due' }} />
    </Section>
  )
  const ended = (['kept', 'broken', 'ended'] as const).filter((one) => sum(counts, one) > 0)
  return (
    <>
      {counts.byState.due === 0 && (
        <EmptyState title={t('promises.empty.review')}>
          <p>{t('promises.empty.review.text')}</p>
        </EmptyState>
      )}
      {counts.toConfirm > 0 ? [waiting, late] : [late, waiting]}
      {!group && sum(counts, 'stalled') > 0 && (
        <Section title={t('promises.section.stalled')}>
          <PromiseList question={stateOf('stalled')} />
        </Section>
      )}
      {!group && sum(counts, 'works') > 0 && (
        <Section title={t('promises.section.works')}>
          <PromiseList question={stateOf('works')} />
        </Section>
      )}
      {!group && ended.length > 0 && (
        <Section title={t('promises.section.ended')}>
          {ended.map((one) => (
            <Disclosure key={one} summary={`${t(`promises.group.${one}`)} · ${sum(counts, one)}`}>
              <PromiseList question={stateOf(one)} />
            </Disclosure>
          ))}
        </Section>
      )}
    </>
  )
}
