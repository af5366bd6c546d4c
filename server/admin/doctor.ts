import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { type Config, readConfig } from '../config.ts'
import { asStartupError, configsOf } from '../db/connect.ts'
import { findRunning } from '../db/embedded/running.ts'
import { startEmbedded } from '../db/embedded/start.ts'
import { ofAddress } from '../doctor/address-rules.ts'
import { examineDatabase } from '../doctor/examine.ts'
import { examineMachine } from '../doctor/machine.ts'
import { type Finding, look, wrong } from '../doctor/rules.ts'
import { StartupError } from '../startup-error.ts'

/**
 * Looks at everything a deployment hangs on, and changes nothing. The server may run meanwhile.
 * @throws StartupError with all that was found, when something is wrong
 */
export async function doctor(env: NodeJS.ProcessEnv): Promise<string> {
  const findings = await examine(env)
  const told = findings.map(inWords).join('\n')
  const count = (grade: Finding['grade']) => findings.filter((one) => one.grade === grade).length
  const sum = `${count('wrong')} wrong, ${count('look')} to look at, ${count('fine')} fine.`
  if (count('wrong') > 0) throw new StartupError(`${told}\n\n${sum}`)
  return `${told}\n\n${sum}`
}

const marks = { fine: 'ok   ', look: 'LOOK ', wrong: 'WRONG' }

function inWords({ grade, says, todo }: Finding): string {
  return `${marks[grade]}  ${says}${todo ? `\n       → ${todo}` : ''}`
}

async function examine(env: NodeJS.ProcessEnv): Promise<Finding[]> {
  let config: Config
  try {
    config = readConfig(env)
  } catch (error) {
    return [told(error, 'Mend the setting: the server does not start with it.')]
  }
  const machine = [...ofAddress(config), ...(await examineMachine(config))]
  return [...machine, ...(await reachAndExamine(config))]
}

async function reachAndExamine(config: Config): Promise<Finding[]> {
  const { databaseUrl, directUrl, dataDir } = config
  try {
    if (databaseUrl !== undefined) {
      return await examineDatabase(configsOf(directUrl ?? databaseUrl).owner, config, false)
    }
    const running = await findRunning(dataDir)
    if (running) return await examineDatabase(running.owner, config, true)
    if (!existsSync(join(dataDir, 'postgres'))) return [noDatabase(dataDir)]
    const embedded = await startEmbedded({ dataDir })
    try {
      const findings = await examineDatabase(embedded.owner, config, false)
      return [look('The server does not run.', 'npm start'), ...findings]
    } finally {
      await embedded.stop()
    }
  } catch (error) {
    return [told(asStartupError(error), 'Nothing works without it: begin here.')]
  }
}

function noDatabase(dataDir: string): Finding {
  return wrong(
    `There is no database in ${dataDir}.`,
    'Set DATA_DIR to the folder that has it, or start the server once.',
  )
}

function told(error: unknown, todo: string): Finding {
  if (!(error instanceof StartupError)) throw error
  return wrong(error.message, todo)
}
