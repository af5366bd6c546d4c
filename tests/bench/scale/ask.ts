import type { Ground } from '../data.ts'
import type { Send } from '../writes.ts'

/** @returns the body. @throws unless it is a 200 */
export async function get(url: string, cookie?: string): Promise<string> {
  const answer = await fetch(url, cookie ? { headers: { cookie } } : {}).catch((cause) => {
    throw new Error(`${url}: no answer`, { cause })
  })
  const body = await answer.text()
  if (answer.status !== 200) throw new Error(`${url}: ${answer.status} ${body}`)
  return body
}

/** Writes as one of the members of the ground. */
export function sendTo(server: string, { cookies }: Ground): Send {
  return async ({ method, url, by, body, ifMatch }) => {
    const isFile = Buffer.isBuffer(body)
    const answer = await fetch(server + url, {
      method,
      headers: {
        cookie: cookies[by],
        'sec-fetch-site': 'same-origin',
        ...(body
          ? { 'content-type': isFile ? 'application/octet-stream' : 'application/json' }
          : {}),
        ...(ifMatch === undefined ? {} : { 'if-match': `"${ifMatch}"` }),
      },
      ...(body ? { body: isFile ? new Uint8Array(body) : JSON.stringify(body) } : {}),
    })
    const text = await answer.text()
    if (!answer.ok) throw new Error(`${method} ${url}: ${answer.status} ${text}`)
  }
}
