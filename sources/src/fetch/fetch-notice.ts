import type { Notice } from '@parley-record/engine'
import { type NoticeCode, noticeOf } from '../notice-codes.js'

/**
 * Every notice that fetching can give, in the order in which a request meets them. `docs/errors.md` lists the
 * same; a test keeps both equal.
 */
export const FETCH_NOTICE_CODES = {
  'fetch-bad-address': {
    level: 'error',
    meaning: 'This is no address of a page.',
    remedy: 'Give a whole address, as https://outlet.example/report.',
  },
  'fetch-bad-scheme': {
    level: 'error',
    meaning: 'Only http and https addresses are fetched.',
    remedy: 'Give the address of the page on the web; give a file by its path.',
  },
  'fetch-credentials': {
    level: 'error',
    meaning: 'The address holds a user name or a password, which would end up in logs and records.',
    remedy: 'Give the address without what stands before the @.',
  },
  'fetch-bad-port': {
    level: 'error',
    meaning: 'The address names a port other than 80 and 443.',
    remedy: 'Add the port to the allowed ports in the settings if the server is meant.',
  },
  'fetch-private-address': {
    level: 'error',
    meaning: 'The address leads into a private network or to this machine and was not asked.',
    remedy: 'Add the host or its range to the allowed ones in the settings if that is meant.',
  },
  'fetch-no-host': {
    level: 'error',
    meaning: 'The name of the host could not be found.',
    remedy: 'Check the spelling and the connection to the internet; it is tried again later.',
  },
  'fetch-robots': {
    level: 'error',
    meaning: 'The site’s robots.txt asks programs not to fetch this address.',
    remedy: 'Ask the outlet for permission or a feed, or save the page by hand and give the file.',
  },
  'fetch-robots-unreachable': {
    level: 'error',
    meaning: 'The site’s robots.txt could not be read, so nothing else is asked of the site for now.',
    remedy: 'Nothing to do; it is tried again later.',
  },
  'fetch-unreachable': {
    level: 'error',
    meaning: 'The server did not answer or broke off.',
    remedy: 'Nothing to do; it is tried again later. Open the address in a browser if it goes on.',
  },
  'fetch-tls': {
    level: 'error',
    meaning: 'The server’s certificate is not valid for this address, so its answer cannot be trusted.',
    remedy: 'Tell the outlet; for an own server add its authority’s certificate to the settings.',
  },
  'fetch-too-slow': {
    level: 'error',
    meaning: 'The answer took longer than allowed.',
    remedy:
      'Nothing to do; it is tried again later. Raise the limit in the settings if the site is always slow.',
  },
  'fetch-not-http': {
    level: 'error',
    meaning: 'What the server sent is no proper HTTP answer, or its headers are larger than allowed.',
    remedy: 'Open the address in a browser; tell the outlet if it fails there too.',
  },
  'fetch-too-large': {
    level: 'error',
    meaning: 'The answer is larger than allowed; the rest was not read.',
    remedy: 'Save the report alone and give the file, or raise the limit in the settings.',
  },
  'fetch-bomb': {
    level: 'error',
    meaning: 'The answer unpacks to far more than any page has; it was not unpacked.',
    remedy: 'Do not open it; tell the outlet that somebody may have changed its server.',
  },
  'fetch-broken-body': {
    level: 'error',
    meaning: 'The answer ended early or was damaged on its way.',
    remedy: 'Nothing to do; it is tried again later.',
  },
  'fetch-bad-encoding': {
    level: 'error',
    meaning: 'The answer is compressed in a way that was not asked for.',
    remedy: 'Save the page with a browser and give the file.',
  },
  'fetch-redirect-loop': {
    level: 'error',
    meaning: 'The address leads back to itself.',
    remedy: 'Open it in a browser; a page that needs cookies can only be saved by hand.',
  },
  'fetch-too-many-redirects': {
    level: 'error',
    meaning: 'The address leads on and on to other addresses.',
    remedy: 'Open it in a browser and give the address where it ends.',
  },
  'fetch-bad-redirect': {
    level: 'error',
    meaning: 'The server sends on to another address without a usable one.',
    remedy: 'Open the address in a browser and look where it ends; give that address.',
  },
  'fetch-slow-down': {
    level: 'warning',
    meaning: 'The server or its robots.txt asks for a pause.',
    remedy: 'Nothing to do; it is asked again at the time given.',
  },
  'fetch-server-error': {
    level: 'error',
    meaning: 'The server reports a fault of its own.',
    remedy: 'Nothing to do; it is tried again later, each time after a longer pause.',
  },
  'fetch-denied': {
    level: 'error',
    meaning: 'The server does not hand out this page: it wants a login or a payment, or bars programs.',
    remedy: 'Save the page with a browser where you may read it, and give the file.',
  },
  'fetch-gone': {
    level: 'error',
    meaning: 'There is no page at this address, or no longer.',
    remedy: 'Check the address; a report that was read before is kept.',
  },
  'fetch-odd-status': {
    level: 'error',
    meaning: 'The server answered in a way that no page has.',
    remedy: 'Open the address in a browser; tell the outlet if it fails there too.',
  },
  'page-moved': {
    level: 'warning',
    meaning: 'The address has moved for good.',
    remedy: 'Use the new address; the old one may stop working.',
  },
  'date-in-future': {
    level: 'warning',
    meaning: 'The page gives a date of publication that lies after its arrival; it was not used.',
    remedy: 'Look at the page; give the date by hand if you know it.',
  },
  'canonical-elsewhere': {
    level: 'warning',
    meaning: 'The page names a page of another site as its original.',
    remedy: 'Look there for the first publication; the report is kept under its own address.',
  },
  'folder-unwatched': {
    level: 'error',
    meaning: 'The folder cannot be watched for new files.',
    remedy: 'Check that it is there and may be read; on Linux fs.inotify.max_user_watches may be too low.',
  },
} as const satisfies Readonly<Record<string, NoticeCode>>

export type FetchCode = keyof typeof FETCH_NOTICE_CODES

/** The notice for `code` about `address`; `detail` is what is particular about this case. */
export function fetchNotice(code: FetchCode, address: string, detail: string | null = null): Notice {
  return noticeOf(FETCH_NOTICE_CODES[code], { code, path: address, detail })
}
