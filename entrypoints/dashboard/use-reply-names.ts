import { useEffect, useState } from 'preact/hooks';
import { ask } from '../../utils/messages/client';

/** Titles of replies by id; an id of a reply that is gone stands for itself. */
export function useReplyNames(): (id: string) => string {
	const [names, setNames] = useState<ReadonlyMap<string, string>>(new Map());
	useEffect(() => {
		ask('replies/list').then((answer) => {
			if (answer.ok) setNames(new Map(answer.value.replies.map(({ id, title }) => [id, title])));
		});
	}, []);
	return (id) => names.get(id) ?? id;
}
