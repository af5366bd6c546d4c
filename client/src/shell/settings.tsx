import { useMutation, useQueryClient } from '@tanstack/react-query'
import { putAccount } from '../../../server/auth/contract.ts'
import type { Language } from '../../../server/members/rules.ts'
import { call } from '../api.ts'
import { useT } from '../i18n/use-t.ts'
import { leave } from '../offline/leave.ts'
import { sessionQuery } from '../queries.ts'
import { useSession } from '../session/session-context.ts'
import { Button } from '../ui/button.tsx'
import { LanguageChoice } from './language-choice.tsx'
import styles from './settings.module.css'
import { ThemeChoiceField } from './theme-choice.tsx'

/** Language, appearance, and the way out. */
export function Settings() {
  const t = useT()
  const { member } = useSession()
  const client = useQueryClient()
  const keepLanguage = useMutation({
    mutationFn: (language: Language) => call(putAccount, { body: { language } }),
    onSuccess: (session) => client.setQueryData(sessionQuery.queryKey, session),
  })
  return (
    <div className={styles.settings}>
      <p>
        <strong className={styles.name}>{member.name}</strong>
        <span className={styles.detail}>
          {member.organization.name} · {member.roles.map((r) => t(`session.role.${r}`)).join(', ')}
        </span>
      </p>
      <LanguageChoice onChoose={(language) => keepLanguage.mutate(language)} />
      <ThemeChoiceField />
      <Button icon="signOut" onClick={() => leave('forget')}>
        {t('session.signOut')}
      </Button>
    </div>
  )
}
