// @vitest-environment jsdom
import { cleanup, render, screen } from '@testing-library/preact';
import { afterEach, expect, it } from 'vitest';
import { CaseTable } from '../../components/CaseTable';
import type { CaseLine } from '../../utils/insight/figures';
import { NOW } from './samples';

afterEach(cleanup);

const seen: CaseLine = { id: 'a', firstSeenAt: NOW, lastSeenAt: NOW, link: null, changes: [], replies: [] };
const cells = () => screen.getAllByRole('cell').map(({ textContent }) => textContent?.trim());

it('a case of which only the order was seen is said to be neither filed then nor open', () => {
	render(<CaseTable cases={[seen]} />);
	expect(cells()[0]).toMatch(/^没看到，.+ 第一次看到$/);
	expect(cells()[4]).toBe('没看到');
});

it('a request that waits for the merchant is open, with the time of its filing', () => {
	render(<CaseTable cases={[{ ...seen, filedAt: NOW, stage: 'merchant' }]} />);
	expect(cells()[0]).not.toContain('没看到');
	expect(cells()[4]).toBe('没结束');
});
