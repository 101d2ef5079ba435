/** An article that a test serves. Everything in these is invented. */
export interface Article {
  readonly slug: string
  readonly outlet: string
  readonly title: string
  readonly published: string
  readonly paragraphs: readonly string[]
}

/** One story: two states, a lock gate and an offer of talks, as four outlets tell it. */
export const LOCK_TALKS: readonly Article[] = [
  {
    slug: 'hestmark-offers-talks',
    outlet: 'Kelder Post',
    title: 'Hestmark offers Orlava talks over the Brennick lock',
    published: '2026-03-02T09:10:00Z',
    paragraphs: [
      'Hestmark offered on Monday to open talks with Orlava about the Brennick lock, which its engineers closed to barges from Orlava eleven days ago.',
      'Foreign Minister Adela Corvin said a delegation would be in Tellin on March 9 and that Hestmark set no conditions for the meeting. "We will sit down with Orlava in Tellin, and we will talk about every barge," Corvin told reporters in Kelder.',
      'Orlava had threatened on Saturday to stop deliveries of salt to Hestmark unless the lock was opened by March 6. The government in Mosveld gave no answer to the offer on Monday.',
      'Some 48 barges are waiting below the lock, according to the harbour office of Brennick.',
    ],
  },
  {
    slug: 'orlava-answers',
    outlet: 'Mosveld Courier',
    title: 'Orlava accepts talks in Tellin if the Brennick lock opens first',
    published: '2026-03-03T12:40:00Z',
    paragraphs: [
      'Orlava will come to Tellin for talks with Hestmark on March 9, provided that the Brennick lock is opened to its barges before the delegation leaves, Prime Minister Radek Sollen said on Tuesday.',
      '"The gate opens first, and then we travel," Sollen told parliament in Mosveld. He repeated that Orlava would stop deliveries of salt on March 6 if the lock stayed closed.',
      'Hestmark rejected the condition within hours. A spokesman for Foreign Minister Adela Corvin said the lock would be discussed in Tellin and nowhere else.',
      'The harbour office of Brennick counted 53 barges below the lock on Tuesday.',
    ],
  },
  {
    slug: 'tellin-keeps-room-ready',
    outlet: 'Tellin Observer',
    title: 'Tellin prepares for Hestmark and Orlava as both sides dig in',
    published: '2026-03-04T07:30:00Z',
    paragraphs: [
      'Officials in Tellin were preparing a hall on Wednesday for talks between Hestmark and Orlava about the Brennick lock, although neither delegation has confirmed that it will come on March 9.',
      'Mayor Ilse Bramm said she had spoken by telephone with Adela Corvin, the foreign minister of Hestmark, and with Radek Sollen, the prime minister of Orlava. "Both of them asked about the room, and both of them asked about the other," Bramm said.',
      'Sollen has demanded that the lock be opened before his delegation leaves. Corvin has refused, saying that Hestmark set no conditions and would accept none.',
    ],
  },
  {
    slug: 'lock-opens-for-salt',
    outlet: 'Kelder Post',
    title: 'Hestmark opens Brennick lock to salt barges for five days',
    published: '2026-03-05T16:00:00Z',
    paragraphs: [
      'Hestmark will open the Brennick lock to barges that carry salt for five days from Friday, Foreign Minister Adela Corvin announced on Thursday, a day before a deadline set by Orlava.',
      'Orlava welcomed the step and put off its threat to stop deliveries of salt. "A gate that opens is an answer," Prime Minister Radek Sollen said in Mosveld. He confirmed that he would lead the delegation to Tellin on March 9.',
      'Corvin said the opening was a gesture and no precedent. The harbour office of Brennick counted 57 barges below the lock on Thursday.',
    ],
  },
]

/** Another story, far away from the first: no name, place or matter in common. */
export const MINE_STRIKE: readonly Article[] = [
  {
    slug: 'miners-walk-out',
    outlet: 'Varrow Tribune',
    title: 'Copper miners at Dusk Hill walk out over safety',
    published: '2026-03-02T18:00:00Z',
    paragraphs: [
      'Copper miners at Dusk Hill in Varrow stopped work on Monday after a tunnel collapsed for the second time in a month, their union said.',
      'Union leader Tomas Ekwall demanded that the Ardent Copper Company replace the supports in all nine tunnels before anyone goes down again. "Nobody will be sent under that rock for a bonus," Ekwall said.',
      'The company said it would inspect the tunnels and invited the union to talks on Thursday.',
    ],
  },
  {
    slug: 'copper-company-refuses',
    outlet: 'Varrow Tribune',
    title: 'Ardent Copper refuses to replace all supports at Dusk Hill',
    published: '2026-03-05T11:00:00Z',
    paragraphs: [
      'The Ardent Copper Company refused on Thursday to replace the supports in all nine tunnels of the Dusk Hill mine and offered to replace them in three, union leader Tomas Ekwall said after talks in Varrow.',
      'Ekwall rejected the offer and said the strike of the copper miners would go on. "Three safe tunnels out of nine is six graves," he said.',
    ],
  },
]

/** The first story as it goes on, and two pages of the second. */
export const LOCK_TALKS_LATER: readonly Article[] = [
  {
    slug: 'delegations-meet-in-tellin',
    outlet: 'Tellin Observer',
    title: 'Hestmark and Orlava open talks on the Brennick lock in Tellin',
    published: '2026-03-09T15:00:00Z',
    paragraphs: [
      'Delegations of Hestmark and Orlava met in Tellin on Monday for their first talks about the Brennick lock, Mayor Ilse Bramm said.',
      'Foreign Minister Adela Corvin led the delegation of Hestmark and Prime Minister Radek Sollen that of Orlava. Sollen said the barges below the lock could not wait for another round.',
      'Corvin proposed to open the lock for eight hours a day. Orlava gave no answer on Monday.',
    ],
  },
  {
    slug: 'orlava-answers-on-hours',
    outlet: 'Mosveld Courier',
    title: 'Orlava accepts eight hours a day at the Brennick lock',
    published: '2026-03-10T10:00:00Z',
    paragraphs: [
      'Orlava accepted on Tuesday the proposal of Hestmark to open the Brennick lock for eight hours a day, Prime Minister Radek Sollen said in Tellin.',
      'Foreign Minister Adela Corvin welcomed the answer. The harbour office of Brennick said the first barges of Orlava would pass the lock on Thursday.',
    ],
  },
  {
    slug: 'barges-pass',
    outlet: 'Kelder Post',
    title: 'First barges of Orlava pass the Brennick lock',
    published: '2026-03-12T12:00:00Z',
    paragraphs: [
      'The first nine barges of Orlava passed the Brennick lock on Thursday, as Hestmark and Orlava had agreed in Tellin, the harbour office of Brennick said.',
      'Foreign Minister Adela Corvin thanked Prime Minister Radek Sollen and the mayor of Tellin, Ilse Bramm.',
    ],
  },
  {
    slug: 'lock-hours-extended',
    outlet: 'Kelder Post',
    title: 'Hestmark offers Orlava longer hours at the Brennick lock',
    published: '2026-03-13T12:00:00Z',
    paragraphs: [
      'Hestmark offered on Friday to open the Brennick lock to barges of Orlava for ten hours a day from April, Foreign Minister Adela Corvin said in Kelder.',
      'Prime Minister Radek Sollen of Orlava said in Mosveld that he would consider the offer.',
    ],
  },
]

export const MINE_STRIKE_LATER: readonly Article[] = [
  {
    slug: 'inspectors-at-dusk-hill',
    outlet: 'Varrow Tribune',
    title: 'Inspectors find cracked supports in the Dusk Hill copper mine',
    published: '2026-03-07T11:00:00Z',
    paragraphs: [
      'Inspectors of the mining office of Varrow found cracked supports in five of the nine tunnels of the Dusk Hill mine on Saturday, union leader Tomas Ekwall said.',
      'The Ardent Copper Company said it would study the report. The strike of the copper miners went on.',
    ],
  },
]
