// One module an icon: the whole set takes a second to load.
import accessibility from 'lucide/dist/esm/icons/accessibility.mjs'
import archive from 'lucide/dist/esm/icons/archive.mjs'
import arrowRight from 'lucide/dist/esm/icons/arrow-right.mjs'
import arrowUpDown from 'lucide/dist/esm/icons/arrow-up-down.mjs'
import baby from 'lucide/dist/esm/icons/baby.mjs'
import badgeCheck from 'lucide/dist/esm/icons/badge-check.mjs'
import bookOpen from 'lucide/dist/esm/icons/book-open.mjs'
import bus from 'lucide/dist/esm/icons/bus.mjs'
import calendarClock from 'lucide/dist/esm/icons/calendar-clock.mjs'
import calendarDays from 'lucide/dist/esm/icons/calendar-days.mjs'
import calendarPlus from 'lucide/dist/esm/icons/calendar-plus.mjs'
import calendarRange from 'lucide/dist/esm/icons/calendar-range.mjs'
import chevronLeft from 'lucide/dist/esm/icons/chevron-left.mjs'
import chevronRight from 'lucide/dist/esm/icons/chevron-right.mjs'
import circleDot from 'lucide/dist/esm/icons/circle-dot.mjs'
import circleX from 'lucide/dist/esm/icons/circle-x.mjs'
import clock from 'lucide/dist/esm/icons/clock.mjs'
import doorOpen from 'lucide/dist/esm/icons/door-open.mjs'
import download from 'lucide/dist/esm/icons/download.mjs'
import ear from 'lucide/dist/esm/icons/ear.mjs'
import externalLink from 'lucide/dist/esm/icons/external-link.mjs'
import eye from 'lucide/dist/esm/icons/eye.mjs'
import handHeart from 'lucide/dist/esm/icons/hand-heart.mjs'
import info from 'lucide/dist/esm/icons/info.mjs'
import languages from 'lucide/dist/esm/icons/languages.mjs'
import leaf from 'lucide/dist/esm/icons/leaf.mjs'
import list from 'lucide/dist/esm/icons/list.mjs'
import lockKeyhole from 'lucide/dist/esm/icons/lock-keyhole.mjs'
import logOut from 'lucide/dist/esm/icons/log-out.mjs'
import mail from 'lucide/dist/esm/icons/mail.mjs'
import mapPin from 'lucide/dist/esm/icons/map-pin.mjs'
import messageCircle from 'lucide/dist/esm/icons/message-circle.mjs'
import mic from 'lucide/dist/esm/icons/mic.mjs'
import monitorSmartphone from 'lucide/dist/esm/icons/monitor-smartphone.mjs'
import palette from 'lucide/dist/esm/icons/palette.mjs'
import personStanding from 'lucide/dist/esm/icons/person-standing.mjs'
import phone from 'lucide/dist/esm/icons/phone.mjs'
import rotateCw from 'lucide/dist/esm/icons/rotate-cw.mjs'
import search from 'lucide/dist/esm/icons/search.mjs'
import slidersHorizontal from 'lucide/dist/esm/icons/sliders-horizontal.mjs'
import soup from 'lucide/dist/esm/icons/soup.mjs'
import speech from 'lucide/dist/esm/icons/speech.mjs'
import sprout from 'lucide/dist/esm/icons/sprout.mjs'
import toilet from 'lucide/dist/esm/icons/toilet.mjs'
import trees from 'lucide/dist/esm/icons/trees.mjs'
import userRound from 'lucide/dist/esm/icons/user-round.mjs'
import usersRound from 'lucide/dist/esm/icons/users-round.mjs'
import wifiOff from 'lucide/dist/esm/icons/wifi-off.mjs'
import x from 'lucide/dist/esm/icons/x.mjs'

export const icons = {
  accessibility,
  archive,
  'arrow-right': arrowRight,
  'arrow-up-down': arrowUpDown,
  baby,
  'badge-check': badgeCheck,
  'book-open': bookOpen,
  bus,
  'calendar-clock': calendarClock,
  'calendar-days': calendarDays,
  'calendar-plus': calendarPlus,
  'calendar-range': calendarRange,
  'chevron-left': chevronLeft,
  'chevron-right': chevronRight,
  'circle-dot': circleDot,
  'circle-x': circleX,
  clock,
  'door-open': doorOpen,
  download,
  ear,
  'external-link': externalLink,
  eye,
  'hand-heart': handHeart,
  info,
  languages,
  leaf,
  list,
  'lock-keyhole': lockKeyhole,
  'log-out': logOut,
  mail,
  'map-pin': mapPin,
  'message-circle': messageCircle,
  mic,
  'monitor-smartphone': monitorSmartphone,
  palette,
  'person-standing': personStanding,
  phone,
  'rotate-cw': rotateCw,
  search,
  'sliders-horizontal': slidersHorizontal,
  soup,
  speech,
  sprout,
  toilet,
  trees,
  'user-round': userRound,
  'users-round': usersRound,
  'wifi-off': wifiOff,
  x,
} as const

export type IconName = keyof typeof icons
