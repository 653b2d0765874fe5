import { ReplyCheck } from './ReplyCheck';
import { ReplyForm } from './ReplyForm';
import { ReplyPicker } from './ReplyPicker';
import type { ReplyItem, ReplyLook, ReplyStage } from './reply-item';

export interface ReplyDeskProps {
	stage: ReplyStage;
	items: readonly ReplyItem[];
	query: string;
	active: number;
	focus: boolean;
	canInsert: boolean;
	onQuery(query: string): void;
	onActive(index: number): void;
	onPick(id: string, event: Event): void;
	look: ReplyLook | undefined;
	onTone(id: string): void;
	onLanguage(language: 'zh' | 'en'): void;
	onFill(name: string, answer: string): void;
	onText(text: string): void;
	onSubmit(event: Event): void;
	onBack(): void;
}

/** Choose a reply, fill in what is missing, mend what the check found. */
export function ReplyDesk(props: ReplyDeskProps) {
	const { stage } = props;
	if (stage.kind === 'fill') return <ReplyForm {...props} stage={stage} />;
	if (stage.kind === 'check') return <ReplyCheck {...props} stage={stage} />;
	return <ReplyPicker {...props} />;
}
