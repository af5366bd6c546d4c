import { useId } from 'react'
import type { Target } from '../../../server/campaigns/contract.ts'
import { type Vote, votes } from '../../../server/campaigns/rules.ts'
import { useT } from '../i18n/use-t.ts'
import { AnswerSwatch } from './answer-badge.tsx'
import { useTargetWords } from './use-target-words.ts'
import styles from './vote.module.css'

type Props = { target: Target; vote: Vote | null; onChange: (vote: Vote | null) => void }

/** One target and its vote: native radio buttons, so that arrow keys run through it. */
export function VoteRow({ target, vote, onChange }: Props) {
  const t = useT()
  const name = useId()
  const { nameOf, detailsOf } = useTargetWords()
  return (
    <li>
      <fieldset className={styles.row}>
        <legend className={styles.legend}>
          <span className={styles.name}>
            <span className="visually-hidden">
              {t('campaigns.vote.of', { name: nameOf(target) })}
            </span>
            <span aria-hidden="true">{nameOf(target)}</span>
          </span>
          <span className={styles.detail}>{detailsOf(target).join(' · ')}</span>
          <span className={styles.said}>
            <AnswerSwatch standing={target.standing} size={18} />
            {t('campaigns.vote.said', { answer: t(`answer.${target.standing}`) })}
          </span>
        </legend>
        <div className={styles.choices}>
          {[...votes, null].map((value) => (
            <label key={value} className={styles.choice}>
              <input
                type="radio"
                name={name}
                checked={vote === value}
                onChange={() => onChange(value)}
              />
              <span>{t(`campaigns.vote.choice.${value ?? 'none'}`)}</span>
            </label>
          ))}
        </div>
      </fieldset>
    </li>
  )
}
