import { useRef } from 'preact/hooks';

interface Props {
	label: string;
	accept: string;
	disabled?: boolean;
	onFile(file: File): void;
}

/** A button that asks for one file; the same file can be chosen again after it was mended. */
export function FileButton({ label, accept, disabled = false, onFile }: Props) {
	const input = useRef<HTMLInputElement>(null);
	return (
		<>
			<button type="button" class="button" disabled={disabled} onClick={() => input.current?.click()}>
				{label}
			</button>
			<input
				ref={input}
				type="file"
				accept={accept}
				hidden
				onChange={(event) => {
					const file = event.currentTarget.files?.[0];
					event.currentTarget.value = '';
					if (file) onFile(file);
				}}
			/>
		</>
	);
}
