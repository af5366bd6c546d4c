import type { PoolConfig } from 'pg'
import { type Config, readConfig } from '../config.ts'
import { dayInAlabama } from '../days.ts'
import { asOwner } from '../db/as-owner.ts'
import { openDatabase } from '../db/connect.ts'
import { keeping } from '../db/keeper.ts'
import { migrateToLatest } from '../db/migrate.ts'
import { seedReferenceData } from '../db/seed/seed.ts'
import { sealExisting } from '../sealed/existing-store.ts'
import { keySource } from '../sealed/key-source.ts'
import { openKeyring, wasSealed } from '../sealed/open-keyring.ts'
import { rotateKeys, tellKeys } from '../sealed/rotate.ts'
import { StartupError } from '../startup-error.ts'
import { noteLogHead, verifyLog } from './audit.ts'
import { backupNow, newBackupKey, restore, verifyBackup } from './backups.ts'
import { inviteMember, listMembers, recoverMember, setActive, setRoles } from './members.ts'

const usage = `The operator's command line. Stop the server first when it runs on the embedded database.

  npm run admin -- migrate                       bring the tables to this version
  npm run admin -- seed                          bring Alabama's reference data to this version
  npm run admin -- member list                   everyone, with roles and sign-in names
  npm run admin -- member invite ID              a new single-use link for a member who never came in
  npm run admin -- member recover ID             a way back for one who lost every way in, where two admins are not at hand
  npm run admin -- member roles ID ROLE[,ROLE]   organizer, lead, leadership, viewer, admin
  npm run admin -- member deactivate ID          cut off at once
  npm run admin -- member activate ID
  npm run admin -- audit verify [--head FILE]    recompute the chain of the audit log; with FILE, against heads noted there
  npm run admin -- audit head FILE               add a line to FILE that says where the chain ends now
  npm run admin -- backup key FILE               a key for backups; FILE opens them and belongs on another machine
  npm run admin -- backup now                    one more backup into BACKUP_DIR; the server makes one a day by itself
  npm run admin -- backup verify FILE KEYFILE    restore it into a database that is thrown away, and compare every row
  npm run admin -- restore FILE KEYFILE          fill an empty database with a backup
  npm run admin -- keys                          the keys of restricted notes, and which of them are needed
  npm run admin -- rotate-keys                   a new key; what is sealed hangs on it from now on`

/** These need no database of ours. */
const apart: Record<string, (args: string[]) => Promise<string>> = {
  'backup key': newBackupKey,
  'backup verify': verifyBackup,
}

type Command = (owner: PoolConfig, args: string[], config: Config) => Promise<string>

const today = () => dayInAlabama(new Date())

const commands: Record<string, Command> = {
  migrate: async (owner, _args, config) => {
    await migrateToLatest(owner)
    const sealed = await asOwner(keeping(owner, 'keys'), async (db) => {
      const { keyring } = await openKeyring(db, keySource(config), today())
      return sealExisting(db, keyring)
    })
    const done = 'The tables are those of this version.'
    return sealed > 0 ? `${done}\n${wasSealed(sealed)}` : done
  },
  seed: async (owner) => {
    await migrateToLatest(owner)
    await seedReferenceData(owner)
    return "Alabama's reference data is in; rows edited by hand were kept."
  },
  'member list': listMembers,
  'member invite': inviteMember,
  'member recover': recoverMember,
  'member roles': setRoles,
  'member deactivate': (owner, args) => setActive(owner, args, false),
  'member activate': (owner, args) => setActive(owner, args, true),
  'audit verify': verifyLog,
  'audit head': noteLogHead,
  'backup now': backupNow,
  restore,
  keys: async (owner, _args, config) => {
    await migrateToLatest(owner)
    return asOwner(keeping(owner, 'keys'), async (db) => {
      const { keyring } = await openKeyring(db, keySource(config), today())
      return tellKeys(db, keyring)
    })
  },
  'rotate-keys': async (owner, _args, config) => {
    await migrateToLatest(owner)
    return asOwner(keeping(owner, 'keys'), async (db) => {
      const source = keySource(config)
      const { keyring } = await openKeyring(db, source, today())
      return rotateKeys(db, source, keyring, today(), (done) => console.log(`${done} …`))
    })
  },
}

async function run(words: string[]): Promise<void> {
  const [first = '', second = ''] = words
  const alone = apart[`${first} ${second}`]
  if (alone) {
    console.log(await alone(words.slice(2)))
    return
  }
  const [name, args] = commands[first]
    ? [first, words.slice(1)]
    : [`${first} ${second}`, words.slice(2)]
  const command = commands[name]
  if (!command) throw new StartupError(usage)
  const config = readConfig(process.env)
  const database = await openDatabase(config)
  try {
    console.log(await command(database.owner, args, config))
  } finally {
    await database.stop()
  }
}

try {
  await run(process.argv.slice(2))
} catch (error) {
  if (!(error instanceof StartupError)) throw error
  console.error(error.message)
  process.exitCode = 1
}
