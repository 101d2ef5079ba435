/** Currency signs before a number to ISO 4217. `$` alone is read as US dollars. */
export const CURRENCY_SIGNS: ReadonlyMap<string, string> = new Map([
  ['$', 'USD'],
  ['€', 'EUR'],
  ['£', 'GBP'],
  ['¥', 'JPY'],
  ['₴', 'UAH'],
  ['₽', 'RUB'],
  ['₪', 'ILS'],
  ['₹', 'INR'],
])

/** Letters glued before `$`: `US$`, `C$`, `A$`. */
export const DOLLARS: ReadonlyMap<string, string> = new Map([
  ['us', 'USD'],
  ['u.s.', 'USD'],
  ['c', 'CAD'],
  ['ca', 'CAD'],
  ['a', 'AUD'],
  ['au', 'AUD'],
  ['hk', 'HKD'],
  ['nz', 'NZD'],
])

/** Currency codes and names, after the number or (codes) before it. */
export const CURRENCIES: ReadonlyMap<string, string> = new Map([
  ...names('USD', 'usd dollar dollars'),
  ...names('EUR', 'eur euro euros'),
  ...names('GBP', 'gbp'),
  ...names('RUB', 'rub ruble rubles rouble roubles'),
  ...names('UAH', 'uah hryvnia hryvnias'),
  ...names('ILS', 'ils shekel shekels'),
  ...names('CNY', 'cny yuan renminbi'),
  ...names('JPY', 'jpy yen'),
  ...names('INR', 'inr rupee rupees'),
  ...names('IRR', 'rial rials toman tomans'),
  ...names('TRY', 'lira liras'),
  ...names('KRW', 'won'),
  ...names('CHF', 'chf'),
])

/** Units of measure to their symbols (SI where there is one). */
export const MEASURES: ReadonlyMap<string, string> = new Map([
  ...names('%', 'percent pct'),
  ...names('km', 'km kilometer kilometers kilometre kilometres'),
  ...names('m', 'meter meters metre metres'),
  ...names('cm', 'cm centimeter centimeters centimetre centimetres'),
  ...names('mm', 'mm millimeter millimeters millimetre millimetres'),
  ...names('mi', 'mile miles'),
  ...names('ft', 'foot feet ft'),
  ...names('in', 'inch inches'),
  ...names('yd', 'yard yards'),
  ...names('kg', 'kg kilogram kilograms kilogramme kilogrammes kilo kilos'),
  ...names('g', 'gram grams'),
  ...names('lb', 'pound pounds lb lbs'),
  ...names('t', 'ton tons tonne tonnes'),
  ...names('ha', 'hectare hectares ha'),
  ...names('acre', 'acre acres'),
  ...names('L', 'liter liters litre litres'),
  ...names('gal', 'gallon gallons'),
  ...names('bbl', 'barrel barrels bpd'),
  ...names('MW', 'mw megawatt megawatts'),
  ...names('GW', 'gw gigawatt gigawatts'),
  ...names('kt', 'kiloton kilotons'),
  ...names('°', 'degree degrees'),
  ...names('mph', 'mph'),
  ...names('km/h', 'kph'),
])

/** "Pounds" are money after a million and weight otherwise; the reader asks for the number to decide. */
export const POUNDS: ReadonlySet<string> = new Set(['pound', 'pounds'])

function names(unit: string, words: string): readonly [string, string][] {
  return words.split(' ').map((word) => [word, unit])
}
