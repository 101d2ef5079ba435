/** Words of a report set in a line of ours: double marks outside, so their own become single. */
export function quote(text: string): string {
  return `“${text.replace(/“|(?<=^|[\s(])"/g, '‘').replace(/[”"]/g, '’')}”`
}
