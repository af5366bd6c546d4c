import { useSyncExternalStore } from 'react'

export type Theme = 'light' | 'dark'
export type ThemeChoice = Theme | 'system'

const stored = 'condado.theme'
const deviceIsDark = () => matchMedia('(prefers-color-scheme: dark)')
const changes = new EventTarget()

export function themeChoice(): ThemeChoice {
  const chosen = localStorage.getItem(stored)
  return chosen === 'light' || chosen === 'dark' ? chosen : 'system'
}

function currentTheme(): Theme {
  const choice = themeChoice()
  if (choice !== 'system') return choice
  return deviceIsDark().matches ? 'dark' : 'light'
}

function applyTheme(): void {
  document.documentElement.dataset.theme = currentTheme()
  changes.dispatchEvent(new Event('change'))
}

/** Applies what was chosen in this browser, and follows the device while nothing was. */
export function startTheme(): void {
  applyTheme()
  deviceIsDark().addEventListener('change', applyTheme)
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

/** The theme on screen, for whatever is painted by script. */
export function useTheme(): Theme {
  return useSyncExternalStore(subscribe, currentTheme)
}

export function useThemeChoice(): ThemeChoice {
  return useSyncExternalStore(subscribe, themeChoice)
}
