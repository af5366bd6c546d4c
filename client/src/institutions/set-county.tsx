import { useState } from 'react'
import type { Institution } from '../../../server/institutions/contract.ts'
import { useT } from '../i18n/use-t.ts'
import { Button } from '../ui/button.tsx'
import { Card } from '../ui/card.tsx'
import { ErrorNotice } from '../ui/error-notice.tsx'
import { toast } from '../ui/toast.tsx'
import { CountiesField } from './counties-field.tsx'
import { factsOf, withCounties } from './facts-of.ts'
import { useSaveInstitution } from './use-save-institution.ts'

type Props = { institution: Institution; mayEdit: boolean }

/** For the towns whose county the source does not know. */
export function SetCounty({ institution, mayEdit }: Props) {
  const t = useT()
  const [counties, setCounties] = useState<readonly string[]>([])
  const save = useSaveInstitution(() => toast(t('institutions.saved')))
  return (
    <Card>
      <div>
        <h2>{t('institutions.countyUnknown')}</h2>
        <p>{t('institutions.setCounty.text')}</p>
        {!mayEdit && <p>{t('institutions.setCounty.ask')}</p>}
      </div>
      {mayEdit && (
        <>
          <CountiesField
            label={t('institutions.setCounty.label')}
            value={counties}
            onChange={setCounties}
          />
          {save.error && <ErrorNotice error={save.error} />}
          <div>
            <Button
              look="primary"
              disabled={counties.length === 0 || save.isPending}
              onClick={() =>
                save.mutate({
                  id: institution.id,
                  facts: withCounties(factsOf(institution), counties),
                  version: institution.version,
                })
              }
            >
              {t(save.isPending ? 'common.saving' : 'institutions.setCounty')}
            </Button>
          </div>
        </>
      )}
    </Card>
  )
}
