import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { projectRoot } from '../../../server/project-root.ts'
import type { Times } from './clock.ts'

/** One read or write at one size, next to the same statements behind a bare server, and alone. */
export interface Line {
  operation: string
  way: string
  ours: Times
  bare?: Times
  floor?: Times
}

export interface OfSize {
  contacts: number
  /** the day it was measured, and how busy the machine was: processes that ran or wanted to */
  on: string
  load: number
  /** ms of the first map after a start, when the facts are read */
  firstMap: number
  /** MB of memory of the app server under 32 connections at once, and its map under them */
  memory: number
  mapAt32: Times
  lines: Line[]
}

const file = join(projectRoot, 'tests/bench/scale/measured.json')

/** What was measured so far, the smallest first: a run may measure one size, and the next another. */
export function allMeasured(): OfSize[] {
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : []
}

/** Keeps a size in the place of what was measured of it before. */
export function keepMeasured(one: OfSize): OfSize[] {
  const all = [...allMeasured().filter(({ contacts }) => contacts !== one.contacts), one]
  all.sort((a, b) => a.contacts - b.contacts)
  // a line for each size
  writeFileSync(file, `[\n${all.map((size) => JSON.stringify(size)).join(',\n')}\n]\n`)
  return all
}
