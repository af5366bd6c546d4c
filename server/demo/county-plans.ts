/** How far our visits reach into a county: the days back of its oldest and newest contact. */
export const reaches = {
  regular: [425, 1],
  quiet: [425, 100],
  stale: [425, 200],
  expired: [425, 372],
  attempted: [300, 10],
  never: [0, 0],
} as const
export type Reach = keyof typeof reaches

/** How its institutions stand to us, from the beginning of the year to its end, on the scale of assessments. */
export const moods = {
  stronghold: [2.1, 1.1],
  friendly: [2.7, 1.9],
  warming: [3.9, 2.1],
  neutral: [3.2, 3],
  contested: [3.1, 3.1],
  cooling: [2.4, 3.9],
  hostile: [4.2, 4.8],
} as const
export type Mood = keyof typeof moods

/** What becomes of its promises; `none`: nobody asked for one. */
export type Outlook = 'kept' | 'mixed' | 'broken' | 'due' | 'in_the_works' | 'asked' | 'none'

export interface CountyPlan {
  contacts: number
  reach: Reach
  mood: Mood
  outlook: Outlook
}

/** The year of each county, by FIPS: invented, with the most work where most immigrants live. */
export const countyPlans: Readonly<Record<string, CountyPlan>> = {
  // Autauga
  '01001': { contacts: 18, reach: 'regular', mood: 'hostile', outlook: 'due' },
  // Baldwin
  '01003': { contacts: 53, reach: 'regular', mood: 'hostile', outlook: 'mixed' },
  // Barbour
  '01005': { contacts: 19, reach: 'regular', mood: 'cooling', outlook: 'broken' },
  // Bibb
  '01007': { contacts: 12, reach: 'quiet', mood: 'neutral', outlook: 'asked' },
  // Blount
  '01009': { contacts: 35, reach: 'regular', mood: 'hostile', outlook: 'broken' },
  // Bullock
  '01011': { contacts: 12, reach: 'quiet', mood: 'friendly', outlook: 'kept' },
  // Butler
  '01013': { contacts: 9, reach: 'stale', mood: 'cooling', outlook: 'broken' },
  // Calhoun
  '01015': { contacts: 30, reach: 'regular', mood: 'cooling', outlook: 'due' },
  // Chambers
  '01017': { contacts: 14, reach: 'quiet', mood: 'contested', outlook: 'mixed' },
  // Cherokee
  '01019': { contacts: 13, reach: 'quiet', mood: 'hostile', outlook: 'asked' },
  // Chilton
  '01021': { contacts: 35, reach: 'regular', mood: 'neutral', outlook: 'in_the_works' },
  // Choctaw
  '01023': { contacts: 0, reach: 'never', mood: 'neutral', outlook: 'none' },
  // Clarke
  '01025': { contacts: 16, reach: 'regular', mood: 'hostile', outlook: 'none' },
  // Clay
  '01027': { contacts: 0, reach: 'never', mood: 'neutral', outlook: 'none' },
  // Cleburne
  '01029': { contacts: 0, reach: 'never', mood: 'neutral', outlook: 'none' },
  // Coffee
  '01031': { contacts: 30, reach: 'regular', mood: 'warming', outlook: 'in_the_works' },
  // Colbert
  '01033': { contacts: 21, reach: 'regular', mood: 'neutral', outlook: 'due' },
  // Conecuh
  '01035': { contacts: 4, reach: 'attempted', mood: 'neutral', outlook: 'none' },
  // Coosa
  '01037': { contacts: 3, reach: 'attempted', mood: 'neutral', outlook: 'none' },
  // Covington
  '01039': { contacts: 14, reach: 'quiet', mood: 'cooling', outlook: 'due' },
  // Crenshaw
  '01041': { contacts: 5, reach: 'expired', mood: 'cooling', outlook: 'asked' },
  // Cullman
  '01043': { contacts: 30, reach: 'regular', mood: 'hostile', outlook: 'due' },
  // Dale
  '01045': { contacts: 21, reach: 'regular', mood: 'neutral', outlook: 'asked' },
  // Dallas
  '01047': { contacts: 23, reach: 'regular', mood: 'stronghold', outlook: 'kept' },
  // DeKalb
  '01049': { contacts: 62, reach: 'regular', mood: 'contested', outlook: 'mixed' },
  // Elmore
  '01051': { contacts: 21, reach: 'regular', mood: 'hostile', outlook: 'broken' },
  // Escambia
  '01053': { contacts: 19, reach: 'regular', mood: 'warming', outlook: 'due' },
  // Etowah
  '01055': { contacts: 39, reach: 'regular', mood: 'contested', outlook: 'mixed' },
  // Fayette
  '01057': { contacts: 0, reach: 'never', mood: 'neutral', outlook: 'none' },
  // Franklin
  '01059': { contacts: 42, reach: 'regular', mood: 'warming', outlook: 'kept' },
  // Geneva
  '01061': { contacts: 6, reach: 'expired', mood: 'neutral', outlook: 'due' },
  // Greene
  '01063': { contacts: 5, reach: 'attempted', mood: 'neutral', outlook: 'none' },
  // Hale
  '01065': { contacts: 12, reach: 'quiet', mood: 'warming', outlook: 'kept' },
  // Henry
  '01067': { contacts: 0, reach: 'never', mood: 'neutral', outlook: 'none' },
  // Houston
  '01069': { contacts: 34, reach: 'regular', mood: 'cooling', outlook: 'due' },
  // Jackson
  '01071': { contacts: 23, reach: 'regular', mood: 'cooling', outlook: 'due' },
  // Jefferson
  '01073': { contacts: 97, reach: 'regular', mood: 'friendly', outlook: 'mixed' },
  // Lamar
  '01075': { contacts: 0, reach: 'never', mood: 'neutral', outlook: 'none' },
  // Lauderdale
  '01077': { contacts: 25, reach: 'regular', mood: 'friendly', outlook: 'in_the_works' },
  // Lawrence
  '01079': { contacts: 12, reach: 'stale', mood: 'hostile', outlook: 'broken' },
  // Lee
  '01081': { contacts: 35, reach: 'regular', mood: 'warming', outlook: 'in_the_works' },
  // Limestone
  '01083': { contacts: 32, reach: 'regular', mood: 'hostile', outlook: 'broken' },
  // Lowndes
  '01085': { contacts: 16, reach: 'regular', mood: 'stronghold', outlook: 'in_the_works' },
  // Macon
  '01087': { contacts: 18, reach: 'regular', mood: 'stronghold', outlook: 'kept' },
  // Madison
  '01089': { contacts: 58, reach: 'regular', mood: 'friendly', outlook: 'in_the_works' },
  // Marengo
  '01091': { contacts: 14, reach: 'regular', mood: 'friendly', outlook: 'in_the_works' },
  // Marion
  '01093': { contacts: 12, reach: 'quiet', mood: 'cooling', outlook: 'none' },
  // Marshall
  '01095': { contacts: 69, reach: 'regular', mood: 'warming', outlook: 'mixed' },
  // Mobile
  '01097': { contacts: 67, reach: 'regular', mood: 'contested', outlook: 'mixed' },
  // Monroe
  '01099': { contacts: 8, reach: 'stale', mood: 'contested', outlook: 'none' },
  // Montgomery
  '01101': { contacts: 64, reach: 'regular', mood: 'friendly', outlook: 'mixed' },
  // Morgan
  '01103': { contacts: 41, reach: 'regular', mood: 'contested', outlook: 'broken' },
  // Perry
  '01105': { contacts: 5, reach: 'expired', mood: 'friendly', outlook: 'kept' },
  // Pickens
  '01107': { contacts: 9, reach: 'stale', mood: 'neutral', outlook: 'due' },
  // Pike
  '01109': { contacts: 16, reach: 'regular', mood: 'neutral', outlook: 'none' },
  // Randolph
  '01111': { contacts: 8, reach: 'stale', mood: 'neutral', outlook: 'asked' },
  // Russell
  '01113': { contacts: 23, reach: 'regular', mood: 'friendly', outlook: 'kept' },
  // St. Clair
  '01115': { contacts: 23, reach: 'regular', mood: 'cooling', outlook: 'due' },
  // Shelby
  '01117': { contacts: 50, reach: 'regular', mood: 'contested', outlook: 'mixed' },
  // Sumter
  '01119': { contacts: 10, reach: 'quiet', mood: 'friendly', outlook: 'in_the_works' },
  // Talladega
  '01121': { contacts: 21, reach: 'regular', mood: 'neutral', outlook: 'in_the_works' },
  // Tallapoosa
  '01123': { contacts: 16, reach: 'regular', mood: 'neutral', outlook: 'asked' },
  // Tuscaloosa
  '01125': { contacts: 46, reach: 'regular', mood: 'friendly', outlook: 'kept' },
  // Walker
  '01127': { contacts: 18, reach: 'regular', mood: 'neutral', outlook: 'asked' },
  // Washington
  '01129': { contacts: 0, reach: 'never', mood: 'neutral', outlook: 'none' },
  // Wilcox
  '01131': { contacts: 8, reach: 'stale', mood: 'friendly', outlook: 'due' },
  // Winston
  '01133': { contacts: 6, reach: 'expired', mood: 'hostile', outlook: 'asked' },
}
