import { counted, dayMs, type Finding, fine, look, minuteMs, span, wrong } from './rules.ts'

export interface Job {
  name: string
  begunAt: string
  /** null: it never went well */
  doneAt: string | null
  /** since it last went well */
  failures: number
}

const jobIsLateMs = 3 * 60 * minuteMs

/** @param isRunning a server is known to run now: hourly work that is not done is late */
export function ofJobs(jobs: readonly Job[], now: number, isRunning: boolean): Finding[] {
  return jobs.map(({ name, begunAt, doneAt, failures }) => {
    const ago = doneAt ? `last went well ${span(now - Date.parse(doneAt))} ago` : 'never went well'
    if (failures > 0) {
      return wrong(
        `Hourly work "${name}" ${ago} and failed ${counted(failures, 'time')} since.`,
        'The log of the server says why.',
      )
    }
    const idle = now - Date.parse(begunAt)
    if (isRunning && idle > jobIsLateMs) {
      return wrong(
        `Hourly work "${name}" ${ago}, though the server runs.`,
        'Start the server again, and look at this after an hour.',
      )
    }
    return fine(`Hourly work "${name}" ${ago}.`)
  })
}

/** Entries from phones that their authors have not signed in for, or that could not be written down. */
export interface Waiting {
  waiting: number
  oldestMs: number
  aside: number
}

export function ofDeliveries({ waiting, oldestMs, aside }: Waiting): Finding[] {
  const findings: Finding[] = []
  if (oldestMs > 7 * dayMs) {
    findings.push(
      look(
        `Entries from phones that wait for their authors: ${waiting}, the oldest for ${span(oldestMs)}.`,
        'Ask members to sign in: nobody else can open these entries, and they are erased in their time.',
      ),
    )
  } else {
    findings.push(fine(`Entries from phones that wait for their authors: ${waiting}.`))
  }
  if (aside > 0) {
    findings.push(
      look(
        `Entries from phones that could not be written down and stand aside: ${aside}.`,
        'Their authors find them under "This phone" and decide.',
      ),
    )
  }
  return findings
}

export interface Sessions {
  live: number
  ended: number
  /** live ones of members who were cut off: they open nothing, and should not be there */
  ghosts: number
}

export function ofSessions({ live, ended, ghosts }: Sessions): Finding {
  if (ghosts > 0) {
    return look(
      `Sessions of members who were cut off have not ended: ${ghosts}. They open nothing.`,
      'Run "npm run admin -- member deactivate ID" for them once more: it ends them.',
    )
  }
  return fine(`Live sessions: ${live}; ended: ${ended}.`)
}

export function ofReference(counties: number, isCurrent: boolean): Finding {
  if (counties < 67) {
    return wrong(`${counties} of 67 counties are there.`, 'Run "npm run admin -- seed".')
  }
  if (!isCurrent) {
    return look(
      'The reference data are of another version than the program.',
      'Start the server, or run "npm run admin -- seed": rows edited by hand stay.',
    )
  }
  return fine('The reference data are those of this version.')
}

/** Who can let people in. */
export function ofAdmins({ members, admins }: { members: number; admins: number }): Finding {
  if (members === 0)
    return look('Nobody has come in yet.', 'The server prints a link at its start.')
  if (admins >= 2) return fine(`${admins} admins can let people in.`)
  return look(
    admins === 1 ? 'There is one admin: recovery needs two.' : 'There is no admin.',
    admins === 1
      ? 'Give a second member the role.'
      : 'Run "npm run admin -- member roles ID admin".',
  )
}
