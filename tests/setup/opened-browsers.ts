import type { Browser } from 'playwright-core'

/** Browsers that test files of this process have opened: apart, for a file of setup is read anew for every test file. */
export const openedBrowsers = new Set<Browser>()
