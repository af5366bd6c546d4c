import { NameForm } from '../account/name-form.tsx'
import { PasswordForm } from '../account/password-form.tsx'
import { CalendarSection } from '../calendar/calendar-section.tsx'
import { DeviceList } from '../devices/device-list.tsx'
import { DigestMailSection } from '../digest-mail/digest-mail-section.tsx'
import { useT } from '../i18n/use-t.ts'
import { PasskeySection } from '../passkeys/passkey-section.tsx'
import { CodeSection } from '../second-factor/code-section.tsx'
import { mayReadNotes } from '../session/roles.ts'
import { useSession } from '../session/session-context.ts'
import { Settings } from '../shell/settings.tsx'
import { TokenSection } from '../tokens/token-section.tsx'
import { PageHeader } from '../ui/page-header.tsx'
import { Section } from '../ui/section.tsx'
import { toast } from '../ui/toast.tsx'
import styles from './account-page.module.css'

/** One's own account: name, ways in, where one is signed in, language, appearance, and the way out. */
export function AccountPage() {
  const t = useT()
  const session = useSession()
  const { hasPassword } = session.member
  return (
    <>
      <PageHeader title={t('places.account')} />
      <div className={styles.parts}>
        <Section title={t('account.name')}>
          <NameForm />
        </Section>
        <PasskeySection />
        <Section title={t('account.password')}>
          <p>{t('account.password.hint')}</p>
          <PasswordForm
            submit={t(hasPassword ? 'account.password.submit' : 'account.password.first')}
            onSaved={() => toast(t('account.password.saved'))}
          />
        </Section>
        <CodeSection />
        <Section title={t('devices.title')}>
          <p>{t('devices.lead')}</p>
          <DeviceList />
        </Section>
        {mayReadNotes(session) && <CalendarSection />}
        <DigestMailSection />
        <TokenSection />
        <Section title={t('session.settings')}>
          <Settings />
        </Section>
      </div>
    </>
  )
}
