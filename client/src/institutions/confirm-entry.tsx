import type { Institution } from '../../../server/institutions/contract.ts'
import { useT } from '../i18n/use-t.ts'
import { mayConfirmDirectory } from '../session/roles.ts'
import { useSession } from '../session/session-context.ts'
import { Button } from '../ui/button.tsx'
import { Card } from '../ui/card.tsx'
import { ErrorNotice } from '../ui/error-notice.tsx'
import { toast } from '../ui/toast.tsx'
import { factsOf } from './facts-of.ts'
import { useSaveInstitution } from './use-save-institution.ts'

/** An entry made on the go, until somebody has checked it. */
export function ConfirmEntry({ institution }: { institution: Institution }) {
  const t = useT()
  const mayConfirm = mayConfirmDirectory(useSession())
  const save = useSaveInstitution(() => toast(t('institutions.confirmed')))
  const { id, version, addedBy } = institution
  return (
    <Card>
      <div>
        <h2>{t('common.unconfirmed')}</h2>
        <p>{t(mayConfirm ? 'institutions.confirm.text' : 'institutions.confirm.waiting')}</p>
        {addedBy && <p>{t('institutions.addedBy', { name: addedBy.name })}</p>}
      </div>
      {save.error && <ErrorNotice error={save.error} />}
      {mayConfirm && (
        <div>
          <Button
            look="primary"
            icon="check"
            disabled={save.isPending}
            onClick={() =>
              save.mutate({ id, version, facts: { ...factsOf(institution), confirmed: true } })
            }
          >
            {t(save.isPending ? 'common.saving' : 'institutions.confirm')}
          </Button>
        </div>
      )}
    </Card>
  )
}
