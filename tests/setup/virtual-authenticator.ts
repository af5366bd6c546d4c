import type { CDPSession, Page } from 'playwright-core'

/** An authenticator that Chromium plays: a phone's own, or a key that is plugged in. */
export interface VirtualAuthenticator {
  /** from now on it says nobody was verified */
  refuseVerification: () => Promise<void>
  remove: () => Promise<void>
  /** how many passkeys it holds */
  count: () => Promise<number>
}

export async function addAuthenticator(
  page: Page,
  transport: 'internal' | 'usb' = 'internal',
): Promise<VirtualAuthenticator> {
  const cdp = await sessionOf(page)
  const { authenticatorId } = await cdp.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      protocol: 'ctap2',
      // the version that derives secrets
      ctap2Version: 'ctap2_1',
      hasPrf: true,
      transport,
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
    },
  })
  return {
    refuseVerification: async () => {
      await cdp.send('WebAuthn.setUserVerified', { authenticatorId, isUserVerified: false })
    },
    remove: async () => {
      await cdp.send('WebAuthn.removeVirtualAuthenticator', { authenticatorId })
    },
    count: async () => {
      const { credentials } = await cdp.send('WebAuthn.getCredentials', { authenticatorId })
      return credentials.length
    },
  }
}

const sessions = new WeakMap<Page, CDPSession>()

async function sessionOf(page: Page): Promise<CDPSession> {
  const known = sessions.get(page)
  if (known) return known
  const cdp = await page.context().newCDPSession(page)
  await cdp.send('WebAuthn.enable')
  sessions.set(page, cdp)
  return cdp
}

/** A browser that does not offer passkeys where a name is typed: there the button is the way. */
export async function withoutAutofill(page: Page): Promise<void> {
  await page.addInitScript(() => {
    PublicKeyCredential.isConditionalMediationAvailable = async () => false
  })
}

/** Makes a passkey for this site, of somebody whom the server does not know. */
export async function makePasskey(page: Page): Promise<void> {
  await page.evaluate(async () => {
    await navigator.credentials.create({
      publicKey: {
        rp: { name: 'Condado', id: location.hostname },
        user: { id: new Uint8Array(16), name: 'luz', displayName: 'Luz' },
        challenge: new Uint8Array(32),
        pubKeyCredParams: [{ type: 'public-key', alg: -7 }],
        authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
        extensions: { prf: {} },
      },
    })
  })
}
