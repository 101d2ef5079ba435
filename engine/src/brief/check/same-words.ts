import { rootOf } from './root.js'

/**
 * Words that reports use for each other, one class a line: the first word stands for all. General English of
 * reporting; nothing here is a fact about the world.
 */
const CLASSES = `
say tell state add remark note declare announce announcement statement report explain
telephone phone call ring
kill die death dead
meet meeting encounter
talk talks negotiation negotiate discuss discussion dialogue
ask request urge
leave quit depart departure withdraw withdrawal
resign resignation step
buy purchase acquire
sell sale
begin start commence open opening
end finish conclude close closure
stop halt cease
continue remain stay go
resume restart
rise increase grow climb
fall drop decline decrease decreas
get receive receipt
give grant provide
help aid assist assistance support
injure wound injury
build construct construction erect
show demonstrate reveal
choose pick select elect
try attempt seek
want wish desire
need require
think believe consider view
plan intend intention
about around approximately
dismiss sack fire
arrest detain detention
free release liberate
attack strike assault
destroy destruction ruin
damage harm
agree agreement deal pact
approve approval back endorse
invite invitation
accuse accusation allege allegation
blame fault
reject refuse turn rebuff refusal rejection
accept acceptance
deny denial
promise pledge vow
threaten threat
warn warning
demand call
order command instruct
propose proposal offer suggest suggestion
thank gratitude
praise hail
criticise criticize condemn denounce
apologise apologize apology
answer reply respond response
complain complaint
expel expulsion
visit trip travel
arrive arrival reach come
send dispatch
lend loan
borrow loan
truce ceasefire cease-fire armistice pause
soldier troop troops
force forces
child children
people person
home house
company firm
town city
area zone district
part portion
amount sum
head lead leader
use employ
sign signing signature
last run
many number
several some few
each every all
old former
tax levy
lorry truck
airplane plane aircraft jet
car automobile
ship vessel boat
policeman police officer
doctor physician
film movie
fire wildfire blaze
electricity power
return exchange
produce production output
consecutive row straight
fly flight
likely probable probably
expect expectation
reduce reduction cut
mention cite quote
rebel insurgent guerrilla
teacher schoolteacher
victim casualty
shop store
senate senator
lawmaker deputy
commander command
happen occur take
appear publish publication
gas gases
test trial
minimum least
maximum most
enough sufficient
anonymous anonymously unnamed
nobody none no neither
own belong
carry transport
house home
vacate leave
work labour
host hold
prior before previously
after following afterwards later then
again resume
succeed success
hand deliver
weapon arms
job post
fail failure
`

/** Shorter roots are those of too many words. */
const SAFE_ROOT = 5

function table(): ReadonlyMap<string, string> {
  const same = new Map<string, string>()
  for (const line of CLASSES.trim().split('\n')) {
    const [first = '', ...rest] = line.split(' ')
    for (const word of [first, ...rest]) if (!same.has(word)) same.set(word, `~${first}`)
  }
  for (const [word, of] of [...same]) {
    const root = rootOf(word)
    if (root.length >= SAFE_ROOT && !same.has(root)) same.set(root, of)
  }
  return same
}

/** Each word of a class to the class. */
export const SAME_AS = table()
