import type { ReportContents, Standing } from '../../../../server/report-contents/contract.ts'
import { Swatch } from '../../map/swatch.tsx'
import { useInk } from '../../theme/theme.ts'
import { type Aspect, aspects, drawnBy, marksOn, neverTone } from './aspects.ts'
import { DrawnMap } from './drawn-map.tsx'
import { isNear } from './frame.ts'
import { LegendList } from './legend-list.tsx'
import styles from './maps.module.css'
import { StatusWord } from './status-word.tsx'
import { useWords } from './words-context.ts'

type Props = { contents: Pick<ReportContents, 'counties' | 'statuses' | 'from' | 'asOf'> }

/** Both statuses at the start and at the end, side by side, and how many counties stand where. */
export function Maps({ contents }: Props) {
  const { t } = useWords()
  const marks = marksOn(contents.counties)
  return (
    <div className={styles.aspects}>
      {aspects.map((aspect) => (
        <section key={aspect} className={styles.aspect}>
          <h3>{t(`${aspect}.title`)}</h3>
          <div className={styles.pair} data-near={isNear(contents.counties) || undefined}>
            <MapAt aspect={aspect} when="before" contents={contents} />
            <MapAt aspect={aspect} when="after" contents={contents} />
          </div>
          <LegendList
            lines={contents.statuses[aspect]}
            wordOf={({ of }) => <StatusWord aspect={aspect} value={of as Standing['alliance']} />}
            also={marks[aspect].hatched && <NeverContacted />}
          />
          {marks[aspect].faded && <p className={styles.faded}>{t('report.statuses.faded')}</p>}
        </section>
      ))}
    </div>
  )
}

/** The hatching of counties where nobody of us ever was. */
function NeverContacted() {
  const { t } = useWords()
  return (
    <span className={styles.never}>
      <Swatch tone={neverTone(useInk())} glyph="not_assessed" size={20} />
      {t('alliance.neverContacted')}
    </span>
  )
}

type MapProps = Props & { aspect: Aspect; when: 'before' | 'after' }

function MapAt({ aspect, when, contents: { counties, from, asOf } }: MapProps) {
  const { t, day } = useWords()
  const ink = useInk()
  const date = day(when === 'before' ? from : asOf)
  return (
    <figure className={styles.map}>
      <figcaption>{t(`report.statuses.${when}`, { day: date })}</figcaption>
      <DrawnMap
        counties={counties.map((county) => drawnBy(aspect, ink, county, county[when]))}
        label={`${t(`${aspect}.title`)}: ${t(`report.statuses.${when}`, { day: date })}`}
      />
    </figure>
  )
}
