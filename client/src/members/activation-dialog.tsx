import type { MemberListed } from '../../../server/members/contract.ts'
import { useT } from '../i18n/use-t.ts'
import { Button } from '../ui/button.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { ErrorNotice } from '../ui/error-notice.tsx'
import { toast } from '../ui/toast.tsx'
import { draftOf, factsFrom } from './draft.ts'
import styles from './form.module.css'
import { useSaveMember } from './use-save-member.ts'

type Props = { member: MemberListed; onClose: () => void; onChanged: () => void }

/** Cuts somebody off, or lets her in again, after asking. */
export function ActivationDialog({ member, onClose, onChanged }: Props) {
  const t = useT()
  const { id, name, active, account } = member
  const what = active ? 'deactivate' : 'activate'
  const save = useSaveMember(() => {
    toast(t(`members.${what}.done`, { name }))
    onChanged()
  })
  return (
    <Dialog title={t(`members.${what}.title`, { name })} onClose={onClose}>
      <p>{t(`members.${what}.text`)}</p>
      {save.error && <ErrorNotice error={save.error} />}
      <div className={styles.actions}>
        <Button
          look="primary"
          disabled={save.isPending}
          onClick={() =>
            save.mutate({
              id,
              facts: { ...factsFrom(draftOf(member)), active: !active },
              version: account?.version,
            })
          }
        >
          {t(`members.${what}`)}
        </Button>
        <Button look="quiet" onClick={onClose}>
          {t('common.cancel')}
        </Button>
      </div>
    </Dialog>
  )
}
