import type { Notice } from '@parley-record/engine'

/** A job that cannot be done as it is: the notice says why, and is told when the last try is over. */
export class GivenUp extends Error {
  override readonly name = 'GivenUp'
  readonly notice: Notice

  constructor(notice: Notice) {
    super(notice.message)
    this.notice = notice
  }
}
