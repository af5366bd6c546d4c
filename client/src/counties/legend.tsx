import type { ReactNode } from 'react'
import type { CountyListed } from '../../../server/counties/contract.ts'
import { accountabilityValues } from '../../../server/counties/rules.ts'
import { formatNumber } from '../i18n/format.ts'
import { useT } from '../i18n/use-t.ts'
import type { GlyphName } from '../map/glyph.tsx'
import { accountabilityTone, allianceTone, type Tone } from '../map/palette.ts'
import { Swatch } from '../map/swatch.tsx'
import type { Layer } from '../map/view.ts'
import { useTheme } from '../theme/theme.ts'
import { Icon } from '../ui/icon.tsx'
import { Fading } from './fading.tsx'
import styles from './legend.module.css'
import { allianceOrder } from './order.ts'

type Props = { counties: readonly CountyListed[]; layer: Layer }

/** What the colours mean, and how many counties have each. */
export function Legend({ counties, layer }: Props) {
  const t = useT()
  const theme = useTheme()
  const blank = counties.filter(isBlank).length
  const neverAsked = counties.filter(({ accountability }) => accountability === 'never_asked')
  const neverThere = neverAsked.filter(({ neverContacted }) => neverContacted).length
  const flagged = counties.filter(({ contradictions }) => contradictions > 0).length
  return (
    <div className={styles.legend}>
      {layer !== 'accountability' && (
        <Group title={t('alliance.title')}>
          {allianceOrder.map((value) => (
            <Row
              key={value}
              tone={allianceTone(theme, value, 'fresh')}
              glyph={value}
              word={t(`alliance.${value}`)}
              count={counties.filter((one) => one.alliance === value && !isBlank(one)).length}
            />
          ))}
          <Row
            tone={allianceTone(theme, 'not_assessed', null, true)}
            glyph="not_assessed"
            word={t('map.legend.never')}
            count={blank}
          />
        </Group>
      )}
      {layer !== 'alliance' && (
        <Group title={t('accountability.title')}>
          {accountabilityValues.map((value) => (
            <Row
              key={value}
              round={layer === 'both'}
              tone={accountabilityTone(theme, value)}
              glyph={value}
              word={t(`accountability.${value}`)}
              count={
                value === 'never_asked' && layer === 'accountability'
                  ? neverAsked.length - neverThere
                  : counties.filter(({ accountability }) => accountability === value).length
              }
            />
          ))}
          {layer === 'accountability' && (
            <Row
              tone={accountabilityTone(theme, 'never_asked', true)}
              glyph="never_asked"
              word={t('map.legend.never')}
              count={neverThere}
            />
          )}
        </Group>
      )}
      <p className={styles.note}>
        <Icon name="flag" size={16} />
        {t('map.legend.flag')} ({formatNumber(flagged)})
      </p>
      {layer !== 'accountability' && <Fading />}
    </div>
  )
}

/** Not assessed because nobody was ever there: hatched, and counted apart. */
function isBlank({ alliance, neverContacted }: CountyListed): boolean {
  return neverContacted && alliance === 'not_assessed'
}

function Group({ title, children }: { title: string; children: ReactNode }) {
  return (
    <div>
      <h2 className={styles.title}>{title}</h2>
      <ul className={styles.rows}>{children}</ul>
    </div>
  )
}

type RowProps = { tone: Tone; glyph: GlyphName; word: string; count: number; round?: boolean }

function Row({ tone, glyph, word, count, round = false }: RowProps) {
  return (
    <li className={styles.row} data-none={count === 0 || undefined}>
      <Swatch tone={tone} glyph={glyph} round={round} />
      <span>{word}</span>
      <span className={styles.count}>{formatNumber(count)}</span>
    </li>
  )
}
