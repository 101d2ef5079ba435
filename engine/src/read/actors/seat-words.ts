/** Lists by which a capital's name is read as a place or as a government. Lemmas. */
function words(list: string): ReadonlySet<string> {
  return new Set(list.trim().split(/\s+/))
}

/** Verbs and nouns of going: "to Moscow" after them is a place. */
export const GOING = words(`
  travel trip visit fly flight go return come head arrive arrival bring move journey drive ride sail rush
  relocate walk march retreat withdraw evacuate deploy train plane bus road route way tour pilgrimage back
  shuttle escape flee drive stopover transfer invite welcome`)

/** Nouns and verbs with which "from Moscow" is where one is, not who one is. */
export const COMING = words(`
  address speech broadcast report live flight trip fly return arrive come drive travel depart leave withdraw
  evacuate mile kilometer kilometre km meter hour minute far away appearance footage photo picture video
  dispatch train plane tour journey move flee departure coverage cable read speak tweet post write route en way`)

/** Verbs whose object is a place: one visits, leaves or shells a city. */
export const PLACE_OBJECT = words(`
  visit leave reach enter depart tour shell bomb bombard hit strike attack target capture seize take occupy
  surround besiege encircle storm shake rock flee evacuate cross approach exit pound raid liberate retake
  conquer destroy damage ravage blanket grip overlook`)

/** Nouns that a city has and a government has not: "Kyiv's suburbs". */
export const CITY_HAS = words(`
  street airport suburb outskirt outskirts centre center mayor resident district neighborhood neighbourhood
  skyline metro subway railway station university hospital hotel square river population museum cathedral
  church market downtown weather climate summer winter traffic restaurant bar cafe stadium skies sky power`)

/** Nouns after which "of Moscow" is the city. */
export const CITY_OF = words(`
  city capital street outskirt outskirts suburb center centre mayor siege shelling bombardment north south
  east west southwest southeast northwest northeast people resident airport part region area side heart town district port metropolis kilometre
  kilometer mile bombing defense defence battle`)

/** Nouns that make "Moscow" before them the government: "the Kyiv authorities". */
export const GOVERNMENT_OF = words(`
  official authority government spokesman spokeswoman spokesperson regime administration source policy
  leadership policymaker diplomat negotiator delegation proposal offer insider aide`)

/** Nouns after which "on Moscow" is the city. */
export const STRUCK = words('attack strike assault march raid advance drone missile bombardment air')

/** Verbs that say where something is or what befalls a city. */
export const LIES = words('lie sit locate situate sleep awake wake stand host')

/** Prepositions of place. */
export const PLACE_PREPOSITIONS =
  /^(in|at|near|around|outside|inside|across|through|throughout|into|over|via|within|off|beyond|past|above|under|toward|onto|beneath)$/
