import type { PoolConfig } from 'pg'
import { noteHead, readHeads } from '../audit/head-file.ts'
import type { Fault } from '../audit/rules.ts'
import { verifyChain } from '../audit/verify.ts'
import { asOwner } from '../db/as-owner.ts'
import { StartupError } from '../startup-error.ts'

/** @throws StartupError that tells every fault and where it is, when there is one */
export async function verifyLog(owner: PoolConfig, args: string[]): Promise<string> {
  const [flag, file] = args
  if (args.length > 0 && (flag !== '--head' || !file)) {
    throw new StartupError('Give the file with noted heads like this: audit verify --head FILE')
  }
  const noted = file ? await readHeads(file) : []
  const { position, faults, faultCount } = await asOwner(owner, (db) => verifyChain(db, { noted }))
  if (faultCount === 0) {
    const compared = file ? ` It agrees with the ${noted.length} heads in ${file}.` : ''
    return `The audit log is whole: ${position} rows follow from one another.${compared}`
  }
  const more = faultCount - faults.length
  throw new StartupError(
    [
      `The audit log is NOT whole. ${position} rows in the chain, ${faultCount} faults:`,
      ...faults.map((fault) => `  ${sentenceOf(fault)}`),
      ...(more > 0 ? [`  and ${more} more.`] : []),
    ].join('\n'),
  )
}

export async function noteLogHead(owner: PoolConfig, args: string[]): Promise<string> {
  const [file] = args
  if (!file) throw new StartupError('Say where to: audit head FILE')
  const position = await asOwner(owner, (db) => noteHead(db, file))
  return `Noted in ${file}: the audit log ends at position ${position}.`
}

function sentenceOf({ kind, position, to, after, seq, at }: Fault): string {
  const row = `position ${position}, seq ${seq}, ${at ?? 'at an unknown time'}`
  const sentences: Record<Fault['kind'], string> = {
    altered: `Altered: ${row}. It does not follow from the row before it.`,
    moved: `Reordered: ${row}. It was written right after what now stands at position ${after}.`,
    removed: `Removed: position ${position}, seq ${seq}, after ${at ?? 'the beginning'}. The chain has it, the log does not.`,
    missing: `Removed from log and chain: positions ${position} to ${to}.`,
    cut: `Cut off: it ends before position ${position}${to ? ` and once reached ${to}` : ''}; the last time noted is ${at ?? 'unknown'}.`,
    added: `Added past the chain: seq ${seq}, ${at}.`,
    rewritten: `Rewritten: position ${position} had another hash when it was noted (${at ?? 'by the database itself'}).`,
  }
  return sentences[kind]
}
