import type { ReactNode } from 'react';
import { coreClass } from './names';

interface ModalProps {
	title: string;
	close: () => void;
	children: ReactNode;
	footer?: ReactNode;
	/** A further class of the box. */
	className?: string;
}

/** beast-core's modal. */
export function Modal({ title, close, children, footer, className }: ModalProps) {
	return (
		<div className={coreClass('MDL_outerWrapper')}>
			<div className={coreClass('MDL_mask')} data-testid="beast-core-modal-mask" onClick={close} />
			<div
				className={`${coreClass('MDL_inner')}${className === undefined ? '' : ` ${className}`}`}
				data-testid="beast-core-modal"
				role="dialog"
				aria-label={title}
			>
				<header>
					<h3>{title}</h3>
					<button type="button" data-testid="beast-core-modal-close-button" aria-label="关闭" onClick={close}>
						×
					</button>
				</header>
				{children}
				{footer && <footer>{footer}</footer>}
			</div>
		</div>
	);
}
