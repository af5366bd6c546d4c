import type { AddressInfo, Socket } from 'node:net'
import { SMTPServer } from 'smtp-server'

/** What arrived: to whom, and the letter as it came over the line. */
export interface Arrived {
  to: string[]
  raw: string
}

/** Why a letter is not taken: 4xx for now, 5xx for good; `hang up` breaks the line when the letter has come. */
export type Refusal = { code: number; at: 'rcpt' | 'data' } | 'hang up'

export interface PostOffice {
  mail: { url: string; from: string }
  arrived: Arrived[]
  /** how it answers from now on; undefined: it takes everything */
  refuse: (how: Refusal | undefined) => void
  /** stops listening, and comes back at the same address */
  away: () => Promise<void>
  back: () => Promise<void>
}

/** A real SMTP server on this machine. It holds no process open. */
export async function startPostOffice(): Promise<PostOffice> {
  const arrived: Arrived[] = []
  let refusal: Refusal | undefined
  let port = 0
  const refused = (code: number) =>
    Object.assign(new Error('No such user <secret@example.org>'), { responseCode: code })
  const open = async () => {
    const server = new SMTPServer({
      authOptional: true,
      disabledCommands: ['STARTTLS'],
      logger: false,
      onRcptTo: (_address, _session, done) => {
        if (typeof refusal === 'object' && refusal.at === 'rcpt') done(refused(refusal.code))
        else done()
      },
      onData: (stream, session, done) => {
        const chunks: Buffer[] = []
        stream.on('data', (chunk: Buffer) => chunks.push(chunk))
        stream.on('end', () => {
          if (refusal === 'hang up') return hangUp()
          if (typeof refusal === 'object') return done(refused(refusal.code))
          arrived.push({
            to: session.envelope.rcptTo.map(({ address }) => address),
            raw: Buffer.concat(chunks).toString('utf8'),
          })
          done()
        })
      },
      closeTimeout: 10,
    })
    server.on('error', () => {})
    const lines = new Set<Socket>()
    server.server.on('connection', (line: Socket) => lines.add(line))
    const hangUp = () => {
      for (const line of lines) line.destroy()
    }
    await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve))
    server.server.unref()
    port = (server.server.address() as AddressInfo).port
    return server
  }
  let server = await open()
  return {
    mail: { url: `smtp://127.0.0.1:${port}`, from: 'Condado <condado@example.org>' },
    arrived,
    refuse: (how) => {
      refusal = how
    },
    away: () => new Promise((resolve) => server.close(resolve)),
    back: async () => {
      server = await open()
    },
  }
}

/** A letter as a reader has it: headers unfolded, quoted-printable and base64 opened. */
export function readLetter({ raw }: Arrived) {
  const [head = ''] = raw.split('\r\n\r\n', 1)
  const header = (name: string) =>
    new RegExp(`^${name}:(.*(?:\\r\\n[ \\t].*)*)`, 'im')
      .exec(head)?.[1]
      ?.replace(/\r\n[ \t]+/g, ' ')
      .trim() ?? ''
  const parts = [
    ...raw.matchAll(/Content-Type: text\/(plain|html);[\s\S]*?\r\n\r\n([\s\S]*?)(?=\r\n--|$)/g),
  ]
  const body = (type: string) => {
    const part = parts.find(([, one]) => one === type)
    if (!part) return ''
    const [whole = '', , text = ''] = part
    if (/encoding: base64/i.test(whole)) return Buffer.from(text, 'base64').toString('utf8')
    if (!/encoding: quoted-printable/i.test(whole)) return text.replaceAll('\r\n', '\n')
    const bytes = text
      .replace(/=\r\n/g, '')
      .replaceAll('\r\n', '\n')
      .replace(/=([0-9A-F]{2})/g, (_, hex) => String.fromCharCode(Number.parseInt(hex, 16)))
    return Buffer.from(bytes, 'latin1').toString('utf8')
  }
  return { header, text: body('plain'), html: body('html') }
}
