/** Version of the engine, written into each record. A test keeps it equal to `package.json`. */
export const VERSION = '0.1.0'
