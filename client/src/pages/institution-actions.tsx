import { useState } from 'react'
import type { Institution } from '../../../server/institutions/contract.ts'
import { AssessDialog } from '../assessments/assess-dialog.tsx'
import { useT } from '../i18n/use-t.ts'
import { mayEditInstitution } from '../institutions/rights.ts'
import { mayLog } from '../session/roles.ts'
import { useSession } from '../session/session-context.ts'
import { Button, ButtonLink } from '../ui/button.tsx'
import styles from './institution-page.module.css'

export function InstitutionActions({ institution }: { institution: Institution }) {
  const t = useT()
  const session = useSession()
  const [assessing, setAssessing] = useState(false)
  const { id, counties } = institution
  const query = new URLSearchParams({
    ...(counties[0] ? { county: counties[0] } : {}),
    institution: id,
  })
  return (
    <div className={styles.actions}>
      {mayLog(session) && (
        <>
          <ButtonLink look="primary" icon="log" href={`/contacts/new?${query}`}>
            {t('nav.logContact')}
          </ButtonLink>
          <Button onClick={() => setAssessing(true)}>{t('institutions.assess')}</Button>
        </>
      )}
      {mayEditInstitution(session, institution) && (
        <ButtonLink look="quiet" icon="edit" href={`/institutions/${id}/edit`}>
          {t('common.edit')}
        </ButtonLink>
      )}
      {assessing && <AssessDialog institution={institution} onClose={() => setAssessing(false)} />}
    </div>
  )
}
