import * as v from 'valibot';
import { FailedError, RefusedError } from './errors';
import { isRequest, mayAsk, type RequestAnswer, type RequestData, type RequestType } from './requests';
import { type Caller, callerOf, type Own, type Sender } from './sender';
import { TEXTS } from './texts';

export type Handler<K extends RequestType> = (
	data: RequestData<K>,
	caller: Caller,
) => Promise<RequestAnswer<K>> | RequestAnswer<K>;

type Answering = (data: unknown, caller: Caller) => Promise<unknown>;

export interface Router {
	/** Registers the one handler of a request; `schema` copies what may pass and refuses the rest. */
	route<K extends RequestType>(
		type: K,
		schema: v.GenericSchema<unknown, RequestData<K>>,
		handler: Handler<K>,
	): void;
	/**
	 * Answers one message. Always settles: the value, or `RefusedError` / `FailedError` with a message for people.
	 * `sender` is the browser's word for who sent it.
	 */
	answer(type: string, data: unknown, sender: Sender | undefined): Promise<unknown>;
	types(): RequestType[];
}

export function createRouter(own: Own): Router {
	const routes = new Map<RequestType, Answering>();
	return {
		route(type, schema, handler) {
			if (routes.has(type)) throw new Error(`${type} is registered twice`);
			routes.set(type, async (data, caller) => {
				const read = v.safeParse(schema, data, { abortEarly: true });
				if (!read.success) throw new RefusedError(TEXTS.badData);
				return handler(read.output, caller);
			});
		},
		async answer(type, data, sender) {
			// Who asks comes first: a stranger does not even learn which requests there are.
			const caller = callerOf(sender, own);
			if (!caller) throw new RefusedError(TEXTS.notAllowed);
			const answering = isRequest(type) ? routes.get(type) : undefined;
			if (!isRequest(type) || !answering) throw new RefusedError(TEXTS.unknownType);
			if (!mayAsk(caller.role, type)) throw new RefusedError(TEXTS.notAllowed);
			try {
				return await answering(data, caller);
			} catch (error) {
				throw presentable(error);
			}
		},
		types: () => [...routes.keys()],
	};
}

/** Only errors that were written for people travel with their text; of all others the reader learns that it failed. */
function presentable(error: unknown): Error {
	if (error instanceof RefusedError || error instanceof FailedError) return error;
	const forPeople = error instanceof Error && error.name === 'StorageError';
	return new FailedError(forPeople ? error.message : TEXTS.failed);
}
