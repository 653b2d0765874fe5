declare module 'pinyin-match/src/simplified_dict.js' {
	/** Syllable without tone to the characters that can be read so, each written once. */
	export const dict: Record<string, string>;
}
