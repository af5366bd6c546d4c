import { setTimeout } from 'node:timers/promises'
import { dayInAlabama } from '../../server/days.ts'

/** Longer than any file that asks which day it is, also on a slow machine. */
const longestFileMs = 120_000

/** No file begins right before midnight in Alabama: its today would be the server's yesterday before it is done. */
while (dayInAlabama(new Date()) !== dayInAlabama(new Date(Date.now() + longestFileMs)))
  await setTimeout(1_000)
