/** Words of which a sentence may not have the one for the other. General English. */
const PAIRS = `
north/northern south/southern
east/eastern west/western
accept/agree reject/refuse
increase/rise/grow/go-up fall/drop/decrease/decline
raise lower/cut
highest lowest
best worst
strengthen weaken
confirm/admit deny/dispute
first last
morning night/evening
noon midnight
early/earlier late/later
maximum minimum
open close
win lose
start/begin end/stop
before after
public private
success/succeed/successor failure/fail/predecessor
arrive leave
allow/permit ban/forbid
support oppose
temporary/interim/partial/preliminary permanent/final/full/general
limited full/unlimited
internal external
majority minority
exceed below
lift impose
reduce increase
direct indirect
male female
man woman
alive dead
`

function table(): ReadonlyMap<string, ReadonlySet<string>> {
  const found = new Map<string, Set<string>>()
  const put = (a: string, b: string) => {
    const set = found.get(a)
    if (set === undefined) found.set(a, new Set([b]))
    else set.add(b)
  }
  for (const line of PAIRS.trim().split('\n')) {
    const [left = [], right = []] = line.split(' ').map((side) => side.split('/'))
    for (const a of left)
      for (const b of right) {
        put(a, b)
        put(b, a)
      }
  }
  return found
}

/** Each word to its opposites. */
export const OPPOSITES = table()
