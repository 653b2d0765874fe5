import { type Context, type Emitter, type Liquid, Tag, type TagToken, type TopLevelToken } from 'liquidjs';
import { STOP, STOP_END } from './marks';

const PROMPT = /^(?:"([^"〔〕\n]{1,40})"|'([^'〔〕\n]{1,40})')?$/;

/**
 * `{% 光标 %}` is a place where the caret stops, `{% 光标 "写上进展" %}` one that something has to be written over.
 */
export class CursorTag extends Tag {
	private prompt: string | undefined;

	constructor(token: TagToken, remaining: TopLevelToken[], liquid: Liquid) {
		super(token, remaining, liquid);
		const match = PROMPT.exec(token.args.trim());
		if (!match) throw new Error('cursor prompt');
		this.prompt = match[1] ?? match[2];
	}

	// biome-ignore lint/correctness/useYield: the engine takes a generator.
	*render(_: Context, emitter: Emitter): Generator<unknown, void, unknown> {
		emitter.write(`${STOP}${this.prompt ? `〔${this.prompt}〕` : ''}${STOP_END}`);
	}
}
