import { type Finding, fine, look, wrong } from './rules.ts'

export interface Address {
  publicUrl: string
  host: string
  /** with commas between */
  trustedProxies: string
}

const loopback = ['localhost', '127.0.0.1', '[::1]', '::1']

/** Where members reach it, and whose word counts on who asks. */
export function ofAddress({ publicUrl, host, trustedProxies }: Address): Finding[] {
  const { protocol, hostname } = new URL(publicUrl)
  const isHere = loopback.includes(hostname)
  const findings: Finding[] = []
  if (protocol !== 'https:' && !isHere) {
    findings.push(
      wrong(
        `Members reach it at ${publicUrl}, without HTTPS: they cannot sign in, and anybody on the way reads along.`,
        'Put a proxy with a certificate in front, and set PUBLIC_URL=https://…',
      ),
    )
  } else if (isHere) {
    findings.push(
      look(
        `It is reached at ${publicUrl}, from this machine alone.`,
        'For others set PUBLIC_URL to its https address.',
      ),
    )
  } else if (/^[\d.]+$|^\[/.test(hostname)) {
    findings.push(
      look(
        `Members reach it at ${publicUrl}, an address of numbers: browsers make no passkeys for it.`,
        'Give it a name.',
      ),
    )
  } else {
    findings.push(fine(`Members reach it at ${publicUrl}.`))
  }
  if (protocol === 'https:' && !loopback.includes(host)) {
    findings.push(
      look(
        `It listens at ${host} without encryption, behind a proxy.`,
        'Make sure that nobody but the proxy reaches this port.',
      ),
    )
  }
  return [...findings, ofProxies(trustedProxies)]
}

/** Networks larger than these are no one's own. */
const leastBits = { 4: 8, 6: 7 }

function ofProxies(trusted: string): Finding {
  const wide = trusted.split(',').filter((one) => {
    const [address = '', bits] = one.split('/')
    return bits !== undefined && Number(bits) < leastBits[address.includes(':') ? 6 : 4]
  })
  if (wide.length === 0) return fine(`Proxies whose word counts on who asks: ${trusted}.`)
  return wrong(
    `TRUSTED_PROXIES takes the word of half the internet (${wide.join()}): guessers are not slowed.`,
    'Name the addresses of your own proxies, and no more.',
  )
}
