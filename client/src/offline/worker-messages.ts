/** What a page tells its service worker. */
export const takeOver = 'take over'
/** To the one that is in charge: a newer one takes over as soon as nothing is under way here. */
export const giveWay = 'give way'
export const theRest = 'keep the rest'
export const tidyUp = 'tidy up'
