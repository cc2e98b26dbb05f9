import type { PosterMessages } from './poster.messages.ts'

export const posterMessages: PosterMessages = {
  tab: 'poster',
  title: 'A poster to print',
  lead: 'A month or a group on one sheet. It tells what anybody may know, even if you are signed in: whoever walks past can read it.',
  misread: 'We could not make the poster that this address asks for. Here is another one: choose below what you want.',
  what: 'Poster of',
  months: 'A month',
  groups: 'A group',
  chosenGroup: 'The group you chose',
  paper: 'Paper',
  papers: { A4: 'A4, an ordinary sheet', A3: 'A3, twice as large: readable from two metres' },
  language: 'Language of the poster',
  discreet: 'Discreet',
  discreetLeavesOut:
    'Says only “Together”, days and times, and leaves a line to write on whom to ask. It leaves out names of groups, places, languages, for whom it is, and how to reach us: whoever sees it at home or on a wall learns that something is on, and not what.',
  discreetCode:
    'Its code leads to the front page of the programme. Whoever scans it sees what is on: hang it only where that is all right.',
  show: 'Show the poster',
  print: 'Print',
  printHelp:
    'In the window that opens, choose the same paper, and no headers and footers: some browsers would print the address of this page on the sheet. There you can save it as a PDF too.',
  withoutScript:
    'To print it, or to save it as a PDF, use your browser’s own menu. Choose the same paper, and no headers and footers.',
  another: 'A poster of something else',
  preview: 'This is how it is printed',
  sheet: {
    page: (page, pages) => (pages === 1 ? 'The poster' : `Sheet ${page} of ${pages}`),
    nothing: 'Nothing is planned for this month yet.',
    closed: 'Closed',
    pause: 'Break',
    next: 'Next times',
    scanMonth: 'Changes, and all months',
    scanGroup: 'Changes, and more about the group',
    scanMore: 'More',
    asOf: (date) => `As known on ${date}`,
    together: 'Together',
    ask: 'Ask',
    askForTimes: 'Ask for the times.',
  },
}
