/**
 * Parameters that say how a reader came to a page and change nothing on it: those that analytics, advertising and
 * mail services document as their own, as gathered by the query filters of browsers (Firefox, Brave) and ClearURLs.
 */
const TRACKING = new RegExp(
  `^(?:${[
    'utm_\\w+',
    'at_(?:medium|campaign\\w*|custom\\w*|link\\w*|bbc\\w*|format|ptr\\w*|content|creation|term|variant)',
    'pk_\\w+|mtm_\\w+|matomo_\\w+|piwik_\\w+',
    'stm_\\w+|sc_(?:campaign|channel|content|medium|outcome|geo|country)|hsa_\\w+',
    'fbclid|gclid|gclsrc|dclid|gbraid|wbraid|msclkid|yclid|ysclid|twclid|ttclid|igsh|igshid|li_fat_id|rdt_cid',
    'fb_(?:action_ids|action_types|ref|source|comment_id)|action_(?:object|type|ref)_map',
    '_ga|_gl|_hsenc|_hsmi|__hs\\w+|hsctatracking|_openstat|_branch_\\w+|__twitter_impression|__s|__cft__\\w*|__tn__',
    'mc_[ce]id|mkt_tok|vero_\\w+|oly_\\w+_id|ml_subscriber\\w*|s_kwcid|s_cid|ef_id|wt[._-]?(?:mc|zmc)\\w*|xtor|xts',
    'cmpid|cmp|icid|ncid|ocid|ito|smid|smtyp|sref|soc_(?:src|trk)|ref_(?:src|url)|guce_\\w+|guccounter',
    'spm|trk(?:campaign|info)?|ns_(?:mchannel|source|campaign|linkname|fee)|partner_?id|echobox|dmcid|taid',
  ].join('|')})$`,
  'i',
)

/** Ambiguous names, which are tracking when their value names a channel. */
const CHANNEL_NAMES = /^(?:ref|source|src|from|via|feed|partner|rss|share|s)$/i
const CHANNELS =
  /^(?:rss\d?|feed|atom|twitter|x|facebook|fb|linkedin|whatsapp|telegram|reddit|newsletter|email|mail|social|share|copy_?link|home(?:page)?)$/i

/** Parameters that ask for another rendering of the same page. */
const RENDERING = /^(?:amp|outputtype|print|printable)$/i
const RENDERINGS = /^(?:|1|true|yes|amp|print)$/i

/**
 * The one address under which an article is known: host in lower case without a dot at its end, no default port,
 * no fragment, no parameters that only count visits or ask for a rendering, percent signs written one way. Scheme,
 * path and the order of what remains stay: they may matter to the server.
 *
 * Idempotent. `null` for what is no http or https address, or holds a password.
 */
export function canonicalAddress(address: string): string | null {
  if (!URL.canParse(address)) return null
  const url = new URL(address)
  if (url.protocol !== 'http:' && url.protocol !== 'https:') return null
  if (url.username !== '' || url.password !== '') return null
  const host = url.hostname.replace(/\.$/, '')
  if (host === '') return null
  const port = url.port === '' ? '' : `:${url.port}`
  return `${url.protocol}//${host}${port}${evenPercents(url.pathname)}${kept(url.search)}`
}

/** The parameters that stay, as they were written; a lone `?` goes. */
function kept(search: string): string {
  const parts = search
    .slice(1)
    .split('&')
    .filter((part) => part !== '' && !isIdle(part))
  return parts.length === 0 ? '' : `?${evenPercents(parts.join('&'))}`
}

function isIdle(part: string): boolean {
  const at = part.indexOf('=')
  const name = decoded(at < 0 ? part : part.slice(0, at))
  const value = at < 0 ? '' : decoded(part.slice(at + 1))
  if (TRACKING.test(name)) return true
  if (CHANNEL_NAMES.test(name)) return CHANNELS.test(value)
  return RENDERING.test(name) && RENDERINGS.test(value)
}

function decoded(part: string): string {
  try {
    return decodeURIComponent(part)
  } catch {
    return part
  }
}

/** `%7e` and `~` are the same (RFC 3986, 6.2.2): unreserved characters stand for themselves, the rest in capitals. */
function evenPercents(part: string): string {
  return part.replace(/%([0-9a-f]{2})/gi, (whole, hex: string) => {
    const character = String.fromCharCode(Number.parseInt(hex, 16))
    return /[A-Za-z0-9._~-]/.test(character) ? character : whole.toUpperCase()
  })
}
