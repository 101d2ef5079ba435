/** The address when it is one of the web; a report may print `javascript:` where its address should be. */
export function webAddress(url: string | null): string | null {
  if (url === null || !URL.canParse(url)) return null
  return /^https?:$/.test(new URL(url).protocol) ? url : null
}
