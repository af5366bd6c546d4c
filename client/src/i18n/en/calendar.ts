export const calendar = {
  'calendar.title': 'In my calendar',
  'calendar.lead':
    'An address that your calendar reads by itself: what you have to do, and when the promises fall due that you recorded. It says with which institution and in which county, so whoever keeps your calendar (Google, Apple) knows that too. It says nothing of what you noted, and what is restricted is not in it.',
  'calendar.make': 'Make an address',
  'calendar.makeNew': 'Make a new one; the one before ends',
  'calendar.end': 'End it',
  'calendar.ended':
    'The address is ended. What a calendar holds already stays there until you remove it.',
  'calendar.address': 'The address of your calendar',
  'calendar.once':
    'It is shown only now. Whoever has it can read it without signing in: give it to nobody, and end it here when a phone is lost.',
  'calendar.madeAt': 'Made {when}.',
  'calendar.fetchedAt': 'Last fetched {when}.',
  'calendar.neverFetched': 'No calendar has fetched it yet.',
  'calendar.google': 'Google Calendar',
  'calendar.google.how':
    '1. Open calendar.google.com on a computer; the app on the phone cannot do this.\n2. Beside “Other calendars” choose + and “From URL”.\n3. Paste the address and choose “Add calendar”. It appears on your phone too.\nGoogle asks for news only every few hours.',
  'calendar.iphone': 'iPhone and iPad',
  'calendar.iphone.how':
    '1. Open Settings, then Apps, Calendar, Calendar Accounts (on older ones: Settings, Calendar, Accounts).\n2. Choose Add Account, Other, Add Subscribed Calendar.\n3. Paste the address and save. Leave name and password empty.',
  'calendar.mac': 'Calendar on a Mac',
  'calendar.mac.how':
    '1. In the menu choose File, New Calendar Subscription.\n2. Paste the address.\n3. Choose how often it is refreshed: every hour is enough.',
  'calendar.thunderbird': 'Thunderbird',
  'calendar.thunderbird.how':
    '1. Open the calendar, choose New Calendar, then On the Network.\n2. Paste the address as location, leave the user name empty and tick that no credentials are needed.\n3. Find Calendars, Subscribe.',
} satisfies Record<string, string>
