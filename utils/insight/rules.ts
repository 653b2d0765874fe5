import { addDeltas, addReplyEdit, addReplyUse, emptyDay, emptyGoods, isNothing } from './day-totals';
import { countLate, fold, join, mark } from './fold';
import { changeLedger } from './quality/ledger';
import { askedOnce } from './questions';

/** How records change: what the storage, which knows nothing of refunds, is given. */
export const RECORD_RULES = {
	fold,
	join,
	countLate,
	mark,
	emptyDay,
	emptyGoods,
	addDeltas,
	isNothing,
	addReplyUse,
	addReplyEdit,
	changeLedger,
	askedOnce,
};
