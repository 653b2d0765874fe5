import { Notice, type NoticeItem } from './Notice';
import { TERMS } from './terms-text';

type Size = keyof typeof TERMS.sizes;
type Look = keyof typeof TERMS.looks;

interface Props {
	title: string;
	/** Characters that a title may have. */
	longest: number;
	size: Size;
	look: Look;
	/** The note as text. */
	text: string;
	/** Addresses of the picture; the second is absent until it is made, and where it cannot be. */
	svg: string;
	png: string | undefined;
	/** Name of the files, without their ending. */
	fileName: string;
	notice: NoticeItem | undefined;
	onTitle(title: string): void;
	onSize(size: Size): void;
	onLook(look: Look): void;
	onCopy(): void;
}

/** The note to copy and the picture to save, with the few things that a shop chooses about them. */
export function TermsCard(props: Props) {
	const { title, size, look, text, svg, png, fileName } = props;
	return (
		<>
			<p class="intro">{TERMS.intro}</p>
			<div class="card padded terms-choices">
				<label class="field">
					<span>{TERMS.title}</span>
					<input
						class="input"
						type="text"
						value={title}
						maxLength={props.longest}
						placeholder={TERMS.titleHint}
						onInput={(event) => props.onTitle(event.currentTarget.value)}
					/>
				</label>
				<Choice name="size" label={TERMS.size} options={TERMS.sizes} chosen={size} onChoose={props.onSize} />
				<Choice name="look" label={TERMS.look} options={TERMS.looks} chosen={look} onChoose={props.onLook} />
			</div>
			<div class="card padded">
				<h2>{TERMS.picture}</h2>
				<img class="terms-picture" data-size={size} src={svg} alt={TERMS.alt(text.split('\n', 1)[0] ?? '')} />
				<div class="terms-buttons">
					<a class="button" href={png} download={`${fileName}.png`} aria-disabled={png === undefined}>
						{TERMS.png}
					</a>
					<a class="button" href={svg} download={`${fileName}.svg`}>
						{TERMS.svg}
					</a>
				</div>
			</div>
			<div class="card padded">
				<h2>{TERMS.note}</h2>
				<p class="terms-note">{text}</p>
				<button type="button" class="button" onClick={props.onCopy}>
					{TERMS.copy}
				</button>
				<Notice notice={props.notice} />
			</div>
		</>
	);
}

interface ChoiceProps<Id extends string> {
	name: string;
	label: string;
	options: Readonly<Record<Id, string>>;
	chosen: Id;
	onChoose(id: Id): void;
}

function Choice<Id extends string>({ name, label, options, chosen, onChoose }: ChoiceProps<Id>) {
	return (
		<fieldset class="terms-choice">
			<legend>{label}</legend>
			{(Object.keys(options) as Id[]).map((id) => (
				<label key={id}>
					<input type="radio" name={name} checked={id === chosen} onChange={() => onChoose(id)} />
					{options[id]}
				</label>
			))}
		</fieldset>
	);
}
