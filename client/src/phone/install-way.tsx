import { useT } from '../i18n/use-t.ts'
import { askToInstall, type wayToInstall } from '../offline/install-hint.ts'
import { Button } from '../ui/button.tsx'

type Props = { way: NonNullable<ReturnType<typeof wayToInstall>> }

/** Why the app should be on the home screen, and the way there. */
export function InstallWay({ way }: Props) {
  const t = useT()
  if (way === 'safari') return <p>{t('phone.install.safari')}</p>
  return (
    <>
      <p>{t('phone.install.why')}</p>
      <Button onClick={() => void askToInstall()}>{t('phone.install.do')}</Button>
    </>
  )
}
