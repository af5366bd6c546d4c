import { Writable } from 'node:stream'
import Fastify from 'fastify'
import { expect, test } from 'vitest'
import { detectorPlugin } from '../../server/detector/warnings.ts'

test('the log says how often something was found, and nothing else of it', async () => {
  const lines: string[] = []
  const stream = new Writable({
    write(line, _encoding, done) {
      lines.push(String(line))
      done()
    },
  })
  const app = Fastify({ logger: { level: 'info', stream } })
  await app.register(detectorPlugin)
  await app.ready()
  app.countFindings(['phone', 'status'])
  app.countFindings(['phone'])
  expect(lines).toEqual([])
  await app.close()
  const { time: _, pid: __, hostname: ___, ...said } = JSON.parse(String(lines[0]))
  expect(said).toEqual({ level: 30, msg: 'detector', found: { phone: 2, status: 1 } })
  expect(lines).toHaveLength(1)
})
