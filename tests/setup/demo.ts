import pg from 'pg'
import { inject } from 'vitest'
import { linkFor } from '../../server/auth/links.ts'
import { dayInAlabama } from '../../server/days.ts'
import { type DemoLink, fillDemo } from '../../server/demo/fill.ts'
import { cloneDatabase, type TestDatabase } from './database.ts'
import { demoTemplate, seededTemplate } from './global.ts'
import { testKeyring } from './keyring.ts'

/** A database of the test file's own with the year of invented work in it, and a link for each of its members. */
export async function createDemoDatabase(
  publicUrl: string,
): Promise<{ database: TestDatabase; links: DemoLink[] }> {
  const { name, links } = await filledToday()
  const ours = links.map((one) => ({ ...one, url: linkFor(publicUrl, tokenOf(one)) }))
  return { database: await cloneDatabase(name), links: ours }
}

const tokenOf = ({ url }: DemoLink) => new URL(url).hash.slice(1)

/**
 * The year takes some seconds to tell: the first file that wants it on a day fills a database, and all of that day
 * clone it. The year ends yesterday: of a run over midnight each file has the one of its own day.
 */
async function filledToday(): Promise<{ name: string; links: DemoLink[] }> {
  const { superuser, owner } = inject('postgres')
  const today = dayInAlabama(new Date())
  const name = `${demoTemplate}${today.replaceAll('-', '')}`
  const client = new pg.Client({ ...superuser, database: 'postgres' })
  await client.connect()
  try {
    // goes with the connection; whoever waits for it finds the year told
    await client.query('select pg_advisory_lock(hashtext($1))', [name])
    const { rows } = await client.query<{ links: string | null }>(
      `select shobj_description(oid, 'pg_database') as links from pg_database where datname = $1`,
      [name],
    )
    const told = rows[0]?.links
    if (told) return { name, links: JSON.parse(told) }
    await client.query(`drop database if exists ${name} with (force)`)
    await client.query(`create database ${name} template ${seededTemplate} owner "${owner.user}"`)
    const { links } = await fillDemo({
      owner: { ...owner, database: name },
      publicUrl: 'http://localhost',
      today,
      keyring: testKeyring(),
    })
    const text = client.escapeLiteral(JSON.stringify(links))
    await client.query(`comment on database ${name} is ${text}`)
    return { name, links }
  } finally {
    await client.end()
  }
}
