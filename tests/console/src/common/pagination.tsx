import { coreClass } from './names';

interface PaginationProps {
	page: number;
	pages: number;
	total: number;
	go: (page: number) => void;
}

/** beast-core's pager. */
export function Pagination({ page, pages, total, go }: PaginationProps) {
	const numbers = Array.from({ length: pages }, (_, i) => i + 1);
	const end = (off: boolean): string => (off ? ` ${coreClass('PGT_disabled')} disabled` : '');
	return (
		<ul className={coreClass('PGT_outerWrapper')} data-testid="beast-core-pagination">
			<li className={coreClass('PGT_totalText')}>共有 {total} 条</li>
			<li
				className={coreClass('PGT_prev') + end(page <= 1)}
				data-testid="beast-core-pagination-prev"
				onClick={() => page > 1 && go(page - 1)}
			>
				‹
			</li>
			{numbers.map((n) => (
				<li
					key={n}
					className={`${coreClass('PGT_pagerItem')}${n === page ? ` ${coreClass('PGT_pagerItemActive')}` : ''}`}
					onClick={() => go(n)}
				>
					{n}
				</li>
			))}
			<li
				className={coreClass('PGT_next') + end(page >= pages)}
				data-testid="beast-core-pagination-next"
				onClick={() => page < pages && go(page + 1)}
			>
				›
			</li>
		</ul>
	);
}
