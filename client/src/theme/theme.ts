import { useSyncExternalStore } from 'react'
import type { Ink } from '../../../server/palette/rules.ts'

export type Theme = 'light' | 'dark'
export type ThemeChoice = Theme | 'system'

const stored = 'condado.theme'
const darkDevice = matchMedia('(prefers-color-scheme: dark)')
const printer = matchMedia('print')
let printing = false
const changes = new EventTarget()

export function themeChoice(): ThemeChoice {
  const chosen = localStorage.getItem(stored)
  return chosen === 'light' || chosen === 'dark' ? chosen : 'system'
}

function currentTheme(): Theme {
  const choice = themeChoice()
  if (choice !== 'system') return choice
  return darkDevice.matches ? 'dark' : 'light'
}

function currentInk(): Ink {
  return printing || printer.matches ? 'print' : currentTheme()
}

function applyTheme(): void {
  document.documentElement.dataset.theme = currentTheme()
  changes.dispatchEvent(new Event('change'))
}

/** Applies what was chosen in this browser, follows the device while nothing was, and its printer. */
export function startTheme(): void {
  applyTheme()
  darkDevice.addEventListener('change', applyTheme)
  printer.addEventListener('change', applyTheme)
  // comes before the page is laid out for paper; the medium changes too late to repaint it
  for (const event of ['beforeprint', 'afterprint'])
    addEventListener(event, () => {
      printing = event === 'beforeprint'
      applyTheme()
    })
}

export function chooseTheme(choice: ThemeChoice): void {
  if (choice === 'system') localStorage.removeItem(stored)
  else localStorage.setItem(stored, choice)
  applyTheme()
}

function subscribe(changed: () => void): () => void {
  changes.addEventListener('change', changed)
  return () => changes.removeEventListener('change', changed)
}

/** For whatever is painted by script: the theme on screen, or the black ink of a printer. */
export function useInk(): Ink {
  return useSyncExternalStore(subscribe, currentInk)
}

export function useThemeChoice(): ThemeChoice {
  return useSyncExternalStore(subscribe, themeChoice)
}
