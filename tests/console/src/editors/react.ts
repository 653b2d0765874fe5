import { createElement, useState } from 'react';
import { createRoot } from 'react-dom/client';
import type { Mount } from './editor';

interface BoxProps {
	tag: 'textarea' | 'input';
	hold: (text: string) => void;
}

/** React 18 with the value in its own state; each change is drawn back into the box. */
function Box({ tag, hold }: BoxProps) {
	const [value, setValue] = useState('');
	hold(value);
	const onChange = (event: { target: { value: string } }) => setValue(event.target.value);
	return createElement(tag, { value, onChange });
}

function controlled(tag: BoxProps['tag']): Mount {
	return (place) => {
		let held = '';
		const hold = (text: string) => {
			held = text;
		};
		createRoot(place).render(createElement(Box, { tag, hold }));
		return { text: () => held };
	};
}

export const reactTextarea = controlled('textarea');
export const reactInput = controlled('input');
