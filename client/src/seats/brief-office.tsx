import type { Brief, Holder } from '../../../server/seats/contract.ts'
import { kindWord } from '../i18n/kind-word.ts'
import type { Words } from '../i18n/words-in.ts'
import styles from './brief.module.css'

type Props = { brief: Brief; words: Words }

/** The office and its counties in a line, who is in it, who was, and where they stand. */
export function BriefOffice({ brief, words }: Props) {
  const { t, day, age } = words
  const { title, institution, holders, vacantSince, predecessor, alliance, ageDays } = brief
  const { count, lastOn } = brief.contacts
  return (
    <header className={styles.office}>
      <h2 className={styles.title}>
        {title} · {institution.name}
      </h2>
      <p>
        {kindWord(t, institution.kind)} · {placeOf(brief, words)}
      </p>
      <dl className={styles.facts}>
        <div>
          <dt>{t('seats.brief.holder')}</dt>
          <dd>
            {holders.map((holder) => (
              <HolderLine key={holder.tenureId} holder={holder} words={words} />
            ))}
            {holders.length === 0 &&
              (vacantSince
                ? t('seats.brief.vacantSince', { day: day(vacantSince) })
                : t('seats.brief.vacant'))}
          </dd>
        </div>
        <div>
          <dt>{t('seats.brief.before')}</dt>
          <dd>
            {predecessor ? (
              <HolderLine holder={predecessor} words={words} />
            ) : (
              t('seats.brief.nobody')
            )}
          </dd>
        </div>
        <div>
          <dt>{t('seats.brief.stand')}</dt>
          <dd>
            <strong>{t(`alliance.${alliance}`)}</strong>
            {ageDays !== null && ` · ${t('seats.brief.stand.age', { age: age(ageDays) })}`}
            {brief.readsNotes && (
              <span className={styles.line}>
                {t('seats.brief.contacts', { count, day: lastOn ? day(lastOn) : '' })}
              </span>
            )}
          </dd>
        </div>
      </dl>
    </header>
  )
}

/** "Marshall County: 100,000 people, …", or the names of several counties. */
function placeOf({ counties }: Brief, { t, number, percent }: Words): string {
  const [first] = counties
  if (!first) return t('seats.brief.statewide')
  if (counties.length > 1) {
    const names = counties.map(({ name }) => name).join(', ')
    return t('seats.brief.counties', { count: counties.length, names })
  }
  const { name, population, hispanicPercent, foreignBornPercent } = first
  if (population === null || hispanicPercent === null || foreignBornPercent === null) {
    return t('common.county', { name })
  }
  return t('seats.brief.county', {
    name,
    population: number(population),
    hispanic: percent(hispanicPercent),
    foreign: percent(foreignBornPercent),
  })
}

function HolderLine({ holder, words }: { holder: Holder; words: Words }) {
  const { t, day } = words
  const { person, startedOn, endedOn, termEndsOn } = holder
  const dates = [
    startedOn && t('seats.brief.since', { day: day(startedOn) }),
    endedOn && t('seats.brief.to', { day: day(endedOn) }),
    !endedOn && termEndsOn && t('seats.brief.term', { day: day(termEndsOn) }),
  ].filter(Boolean)
  return (
    <span className={styles.line}>
      <strong>{person.name}</strong>
      {dates.length > 0 && ` · ${dates.join(' · ')}`}
    </span>
  )
}
