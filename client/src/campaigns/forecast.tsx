import type { Board, ForecastScore } from '../../../server/campaigns/contract.ts'
import { votes } from '../../../server/campaigns/rules.ts'
import { formatNumber } from '../i18n/format.ts'
import { useT } from '../i18n/use-t.ts'
import { Section } from '../ui/section.tsx'
import { AnswerBadge } from './answer-badge.tsx'
import styles from './forecast.module.css'

/** What they had told us against how they voted: by answer, and by who heard it. */
export function Forecast({ forecast }: { forecast: NonNullable<Board['forecast']> }) {
  const t = useT()
  const { total, right, unforecast, rows, organizers } = forecast
  return (
    <Section title={t('campaigns.forecast')}>
      <p className={styles.lead}>{t('campaigns.forecast.lead')}</p>
      {total === 0 ? (
        <p>{t('campaigns.forecast.none')}</p>
      ) : (
        <>
          <p className={styles.score}>
            <strong>{rightOf(t, right, total)}</strong>
            <span>{t('campaigns.forecast.unforecast', { count: unforecast })}</span>
          </p>
          <div className={styles.scroll}>
            <table className={styles.table}>
              <thead>
                <tr>
                  <th scope="col">{t('campaigns.forecast.they')}</th>
                  <th scope="col">{t('campaigns.forecast.cameTrue')}</th>
                  <th scope="col">{t('campaigns.forecast.became')}</th>
                </tr>
              </thead>
              <tbody>
                {rows.map((row) => (
                  <tr key={row.answer}>
                    <th scope="row">
                      <AnswerBadge standing={row.answer} />
                    </th>
                    <td>{rightOf(t, row.right, row.total)}</td>
                    <td>
                      {votes
                        .filter((vote) => row[vote] > 0)
                        .map((vote) => t(`campaigns.result.${vote}`, { count: row[vote] }))
                        .join(', ')}
                    </td>
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
          <h3>{t('campaigns.forecast.organizers')}</h3>
          <div className={styles.scroll}>
            <table className={styles.table}>
              <thead>
                <tr>
                  <th scope="col">{t('campaigns.forecast.who')}</th>
                  <th scope="col">{t('campaigns.forecast.cameTrue')}</th>
                  <th scope="col">{t('campaigns.forecast.leaning')}</th>
                </tr>
              </thead>
              <tbody>
                {organizers.map(({ member, ...score }) => (
                  <ScoreRow key={member.id} name={member.name} score={score} />
                ))}
                <ScoreRow name={t('campaigns.forecast.all')} score={forecast} />
              </tbody>
            </table>
          </div>
        </>
      )}
    </Section>
  )
}

function ScoreRow({ name, score }: { name: string; score: ForecastScore }) {
  const t = useT()
  const leaning = score.rows.find(({ answer }) => answer === 'leaning_yes')
  return (
    <tr>
      <th scope="row">{name}</th>
      <td>{rightOf(t, score.right, score.total)}</td>
      <td>
        {leaning
          ? t('campaigns.forecast.of', {
              part: formatNumber(leaning.yes),
              total: formatNumber(leaning.total),
            })
          : '–'}
      </td>
    </tr>
  )
}

function rightOf(t: ReturnType<typeof useT>, right: number, total: number): string {
  return t('campaigns.forecast.right', {
    right: formatNumber(right),
    total: formatNumber(total),
  })
}
