import { useState } from 'react'
import type { Commitment, Milestone } from '../../../server/commitments/contract.ts'
import { isStepOverdue } from '../../../server/commitments/rules.ts'
import { type Day, dayInAlabama } from '../../../server/days.ts'
import { shownWords } from '../i18n/closed-words.ts'
import { formatDay } from '../i18n/format.ts'
import { type Translate, useT } from '../i18n/use-t.ts'
import { Button, IconButton } from '../ui/button.tsx'
import { Icon } from '../ui/icon.tsx'
import { Section } from '../ui/section.tsx'
import { EventDialog } from './event-dialog.tsx'
import { isOpen } from './standing.ts'
import { StepDialog } from './step-dialog.tsx'
import styles from './steps.module.css'

type Doing = { what: 'add' } | { what: 'edit' | 'reach'; step: Milestone }

/** The steps on the way as a checklist. A late one is marked; it changes nothing of where the promise stands. */
export function Steps({ commitment }: { commitment: Commitment }) {
  const t = useT()
  const [doing, setDoing] = useState<Doing>()
  const today = dayInAlabama(new Date())
  const { milestones, mayEdit, state } = commitment
  const mayPlan = mayEdit && isOpen(state)
  const close = () => setDoing(undefined)
  const shown = ({ text }: Milestone) => shownWords(t, { text, closed: commitment.closed })
  if (milestones.length === 0 && !mayPlan) return null
  return (
    <Section title={t('commitments.steps')}>
      {milestones.length === 0 ? (
        <p className={styles.empty}>{t('commitments.steps.empty')}</p>
      ) : (
        <ul className={styles.steps}>
          {milestones.map((step) => (
            <li key={step.id} className={styles.step} data-reached={step.reached !== null}>
              <span className={styles.mark}>{step.reached && <Icon name="check" size={18} />}</span>
              <div className={styles.words}>
                <p className={styles.text}>{shown(step)}</p>
                <p className={isStepOverdue(step, today) ? styles.late : styles.when}>
                  {isStepOverdue(step, today) && <Icon name="alert" size={16} />}
                  {whenOf(t, step, today)}
                </p>
              </div>
              {mayPlan && !step.reached && (
                <div className={styles.actions}>
                  <Button
                    aria-label={t('commitments.step.reach.of', { step: shown(step) })}
                    onClick={() => setDoing({ what: 'reach', step })}
                  >
                    {t('commitments.step.reach')}
                  </Button>
                  {step.text && (
                    <IconButton
                      icon="edit"
                      label={t('commitments.step.edit.of', { step: step.text })}
                      onClick={() => setDoing({ what: 'edit', step })}
                    />
                  )}
                </div>
              )}
            </li>
          ))}
        </ul>
      )}
      {mayPlan && (
        <div>
          <Button icon="log" onClick={() => setDoing({ what: 'add' })}>
            {t('commitments.step.add')}
          </Button>
        </div>
      )}
      {doing?.what === 'add' && <StepDialog commitment={commitment} onClose={close} />}
      {doing?.what === 'edit' && (
        <StepDialog commitment={commitment} step={doing.step} onClose={close} />
      )}
      {doing?.what === 'reach' && (
        <EventDialog commitment={commitment} kind="progress" step={doing.step} onClose={close} />
      )}
    </Section>
  )
}

function whenOf(t: Translate, step: Milestone, today: Day): string {
  const { reached, dueOn } = step
  if (reached) return t('commitments.step.done', { day: formatDay(reached.on) })
  if (!dueOn) return t('commitments.step.open')
  const late = isStepOverdue(step, today)
  return t(late ? 'commitments.step.late' : 'commitments.step.by', { day: formatDay(dueOn) })
}
