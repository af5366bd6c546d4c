import type { CampaignInReport } from '../../../../server/report-contents/contract.ts'
import { inLanguage } from '../../i18n/bilingual.ts'
import { answerGlyph, answerTone } from '../../map/answer-tones.ts'
import { PatternDefs, paintOf } from '../../map/fills.tsx'
import { Swatch } from '../../map/swatch.tsx'
import { useInk } from '../../theme/theme.ts'
import styles from './campaign-part.module.css'
import { ChangeOf } from './change-of.tsx'
import { LegendList } from './legend-list.tsx'
import { LongList } from './long-list.tsx'
import { MaybeLink } from './maybe-link.tsx'
import { NumberOf } from './number-of.tsx'
import { useWords } from './words-context.ts'

type Props = { campaign: CampaignInReport }

/** What one campaign asks, how far it is, and who says something else than at the start. */
export function CampaignPart({ campaign }: Props) {
  const { t, language } = useWords()
  const ink = useInk()
  const { id, name, targets, asked, standings, changed } = campaign
  return (
    <section className={styles.campaign}>
      <h3>
        <MaybeLink href={`/campaigns/${id}`}>
          <span data-name>{inLanguage(name, language)}</span>
        </MaybeLink>
      </h3>
      <p className={styles.counts}>
        <span>
          {t('report.campaigns.targets')} <NumberOf figure={targets} />{' '}
          <ChangeOf figure={targets} />
        </span>
        <span>
          {t('report.campaigns.asked')} <NumberOf figure={asked} /> <ChangeOf figure={asked} />
        </span>
      </p>
      <StandingsBar standings={standings} />
      <LegendList
        lines={standings}
        wordOf={({ of }) => (
          <span className={styles.answer}>
            <Swatch tone={answerTone(ink, of)} glyph={answerGlyph(of)} size={20} />
            {t(`answer.${of}`)}
          </span>
        )}
      />
      {changed.length > 0 && <Changed changed={changed} />}
    </section>
  )
}

function Changed({ changed }: Pick<CampaignInReport, 'changed'>) {
  const { t, day } = useWords()
  return (
    <div className={styles.changed}>
      <h4>{t('report.campaigns.changed')}</h4>
      <LongList count={changed.length}>
        <ul>
          {changed.map(({ askId, institution, before, after, day: on }) => (
            <li key={askId} className={styles.change}>
              <strong data-name>{institution.name}</strong>
              <span>
                {t(`answer.${before}`)} <span aria-hidden="true">→</span>
                <span className="visually-hidden">{t('moves.to')}</span> {t(`answer.${after}`)} ·{' '}
                {day(on)}
              </span>
            </li>
          ))}
        </ul>
      </LongList>
    </div>
  )
}

const width = 600
const height = 22

/** All targets in one bar, from yes to not asked; the list below says the same in numbers. */
function StandingsBar({ standings }: Pick<CampaignInReport, 'standings'>) {
  const ink = useInk()
  const total = standings.reduce((sum, { value }) => sum + (value ?? 0), 0)
  if (total === 0) return null
  let from = 0
  const parts = standings.flatMap(({ of, value }) => {
    const wide = ((value ?? 0) / total) * width
    const part = { of, x: from, wide, fill: answerTone(ink, of).fill }
    from += wide
    return wide > 0 ? [part] : []
  })
  return (
    <svg viewBox={`0 0 ${width} ${height}`} className={styles.bar} aria-hidden="true">
      <PatternDefs fills={parts.map(({ fill }) => fill)} />
      {parts.map(({ of, x, wide, fill }) => (
        <rect
          key={of}
          x={x}
          width={wide}
          height={height}
          fill={paintOf(fill)}
          className={styles.share}
        />
      ))}
    </svg>
  )
}
