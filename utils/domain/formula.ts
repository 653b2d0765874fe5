/** What a spreadsheet would run as a formula when it opens a CSV file, in the signs of a Chinese input method too, and also where more lines follow. */
export const RUNS_AS_FORMULA = /^[=+\-@\t\r＝＋－＠]/u;
