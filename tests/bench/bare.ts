import { readFileSync } from 'node:fs'
import Fastify from 'fastify'
import pg from 'pg'
import type { Statement } from './scale/recorded.ts'
import { listSql, mapSql, searchSql, writeSql } from './statements.ts'

/** Fastify and pg, and nothing else: no session, no policy, no validation, no audit. */
const pool = new pg.Pool({ ...JSON.parse(process.env.BENCH_DATABASE ?? '{}'), max: 10 })
const app = Fastify()

app.get('/map', async () => (await pool.query(mapSql)).rows)

app.get<{ Querystring: { county: string; limit: string } }>('/contacts', async ({ query }) => {
  return (await pool.query(listSql, [query.county, query.limit])).rows
})

app.get<{ Querystring: { q: string; limit: string } }>('/institutions', async ({ query }) => {
  const [first, second] = query.q.split(' ')
  return (await pool.query(searchSql, [first, second, query.limit])).rows
})

app.put<{ Params: { id: string }; Body: unknown[] }>('/contacts/:id', async (request, reply) => {
  const { rows } = await pool.query(writeSql, [request.params.id, ...request.body])
  return reply.code(201).send(rows[0])
})

const { BENCH_RECORDED: file } = process.env
const recorded: Statement[][] = file ? JSON.parse(readFileSync(file, 'utf8')) : []
app.get<{ Params: { n: string } }>('/recorded/:n', async ({ params }) => {
  const answers: unknown[] = []
  for (const statement of recorded[Number(params.n)] ?? []) {
    answers.push((await pool.query(statement)).rows)
  }
  return answers
})

await app.listen({ host: '127.0.0.1', port: Number(process.env.PORT) })
process.stdout.write('ready\n')
