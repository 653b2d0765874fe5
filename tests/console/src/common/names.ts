import { classNames } from '../../shared/class-names';
import { pageProps } from './page-props';

const { hash, rename } = pageProps().options;

/** Class names of this build of the console. */
export const names = classNames(hash, rename);
export const { mod: modClass, core: coreClass } = names;
