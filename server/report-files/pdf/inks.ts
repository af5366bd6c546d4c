import type { Style } from './lines.ts'

/** Paper, ink and one red, as on screen (client/src/theme/tokens.css); colours of statuses come from the palette. */
export const inks = {
  ink: '#1c2430',
  soft: '#4a525c',
  faint: '#5f656b',
  line: '#ddd3bf',
  wash: '#f8f3e8',
  accent: '#8f1d3f',
} as const

export const body: Style = { face: 'regular', size: 10.5, colour: inks.ink }
export const small: Style = { face: 'regular', size: 8.5, colour: inks.soft }
export const cell: Style = { face: 'regular', size: 9, colour: inks.ink }
export const head: Style = { face: 'medium', size: 8, colour: inks.soft }
