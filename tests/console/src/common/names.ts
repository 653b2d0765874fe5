import { classNames } from '../../shared/class-names';
import { pageProps } from './page-props';

/** Class names of this build of the console. */
export const { mod: modClass, core: coreClass } = classNames(pageProps().options.hash);
