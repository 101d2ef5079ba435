import type { LexiconPart } from './entry.js'
import { TROOPS } from './objects.js'
import { words } from './words.js'

/** MOBILIZE: show or move armed force short of using it. */
export const mobilize: LexiconPart = {
  verbs: [
    {
      plover: 'MOBILIZE',
      to: ['against', 'to', 'in'],
      verbs: words(`
        mobilise, mobilize, remilitarise, remilitarize, rearm, militarise, militarize, conscript, deploy, mass
      `),
    },
    {
      plover: 'MOBILIZE',
      to: ['to', 'in', 'into', 'on', 'against', 'at'],
      objects: TROOPS,
      verbs: words(`
        deploy, move, mass, amass, send, dispatch, station, reinforce, position, beef up, build up,
        intensify, strengthen, call up, bolster, redeploy, rush, pour, concentrate, order, place, put
      `),
    },
    {
      plover: 'MOBILIZE',
      to: ['in', 'on'],
      objects: words('patrol'),
      verbs: words('step up, double, triple, increase, intensify'),
    },
    {
      plover: 'MOBILIZE',
      objects: words('fighter, soldier, child, militiaman, reservist, volunteer, mercenary, jet'),
      to: ['in', 'from'],
      verbs: words('recruit, enlist, scramble, press into'),
    },
    {
      plover: 'MOBILIZE',
      to: ['in', 'on', 'at'],
      objects: words('alert, readiness, footing, standby'),
      verbs: words(
        'remain on, put on, place on, be on, raise, go on, stay on, keep on, remain, keep, put, have',
      ),
    },
    { plover: 'MOBILIZE', to: ['in'], objects: words('martial'), verbs: words('mobilise') },
  ],
  nouns: [
    {
      plover: 'MOBILIZE',
      to: ['in', 'to', 'on', 'of'],
      nouns: words('mobilisation, mobilization, deployment, buildup, build-up, massing'),
    },
  ],
}
