import type { Messages } from './messages.ts'

export const aboutPage: Messages['aboutPage'] = {
  lead: 'Piiri tells what a community does together. It tells nobody who comes.',
  sections: [
    {
      id: 'piiri',
      title: 'What Piiri is',
      paragraphs: [
        'Here you find groups, sessions and outings: when, where, in which languages, and how to join. Peer workers and those who come make the programme together.',
        'These pages are in Finnish and English. At the sessions other languages may be spoken or interpreted: each session lists them, by their own names.',
      ],
    },
    {
      id: 'privacy',
      title: 'Your privacy',
      paragraphs: [
        'We do not ask your name. We do not store your device’s address, or what browser you have. There are no cookies unless you sign in; then there is one, which ends with the browser. Your browser keeps its history, and parts of the site such as its fonts, as of any site; a private window forgets them.',
        'Everything comes from this server: fonts, pictures and programme. We pass nothing on. Whoever runs your network can still see this site’s address.',
        'Tabs and link previews say only Piiri and what sort of page it is. The link itself may hold the name of a group: think of that before you share it.',
        'A message that you lock before you send it is read by those you write to, and nobody else; we keep the day on which it came, and erase all of it after half a year at the latest.',
        'Of a confidential group we tell only for whom it is and how to join. Its times and places are not shown here at all.',
      ],
    },
    {
      id: 'leave',
      title: 'Leaving quickly',
      paragraphs: [
        'At the top of each page is a button that puts the weather in its place. Pressing Esc three times within two seconds does the same. Other tabs that show Piiri change to the weather too.',
        'Piiri takes its own pages from behind the back button, as far as the browser lets it. This, Esc and the other tabs need JavaScript; the button works without. The address may still be in the browser’s history. If others use your device, open these pages in a private window, or clear the history.',
      ],
    },
    {
      id: 'accessibility',
      title: 'Accessibility',
      paragraphs: [
        'These pages work with a keyboard, with a screen reader, enlarged, and without JavaScript. If something does not work for you, tell us: we will put it right.',
      ],
    },
    {
      id: 'open-data',
      title: 'Open data',
      paragraphs: [
        'The open programme is here as data too, for other sites, directories and your own spreadsheet. It tells what these pages tell a visitor, and no more: nothing of who comes, and neither times nor places of confidential groups. You may use it as its licence allows.',
      ],
      links: [
        { href: '/open-data/programme.csv?language=en', words: 'The programme as a table (CSV)' },
        { href: '/open-data/events.jsonld?language=en', words: 'Sessions as events (schema.org, JSON-LD)' },
        {
          href: '/open-data/rpde/sessions?language=en',
          words: 'Sessions, and what changes in them (OpenActive RPDE, JSON)',
        },
        {
          href: '/open-data/rpde/session-series?language=en',
          words: 'How often groups meet, and what changes in it (OpenActive RPDE, JSON)',
        },
        { href: '/open-data/hsds/services?language=en', words: 'Groups as services (HSDS 3.0, JSON)' },
        { href: '/calendar/programme.ics?language=en', words: 'The programme as a calendar (iCalendar)' },
        { href: '/open-data/licence', words: 'The licence: what you may do with it' },
      ],
    },
  ],
}
