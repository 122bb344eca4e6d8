/** The version of these actions, as in package.json. */
export const version = '1.0.0';
