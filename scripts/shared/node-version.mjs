/**
 * Which Node runs the project. Plain JavaScript for Node 20, like `setup.mjs`, which asks before anything is installed.
 */

/** The oldest Node that runs the project, as major and minor version; on Linux a package brings one. */
const oldestNode = [24, 16];

/**
 * Whether a version, such as `v22.12.0`, comes before another, given as major and minor.
 *
 * @param {string} version
 * @param {readonly number[]} other
 */
export function isOlder(version, [major = 0, minor = 0] = oldestNode) {
  const [ownMajor = 0, ownMinor = 0] = version.replace(/^v/u, '').split('.').map(Number);
  return ownMajor < major || (ownMajor === major && ownMinor < minor);
}

/**
 * What is to be said of a Node that is too old for the project, in one sentence; null of one that is not.
 *
 * @param {string} version such as `process.version`
 * @param {string} advice what to do
 */
export function nodeComplaint(version, advice) {
  return isOlder(version)
    ? `Collate needs Node ${oldestNode.join('.')} or later; this is ${version}: ${advice}.`
    : null;
}
