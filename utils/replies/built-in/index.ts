import type { Reply } from '../reply';
import { DELIVERY } from './delivery';
import { GOODS } from './goods';
import { PARCEL } from './parcel';
import { RETURNS } from './returns';
import { SERVICE } from './service';
import { SHIPPING } from './shipping';
import { TALKS } from './talks';

/** The replies that come with the extension, in the order lists show them. Ids never change meaning. */
export const BUILT_IN_REPLIES: readonly Reply[] = [
	...SHIPPING,
	...DELIVERY,
	...GOODS,
	...PARCEL,
	...RETURNS,
	...TALKS,
	...SERVICE,
];
