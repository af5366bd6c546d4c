import { createHash } from 'node:crypto'
import nodemailer from 'nodemailer'

/** Where mail is handed over, and whom it comes from. */
export interface MailSettings {
  /** smtp:// or smtps://, with name and password where the server wants them */
  url: string
  from: string
}

export interface Letter {
  subject: string
  text: string
  html?: string
}

export interface Envelope {
  to: string
  language: string
  /** the same for the same letter: a program that gets two shows one */
  key: string
  /** https://… that ends such letters at one POST */
  unsubscribe?: string
}

/**
 * - `sent`: the server has taken it
 * - `refused`: it will never take it
 * - `later`: it did not take it now
 * - `unsure`: the line broke when it may have had it already
 */
export type Outcome = 'sent' | 'refused' | 'later' | 'unsure'

/** What is logged of a letter that did not go: codes, and never an address. */
export interface Delivered {
  outcome: Outcome
  why?: { code: string | undefined; response: number | undefined; command: string | undefined }
}

export interface Post {
  send: (letter: Letter, envelope: Envelope) => Promise<Delivered>
  /** @throws when the server does not answer, or lets us not in */
  verify: () => Promise<unknown>
}

const loopback = /^(localhost|127\.\d+\.\d+\.\d+|\[::1\])$/

/**
 * Mail by SMTP, one connection a letter: what is queued in a connection may be sent again when that breaks.
 * On another machine the line has to be encrypted, or nothing is said.
 */
export function openPost({ url, from }: MailSettings, publicUrl: string): Post {
  const { hostname } = new URL(url)
  const transport = nodemailer.createTransport({
    url,
    requireTLS: url.startsWith('smtp:') && !loopback.test(hostname),
    connectionTimeout: 10_000,
    greetingTimeout: 10_000,
    socketTimeout: 30_000,
    disableFileAccess: true,
    disableUrlAccess: true,
    logger: false,
  })
  const here = new URL(publicUrl).hostname
  return {
    verify: () => transport.verify(),
    send: async (letter, { to, language, key, unsubscribe }) => {
      const id = createHash('sha256').update(key).digest('hex').slice(0, 32)
      try {
        await transport.sendMail({
          ...letter,
          ...{ from, to, messageId: `<${id}@${here}>`, xMailer: false },
          headers: {
            'Content-Language': language,
            'Auto-Submitted': 'auto-generated',
            ...(unsubscribe && {
              'List-Unsubscribe': `<${unsubscribe}>`,
              'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
            }),
          },
        })
        return { outcome: 'sent' }
      } catch (error) {
        return outcomeOf(error as SmtpError)
      }
    },
  }
}

interface SmtpError {
  code?: string
  /** of the system, where it said one */
  originalCode?: string
  timeoutType?: string
  command?: string
  responseCode?: number
}

/** Errors of the way to the server: nothing was said yet. */
const before = new Set(['EDNS', 'ETLS', 'EAUTH', 'ECONNREFUSED', 'EHOSTUNREACH', 'ENETUNREACH'])
before.add('CONNECTION_TIMEOUT').add('GREETING_TIMEOUT')

function outcomeOf(error: SmtpError): Delivered {
  const { code, originalCode, timeoutType, command, responseCode: response } = error
  const why = { code: originalCode ?? code, response, command }
  if (response !== undefined && response >= 400) {
    // 4 is not now, 5 is never; a server that does not let us in is the operator's to mend, not hers
    const final = response >= 500 && (command === 'RCPT TO' || command === 'DATA')
    return { outcome: final ? 'refused' : 'later', why }
  }
  const early = [code, originalCode, timeoutType].some((one) => before.has(one ?? ''))
  return { outcome: early ? 'later' : 'unsure', why }
}
