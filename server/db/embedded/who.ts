/** As whom to run a program: somebody else when there is a uid, in a namespace when there is a prefix. */
export interface Who {
  prefix: readonly string[]
  uid?: number
  gid?: number
}

/** The program as that user, in the form `spawn` and `spawnSync` take. */
export function commandOf(who: Who, program: string, args: readonly string[]) {
  const [file = program, ...words] = [...who.prefix, program, ...args]
  const { uid, gid } = who
  const options = {
    windowsHide: true,
    // a folder that every user may enter
    cwd: '/',
    env: environment(),
    ...(uid === undefined ? {} : { uid }),
    ...(gid === undefined ? {} : { gid }),
  }
  return { file, words, options }
}

const passedOn = ['PATH', 'TMPDIR', 'TEMP', 'TMP', 'SystemRoot']

/** PGDATA, PGPORT, PGOPTIONS or a broken LANG around us are not meant for our database. */
function environment(): NodeJS.ProcessEnv {
  const kept = Object.entries(process.env).filter(([name]) => passedOn.includes(name))
  return { ...Object.fromEntries(kept), LC_ALL: 'C' }
}
