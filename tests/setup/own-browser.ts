import { spawn } from 'node:child_process'
import { type BrowserContext, chromium } from 'playwright-core'
import { args } from './browser.ts'
import { chromiumPath } from './chromium.ts'

/** A browser in processes of its own that keeps what it is told in a folder. */
export interface OwnBrowser {
  context: BrowserContext
  /** kill -9 of all its processes; nothing is said to its pages before */
  kill: () => Promise<void>
  /** as somebody closes it */
  close: () => Promise<void>
}

export async function openOwnBrowser(folder: string): Promise<OwnBrowser> {
  const own = ['--headless', '--remote-debugging-port=0', `--user-data-dir=${folder}`]
  const child = spawn(await chromiumPath(), [...args, ...own, 'about:blank'], {
    // a group of its own: its processes end together
    detached: true,
    stdio: ['ignore', 'ignore', 'pipe'],
    env: { ...process.env, TZ: 'America/Chicago' },
  })
  const exited = new Promise<void>((resolve) => child.once('exit', () => resolve()))
  const endpoint = await new Promise<string>((resolve, reject) => {
    let said = ''
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      said += text
      const found = /DevTools listening on (ws:\S+)/.exec(said)?.[1]
      if (found) resolve(found)
    })
    void exited.then(() => reject(new Error(`The browser does not start: ${said}`)))
  })
  const browser = await chromium.connectOverCDP(endpoint)
  const [context] = browser.contexts()
  if (!context) throw new Error('The browser has no context')
  context.setDefaultTimeout(120_000)
  return {
    context,
    kill: async () => {
      if (child.pid) process.kill(-child.pid, 'SIGKILL')
      await exited
    },
    close: async () => {
      const cdp = await browser.newBrowserCDPSession()
      await cdp.send('Browser.close')
      await exited
    },
  }
}
