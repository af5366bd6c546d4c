import { type Finding, fine, look, sizeOf, wrong } from './rules.ts'

export function ofNode(version: string): Finding {
  const [major = 0, minor = 0] = version.split('.').map(Number)
  if (major > 20 || (major === 20 && minor >= 19)) return fine(`Node ${version} runs it.`)
  return wrong(`Node ${version} is too old.`, 'Install Node 20.19 or newer.')
}

/** Below the first, something is about to fail; below the second there is time to do something about it. */
const room = { wrong: 500_000_000, look: 2_000_000_000 }

/** @param what is kept there, in words that begin a sentence */
export function ofRoom(what: string, path: string, freeBytes: number): Finding {
  const says = `${what} (${path}): ${sizeOf(freeBytes)} are free.`
  const todo = 'Make room, or move it to a larger disk: writes are refused before it is full.'
  if (freeBytes < room.wrong) return wrong(says, todo)
  return freeBytes < room.look ? look(says, todo) : fine(says)
}

/**
 * @param mode of a file or folder; undefined where systems have none
 * @param passing others may pass through the folder, and see nothing: a database of another user lies in it
 */
export function ofPrivacy(
  what: string,
  path: string,
  mode: number | undefined,
  passing = false,
): Finding {
  const open = mode === undefined ? 0 : mode & (passing ? 0o066 : 0o077)
  if (open === 0) return fine(`${what} (${path}) is for its owner alone.`)
  return wrong(
    `${what} (${path}) can be read or changed by other users of this machine.`,
    `chmod go-rwx ${path}`,
  )
}
