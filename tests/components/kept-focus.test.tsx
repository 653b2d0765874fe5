// @vitest-environment jsdom
import { act, cleanup, fireEvent, render, screen, waitFor } from '@testing-library/preact';
import { useRef, useState } from 'preact/hooks';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { useKeptFocus } from '../../components/kept-focus';
import { SureButton } from '../../components/SureButton';

afterEach(cleanup);

function Pane() {
	const pane = useRef<HTMLElement>(null);
	const [state, setState] = useState<'there' | 'gone' | 'busy'>('there');
	useKeptFocus(pane);
	return (
		<>
			<button type="button" onClick={() => setState('gone')}>
				elsewhere
			</button>
			<section ref={pane} tabIndex={-1} aria-label="pane">
				{state !== 'gone' && (
					<button type="button" disabled={state === 'busy'} onClick={() => setState('gone')}>
						delete
					</button>
				)}
				<button type="button" onClick={() => setState('busy')}>
					work
				</button>
			</section>
		</>
	);
}
const button = (name: string) => screen.getByRole('button', { name });
const pane = () => screen.getByRole('region', { name: 'pane' });

describe('the focus of a pane', () => {
	it('goes to the pane when what has it goes away', async () => {
		render(<Pane />);
		act(() => button('delete').focus());
		fireEvent.click(button('delete'));
		await waitFor(() => expect(document.activeElement).toBe(pane()));
	});

	it('goes to the pane when what has it is switched off', async () => {
		render(<Pane />);
		act(() => button('delete').focus());
		fireEvent.click(button('work'));
		await waitFor(() => expect(document.activeElement).toBe(pane()));
	});

	it('stays where it was taken meanwhile', async () => {
		render(<Pane />);
		act(() => button('delete').focus());
		act(() => button('elsewhere').focus());
		await act(() => {
			fireEvent.click(button('elsewhere'));
		});
		expect(screen.queryByRole('button', { name: 'delete' })).toBeNull();
		expect(document.activeElement).toBe(button('elsewhere'));
	});
});

describe('a button that asks back', () => {
	it('takes the focus to the word that keeps, and back', async () => {
		const onSure = vi.fn();
		render(<SureButton label="删除" sure="真的删除" onSure={onSure} />);
		expect(document.activeElement).toBe(document.body);
		fireEvent.click(button('删除'));
		await waitFor(() => expect(document.activeElement).toBe(button('留着')));
		fireEvent.click(button('留着'));
		await waitFor(() => expect(document.activeElement).toBe(button('删除')));
		expect(onSure).not.toHaveBeenCalled();
		fireEvent.click(button('删除'));
		fireEvent.click(await screen.findByRole('button', { name: '真的删除' }));
		expect(onSure).toHaveBeenCalledOnce();
	});
});
