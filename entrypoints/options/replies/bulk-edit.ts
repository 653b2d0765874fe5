import type { Reply } from '../../../utils/replies/reply';
import type { ScenarioId } from '../../../utils/replies/scenarios';

/** What is changed of many replies at once; what is absent stays. */
export interface BulkEdit {
	addTags: readonly string[];
	dropTags: readonly string[];
	folder?: string;
	scenario?: ScenarioId;
	pinned?: boolean;
}

/** The replies that an edit makes others of, in their new state. */
export function bulkEdited(replies: readonly Reply[], edit: BulkEdit): Reply[] {
	return replies.flatMap((reply) => {
		const next = editedOf(reply, edit);
		return JSON.stringify(next) === JSON.stringify(reply) ? [] : [next];
	});
}

function editedOf(reply: Reply, { addTags, dropTags, folder, scenario, pinned }: BulkEdit): Reply {
	const tags = [...new Set([...reply.tags.filter((tag) => !dropTags.includes(tag)), ...addTags])];
	const next: Reply = { ...reply, tags, ...(folder !== undefined && { folder }) };
	if (scenario) next.scenario = scenario;
	if (pinned === true) next.pinned = true;
	if (pinned === false) delete next.pinned;
	return next;
}
