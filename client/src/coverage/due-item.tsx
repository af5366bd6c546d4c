import { useState } from 'react'
import { Link } from 'wouter'
import type { Due } from '../../../server/coverage/contract.ts'
import type { Day } from '../../../server/days.ts'
import { formatDay } from '../i18n/format.ts'
import { kindWord } from '../i18n/kind-word.ts'
import { useT } from '../i18n/use-t.ts'
import { Button, ButtonLink } from '../ui/button.tsx'
import { InstitutionLink } from '../ui/institution-link.tsx'
import styles from './coverage.module.css'
import { PlanDialog } from './plan-dialog.tsx'
import { type Standing, useDueWords } from './use-due-words.ts'

type Props = {
  due: Due
  /** Before the county goes quiet, where that is what this is about. */
  before?: Day
  /** Under its county it does not say again where it is. */
  hideCounty?: boolean
}

/** Somebody to be in touch with: how it stands, who has it, and both ways to go on. */
export function DueItem({ due, before, hideCounty = false }: Props) {
  const t = useT()
  const { standing, last } = useDueWords(due)
  const [planning, setPlanning] = useState(false)
  const { institution, county, planned } = due
  const name = <span className="visually-hidden"> {institution.name}</span>
  return (
    <li className={styles.item}>
      <div className={styles.who}>
        <InstitutionLink institution={institution} className={styles.name} />
        <StandingWord standing={standing} />
        <p className={styles.details}>
          {!hideCounty && (
            <Link href={`/counties/${county.fips}`}>
              {t('common.county', { name: county.name })}
            </Link>
          )}
          <span>{kindWord(t, institution.kind)}</span>
          {last.map((line) => (
            <span key={line}>{line}</span>
          ))}
          {planned && (
            <span className={styles.planned}>
              {t('coverage.planned', {
                name: planned.assignee.name,
                day: formatDay(planned.dueOn),
              })}
            </span>
          )}
        </p>
      </div>
      <div className={styles.actions}>
        <ButtonLink
          href={`/contacts/new?county=${county.fips}&institution=${institution.id}`}
          icon="log"
        >
          {t('coverage.log')}
          {name}
        </ButtonLink>
        {!planned && (
          <Button icon="calendar" onClick={() => setPlanning(true)}>
            {t('coverage.plan')}
            {name}
          </Button>
        )}
      </div>
      {planning && <PlanDialog due={due} before={before} onClose={() => setPlanning(false)} />}
    </li>
  )
}

function StandingWord({ standing }: { standing: Standing }) {
  return (
    <span className={styles.standing} data-late={standing.late || undefined}>
      {standing.text}
    </span>
  )
}
