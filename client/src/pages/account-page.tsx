import { NameForm } from '../account/name-form.tsx'
import { PasswordForm } from '../account/password-form.tsx'
import { useT } from '../i18n/use-t.ts'
import { Settings } from '../shell/settings.tsx'
import { PageHeader } from '../ui/page-header.tsx'
import { Section } from '../ui/section.tsx'
import styles from './account-page.module.css'

/** One's own account: name, password, language, appearance, and the way out. */
export function AccountPage() {
  const t = useT()
  return (
    <>
      <PageHeader title={t('places.account')} />
      <div className={styles.parts}>
        <Section title={t('account.name')}>
          <NameForm />
        </Section>
        <Section title={t('account.password')}>
          <p>{t('account.password.hint')}</p>
          <PasswordForm />
        </Section>
        <Section title={t('session.settings')}>
          <Settings />
        </Section>
      </div>
    </>
  )
}
