/** For tests of this and other workspaces: a real, empty store of their own. */
export { openTestStore, type TestStore, testHome } from './open-test-store.js'
