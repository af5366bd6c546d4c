/** Chromium's word that it would put the app beside the others; it tells before anybody asks. */
export type InstallPrompt = Event & {
  prompt: () => Promise<void>
  userChoice: Promise<{ outcome: 'accepted' | 'dismissed' }>
}

const kept = 'condado.installHint'
const news = new EventTarget()
let offered: InstallPrompt | null = null

/** Holds back the browser's own question, which would come in the middle of something. */
export function holdInstallPrompt(): void {
  addEventListener('beforeinstallprompt', (event) => {
    event.preventDefault()
    offered = event as InstallPrompt
    news.dispatchEvent(new Event('offer'))
  })
  addEventListener('appinstalled', () => dismissInstallHint())
}

export function onInstallOffer(listener: () => void): () => void {
  news.addEventListener('offer', listener)
  return () => news.removeEventListener('offer', listener)
}

/** How this device would install the app: by the browser's question, by Safari's menu, or not at all. */
export function wayToInstall(): 'prompt' | 'safari' | null {
  if (isInstalled()) return null
  if (offered) return 'prompt'
  const { userAgent, maxTouchPoints } = navigator
  const isIos = /iPhone|iPad/.test(userAgent) || (/Macintosh/.test(userAgent) && maxTouchPoints > 1)
  return isIos ? 'safari' : null
}

export async function askToInstall(): Promise<void> {
  await offered?.prompt()
  await offered?.userChoice
  offered = null
  dismissInstallHint()
}

export function installHintDismissed(): boolean {
  return localStorage.getItem(kept) !== null
}

export function dismissInstallHint(): void {
  localStorage.setItem(kept, 'seen')
  news.dispatchEvent(new Event('offer'))
}

function isInstalled(): boolean {
  return (
    matchMedia('(display-mode: standalone)').matches ||
    (navigator as { standalone?: boolean }).standalone === true
  )
}
