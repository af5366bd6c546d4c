import type { PoolConfig } from 'pg'
import { type Config, readConfig } from '../config.ts'
import { dayInAlabama } from '../days.ts'
import { asOwner } from '../db/as-owner.ts'
import { type OpenDatabase, openDatabase } from '../db/connect.ts'
import { findRunning } from '../db/embedded/running.ts'
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
import { doctor } from './doctor.ts'
import { exportEverything } from './export.ts'
import { inviteMember, listMembers, recoverMember, setActive, setRoles } from './members.ts'
import { addState } from './states.ts'

const usage = `The operator's command line. With the embedded database the server may run meanwhile, but for
migrate, seed and restore: stop it first.

  npm run admin -- doctor                        look at everything that this deployment hangs on; changes nothing
  npm run admin -- migrate                       bring the tables to this version
  npm run admin -- seed                          bring Alabama's reference data to this version
  npm run admin -- state add CODE [FOLDER]       another state's coalition instead of Alabama's, in an empty database: GA
  npm run admin -- member list                   everyone, with roles and sign-in names
  npm run admin -- member invite ID              a new single-use link for a member who never came in
  npm run admin -- member recover ID             a way back for one who lost every way in, where two admins are not at hand
  npm run admin -- member roles ID ROLE[,ROLE]   organizer, lead, leadership, viewer, admin
  npm run admin -- member deactivate ID          cut off at once
  npm run admin -- member activate ID
  npm run admin -- audit verify [--head FILE]    recompute the chain of the audit log; with FILE, against heads noted there
  npm run admin -- audit head FILE               add a line to FILE that says where the chain ends now
  npm run admin -- backup key FILE               a key for backups; FILE opens them and belongs on another machine
  npm run admin -- backup                        one more backup into BACKUP_DIR; the server makes one a day by itself
  npm run admin -- verify FILE KEYFILE           restore it into a database that is thrown away, and compare every row
  npm run admin -- restore FILE KEYFILE          fill an empty database with a backup
  npm run admin -- export FILE REASON [en|es]    all that is not restricted, in the clear, on record: FILE.zip holds CSV and JSON,
                                                 FILE.xlsx a workbook
  npm run admin -- keys                          the keys of restricted notes, and which of them are needed
  npm run admin -- rotate-keys                   a new key; what is sealed hangs on it from now on`

/** These need no database of ours. */
const apart: Record<string, (args: string[]) => Promise<string>> = {
  'backup key': newBackupKey,
  verify: verifyBackup,
  doctor: () => doctor(process.env),
}

type Command = (
  owner: PoolConfig,
  args: string[],
  config: Config,
  app: PoolConfig,
) => Promise<string>

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
    return (await seedReferenceData(owner))
      ? "Alabama's reference data is in; rows edited by hand were kept."
      : "This is another state's database: its directory is what its members made of it."
  },
  'state add': addState,
  'member list': listMembers,
  'member invite': inviteMember,
  'member recover': recoverMember,
  'member roles': setRoles,
  'member deactivate': (owner, args) => setActive(owner, args, false),
  'member activate': (owner, args) => setActive(owner, args, true),
  'audit verify': verifyLog,
  'audit head': noteLogHead,
  backup: backupNow,
  restore,
  export: exportEverything,
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
  const [name, args] = named(words)
  const alone = apart[name]
  const command = commands[name]
  if (alone) {
    console.log(await alone(args))
  } else if (command) {
    const config = readConfig(process.env)
    const database = await openFor(name, config)
    try {
      console.log(await command(database.owner, args, config, database.app))
    } finally {
      await database.stop()
    }
  } else {
    throw new StartupError(usage)
  }
}

/** Of two words where there is such a command, else of one. */
function named(words: string[]): [name: string, args: string[]] {
  const both = words.slice(0, 2).join(' ')
  if (apart[both] ?? commands[both]) return [both, words.slice(2)]
  return [words[0] ?? '', words.slice(1)]
}

/** These change what a running server takes for granted. */
const needStillness = ['migrate', 'seed', 'restore']

async function openFor(name: string, config: Config): Promise<OpenDatabase> {
  const mayRun = config.databaseUrl === undefined && !needStillness.includes(name)
  const running = mayRun ? await findRunning(config.dataDir) : undefined
  return running ? { ...running, stop: async () => {} } : openDatabase(config)
}

try {
  await run(process.argv.slice(2))
} catch (error) {
  if (!(error instanceof StartupError)) throw error
  console.error(error.message)
  process.exitCode = 1
}
