import type { AskInReport, ReportContents } from '../../../../server/report-contents/contract.ts'
import { inLanguage } from '../../i18n/bilingual.ts'
import styles from './commitment-items.module.css'
import { LongList } from './long-list.tsx'
import { MaybeLink } from './maybe-link.tsx'
import { Quoted } from './quoted.tsx'
import { useWords } from './words-context.ts'

/** Each ask of the period in its words with its answer: campaign by campaign, whose words are said once, then the others. */
export function AskItems({ items, more }: ReportContents['asked']) {
  const { t, language } = useWords()
  const campaigns = new Map(
    items.flatMap(({ campaign }) => (campaign ? [[campaign.id, campaign]] : [])),
  )
  const others = items.filter(({ campaign }) => campaign === null)
  return (
    <div className={styles.groups}>
      {[...campaigns.values()].map(({ id, name }) => (
        <section key={id} className={styles.group}>
          <h3 className={styles.heading}>
            <span data-name>{inLanguage(name, language)}</span>
          </h3>
          <Asks items={items.filter(({ campaign }) => campaign?.id === id)} />
        </section>
      ))}
      {others.length > 0 && (
        <section className={styles.group}>
          <h3 className={styles.heading}>{t('report.asks.other')}</h3>
          <Asks items={others} />
        </section>
      )}
      {more > 0 && <p className={styles.details}>{t('report.ask.more', { count: more })}</p>}
    </div>
  )
}

/** Words that all of them share stand above them. */
function Asks({ items }: { items: readonly AskInReport[] }) {
  const { t, language } = useWords()
  const wordsOf = ({ words }: AskInReport) => words && inLanguage(words, language)
  const first = items[0] && wordsOf(items[0])
  const shared = items.length > 1 && items.every((item) => wordsOf(item) === first) ? first : null
  return (
    <>
      {shared && (
        <p className={styles.words}>
          <Quoted>{shared}</Quoted>
        </p>
      )}
      <LongList count={items.length}>
        <ul>
          {items.map((item) => {
            const words = wordsOf(item)
            return (
              <li key={item.id} className={styles.item}>
                {!shared && (
                  <span className={styles.words}>
                    {words ? <Quoted>{words}</Quoted> : t('report.asks.noWords')}
                  </span>
                )}
                <AskLine item={item} />
              </li>
            )
          })}
        </ul>
      </LongList>
    </>
  )
}

function AskLine({ item: { institution, askedOn, answer, answeredOn } }: { item: AskInReport }) {
  const { t, day } = useWords()
  const details = [
    askedOn && t('report.ask.askedOn', { day: day(askedOn) }),
    answeredOn
      ? t('report.ask.answered', { answer: t(`answer.${answer}`), day: day(answeredOn) })
      : t(`answer.${answer}`),
  ].filter(Boolean)
  return (
    <span className={styles.details}>
      <strong>
        <MaybeLink href={`/institutions/${institution.id}`}>
          <span data-name>{institution.name}</span>
        </MaybeLink>
      </strong>{' '}
      · {details.join(' · ')}
    </span>
  )
}
