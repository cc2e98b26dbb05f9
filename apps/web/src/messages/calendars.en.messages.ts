import type { CalendarsMessages } from './calendars.messages.ts'

export const calendarsMessages: CalendarsMessages = {
  calendars: {
    tab: 'calendar',
    title: 'Your own calendar',
    lead: 'Your dates on your own phone. Changes and cancellations arrive by themselves.',
    circleHelp: 'Your dates on your own phone, as discreetly as you like.',
    list: 'Addresses in use',
    ofOwn: 'Your groups and your places',
    never: 'Nothing has fetched it yet',
    make: 'Make an address',
    makeNow: 'Make the address',
    shows: 'What your calendar shows',
    glance: 'What somebody sees who looks over your shoulder',
    glanceTime: '14:00–16:00',
    glanceGroup: 'The group’s name: the topic',
    glancePlace: 'The place and its address',
    glanceBusy: 'Busy',
    some: 'Only some groups',
    someHint:
      'Tick none, and your calendar has all your groups and the dates you have a place at, also those that come later.',
    which: 'Which groups',
    madeTitle: 'Your calendar address',
    madeLead:
      'It is shown this once. Whoever has it can read this calendar without signing in, so keep it to yourself.',
    scan: 'On another device: point a phone’s camera at the code. An iPhone asks whether to subscribe.',
    scanOf: 'The calendar address as a QR code',
    open: 'Open in the calendar here',
    copyHelp: 'Or paste this where your calendar asks for an address:',
    copy: 'Copy the address',
    copied: 'Copied. Your clipboard holds the address: copy something else when you are done.',
    how: 'Where to paste it',
    know: 'Good to know',
    goOn: 'I have it now',
    revoke: 'Take back',
    revokeTitle: 'Take this address back?',
    revokeNow: 'Take it back',
    keep: 'Keep it',
    titles: {
      DISCREET: {
        short: 'Discreet',
        long: 'The word “Busy” and the time. No group, no place, no notes. The calendar is called “Calendar”.',
      },
      FULL: {
        short: 'In full',
        long: 'The group, the topic, the place and the way there. Whoever looks at your calendar reads all of it.',
      },
    },
    hows: [
      'iPhone: Calendar → Calendars → Add Calendar → Add Subscription Calendar.',
      'Google: on a computer, calendar.google.com → Other calendars → From URL. It then shows on the phone too.',
      'Outlook: Add calendar → Subscribe from web.',
    ],
    revokeHelp: [
      'Nobody can fetch this calendar any more, from now on.',
      'What a phone or a service has fetched before, it may keep. Delete the calendar there too.',
    ],
    knowFull: ['Names, places and topics stand in your calendar. Think of who else sees it, at home and at work.'],
    knowDiscreet: [
      'The times themselves still show. Whoever knows when a group meets may put two and two together.',
      'What is cancelled disappears. The reason is on the group’s page.',
    ],
    knowBoth: (host) => [
      `The calendar’s settings show the address, which begins with ${host}.`,
      'If your calendar is kept by a service such as Google or Apple, that service has the address and reads the calendar.',
      'A calendar looks for changes now and then, some only once a day. What is on today is surest here.',
      'When you leave a group, its dates go from your calendar, once it looks again. New words and signing out everywhere end all your addresses.',
    ],
    lastUsed: (date) => `Last fetched ${date}`,
    revokeOf: (what) => `Take back: ${what}`,
  },
}
