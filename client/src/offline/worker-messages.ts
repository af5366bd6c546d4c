/** What a page tells its service worker. */
export const takeOver = 'take over'
export const theRest = 'keep the rest'
