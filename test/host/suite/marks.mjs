/** What the runner outside looks for on the console of the extension host. */

/** An invisible separator in front of each line of mocha's reporter. */
export const reporterMark = '\u2063';

/** In front of the counts, which follow as JSON. */
export const summaryMark = '##host-tests ';
