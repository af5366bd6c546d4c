import { isIP } from 'node:net'

/** What passkeys are bound to: the name of the site, and the address their answers have to come from. */
export interface Site {
  readonly rpId: string
  readonly origin: string
}

/** Undefined at an address of numbers: no browser makes a passkey for one. */
export function siteOf(publicUrl: string): Site | undefined {
  const { hostname, origin } = new URL(publicUrl)
  return isIP(hostname.replace(/[[\]]/g, '')) ? undefined : { rpId: hostname, origin }
}
