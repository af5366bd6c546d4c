import type { Campaign } from '../../../server/campaigns/contract.ts'
import { votes } from '../../../server/campaigns/rules.ts'
import { useT } from '../i18n/use-t.ts'

/** "Won: 8 yes, 3 no" */
export function ResultWords({ campaign: { result, needed } }: { campaign: Campaign }) {
  const t = useT()
  if (result === null) return null
  const word = result.won === null ? 'voted' : result.won ? 'won' : 'lost'
  const cast = votes
    .filter((vote) => vote === 'yes' || result[vote] > 0)
    .map((vote) => t(`campaigns.result.${vote}`, { count: result[vote] }))
  return (
    <span>
      <strong>{t(`campaigns.result.${word}`)}</strong>: {cast.join(', ')}
      {needed !== null && ` · ${t('campaigns.result.needed', { count: needed })}`}
    </span>
  )
}
