import type { ReportContents } from '../../../../server/report-contents/contract.ts'
import styles from './commitment-items.module.css'
import { LongList } from './long-list.tsx'
import { MaybeLink } from './maybe-link.tsx'
import { Quoted } from './quoted.tsx'
import { useWords } from './words-context.ts'

type Item = ReportContents['commitments']['items'][number]
type News = Item['news'][number]

/** What the board asks first stands first; each commitment once, under the weightiest of its news. */
const order: readonly News[] = [
  'broken',
  'kept',
  'partly_kept',
  'due',
  'stalled',
  'made',
  'lapsed',
  'withdrawn',
]

/** Each commitment of the period in its own words, by what became of it. */
export function CommitmentItems({ items }: { items: readonly Item[] }) {
  const { t } = useWords()
  return (
    <div className={styles.groups}>
      {order.map((news) => {
        const group = items.filter((item) => newsOf(item) === news)
        const elsewhere = news === 'made' ? items.filter(isMadeElsewhere) : []
        if (group.length + elsewhere.length === 0) return null
        return (
          <section key={news} className={styles.group}>
            <h3 className={styles.heading}>{t(`report.news.${news}`)}</h3>
            <LongList count={group.length}>
              <ul>
                {group.map((item) => (
                  <li key={item.id ?? JSON.stringify(item)} className={styles.item}>
                    <CommitmentLine item={item} news={news} />
                  </li>
                ))}
              </ul>
            </LongList>
            {elsewhere.length > 0 && <MadeElsewhere items={elsewhere} />}
          </section>
        )
      })}
    </div>
  )
}

function newsOf(item: Item): News | undefined {
  return order.find((news) => item.news.includes(news))
}

function isMadeElsewhere(item: Item): boolean {
  return item.news.includes('made') && newsOf(item) !== 'made'
}

/** Else fewer would stand here than are counted as made. */
function MadeElsewhere({ items }: { items: readonly Item[] }) {
  const { t, language } = useWords()
  const groups = order.filter((news) => items.some((item) => newsOf(item) === news))
  const names = groups.map((news) => `“${t(`report.news.${news}`)}”`)
  const list = new Intl.ListFormat(language, { type: 'conjunction' }).format(names)
  return (
    <p className={styles.details}>
      {t('report.commitments.madeElsewhere', { count: items.length, groups: list })}
    </p>
  )
}

function CommitmentLine({ item, news }: { item: Item; news: News }) {
  const { t, day } = useWords()
  const { id, institution, text, madeOn, dueOn, evidence, state } = item
  const words = text === null ? t('report.commitments.noWords') : <Quoted>{text}</Quoted>
  const details = [
    t('report.commitments.madeOn', { day: day(madeOn) }),
    dueOn && t('report.commitments.dueOn', { day: day(dueOn) }),
    t(`evidence.${evidence}`),
    // what it was made or kept as may have changed before the period ended
    state !== news && t('report.commitments.now', { state: t(`commitment.${state}`) }),
  ].filter(Boolean)
  return (
    <>
      <span className={styles.words}>
        {id && text !== null ? <MaybeLink href={`/commitments/${id}`}>{words}</MaybeLink> : words}
      </span>
      <span className={styles.details}>
        <strong data-name>{institution.name}</strong> · {details.join(' · ')}
      </span>
    </>
  )
}
