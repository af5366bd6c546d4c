/** So many in so many seconds; an app server takes `lease` of them at a time from what all servers share. */
export interface Rate {
  readonly max: number
  readonly seconds: number
  readonly lease: number
}

/** What is counted. Generous for people: a phone that was away for a week sends 500 entries at once. */
export const rates = {
  /** everything a member asks, per member */
  member: { max: 3_000, seconds: 60, lease: 50 },
  /** everything asked by nobody we know, per address: a whole meeting may sit behind one */
  stranger: { max: 1_200, seconds: 60, lease: 20 },
  /** files, per member: more than anybody has to show, too few to fill a disk by the hour */
  upload: { max: 10, seconds: 60, lease: 1 },
  /** entries handed over without a session, per device: what a week in the field leaves */
  entry: { max: 600, seconds: 60, lease: 20 },
  /** challenges of passkeys, per member: as often as a person can touch a sensor */
  challenge: { max: 20, seconds: 60, lease: 1 },
  /** challenges to sign in, per address: each leaves a row for five minutes */
  stranger_challenge: { max: 60, seconds: 60, lease: 1 },
  /** what a tool reads, per token */
  token: { max: 300, seconds: 60, lease: 10 },
  /** fetches of a calendar, per feed: every program asks in its own rhythm, and by hand */
  calendar: { max: 60, seconds: 600, lease: 2 },
  /** codes mailed to an address that somebody says is hers, per member */
  digest_code: { max: 5, seconds: 3_600, lease: 1 },
  /** readings of a shared report, per link: a whole board opens it in one meeting */
  share: { max: 60, seconds: 60, lease: 5 },
  /** shared reports as PDF, per link: each keeps a processor busy for half a second, and strangers ask */
  share_file: { max: 10, seconds: 60, lease: 1 },
  /** passphrases tried, per link: no board mistypes so often, and nobody guesses ten characters so */
  share_passphrase: { max: 30, seconds: 600, lease: 1 },
} as const satisfies Record<string, Rate>

export type RateName = keyof typeof rates

/**
 * What counts as one address: of IPv6 the network of a household or an office (/64), which one visitor has whole.
 * @param ip as text; an IPv4 address inside IPv6 counts as itself
 */
export function addressOf(ip: string): string {
  const v4 = /^(?:::ffff:)?(\d+\.\d+\.\d+\.\d+)$/i.exec(ip)?.[1]
  if (v4) return v4
  const [head, tail] = ip.replace(/%.*/, '').toLowerCase().split('::') as [string, string?]
  const groups = (text: string) => (text ? text.split(':') : [])
  const before = groups(head)
  const after = groups(tail ?? '')
  const zeros = tail === undefined ? 0 : Math.max(0, 8 - before.length - after.length)
  const all = [...before, ...Array.from({ length: zeros }, () => '0'), ...after]
  return `${all
    .slice(0, 4)
    .map((group) => group.replace(/^0+(?=.)/, ''))
    .join(':')}::/64`
}
