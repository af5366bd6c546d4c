import { connect } from 'node:net'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { connections } from '../server/connections.ts'
import { startTestApp, type TestApp } from './setup/app.ts'

let server: TestApp
let port: number
beforeAll(async () => {
  server = await startTestApp()
  await server.app.listen({ host: '127.0.0.1', port: 0 })
  port = (server.app.server.address() as { port: number }).port
})
afterAll(() => server.close())

/** All that the server says on a connection until it ends it; `speak` says our side. */
function said(speak: (say: (text: string) => void) => void): Promise<string> {
  return new Promise((resolve, reject) => {
    const socket = connect(port, '127.0.0.1')
    let text = ''
    socket.on('connect', () => speak((words) => socket.write(words)))
    socket.on('data', (chunk) => {
      text += chunk
    })
    socket.on('close', () => resolve(text))
    socket.on('error', (error: NodeJS.ErrnoException) =>
      // it may close while we speak
      error.code === 'ECONNRESET' || error.code === 'EPIPE' ? resolve(text) : reject(error),
    )
  })
}

describe('whoever holds a connection by saying little', () => {
  test.concurrent('is sent away when the headers never end', async () => {
    const before = performance.now()
    const answer = await said((say) => say('GET /api/counties HTTP/1.1\r\nhost: x\r\nx-slow: '))
    expect(answer).toMatch(/^HTTP\/1\.1 408 /)
    expect(answer).toContain('application/problem+json')
    expect(performance.now() - before).toBeLessThan(30_000)
  })

  test.concurrent('is sent away however steadily the headers trickle', async () => {
    let trickle: NodeJS.Timeout | undefined
    const answer = await said((say) => {
      say('GET /api/counties HTTP/1.1\r\nhost: x\r\n')
      trickle = setInterval(() => say('x-slow: 1\r\n'), 500)
    })
    clearInterval(trickle)
    expect(answer).toMatch(/^HTTP\/1\.1 408 /)
  })

  test('has an end with a body, too', () => {
    const { requestTimeout, timeout, headersTimeout } = server.app.server
    expect({ requestTimeout, timeout, headersTimeout }).toEqual({
      requestTimeout: 300_000,
      timeout: 60_000,
      headersTimeout: 10_000,
    })
    expect(connections.requestTimeout).toBe(requestTimeout)
  })
})

describe('what is no request', () => {
  test.each([
    ['noise', 'nonsense\r\n\r\n', 400],
    ['headers of 20 kB', `GET / HTTP/1.1\r\nhost: x\r\nx: ${'x'.repeat(20_000)}\r\n\r\n`, 431],
    ['an address of 20 kB', `GET /${'x'.repeat(20_000)} HTTP/1.1\r\nhost: x\r\n\r\n`, 431],
    [
      'two lengths',
      'POST / HTTP/1.1\r\nhost: x\r\ncontent-length: 1\r\ncontent-length: 2\r\n\r\nx',
      400,
    ],
    [
      'a length and chunks',
      'POST / HTTP/1.1\r\nhost: x\r\ncontent-length: 4\r\ntransfer-encoding: chunked\r\n\r\n0\r\n\r\n',
      400,
    ],
  ])('%s is refused with a problem, and the connection ends', async (_name, words, status) => {
    const [head = '', body = ''] = (await said((say) => say(words))).split('\r\n\r\n')
    expect(head).toMatch(new RegExp(`^HTTP/1\\.1 ${status} `))
    expect(head).toContain('cache-control: no-store')
    expect(JSON.parse(body)).toMatchObject({ status, code: 'bad_input' })
  })
})
