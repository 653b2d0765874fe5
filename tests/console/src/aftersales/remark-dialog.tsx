import { useEffect, useRef, useState } from 'react';
import type { ConsoleApi } from '../../api';
import { logKey } from '../common/console-api';
import { Modal } from '../common/modal';
import { coreClass } from '../common/names';

interface RemarkDialogProps {
	api: ConsoleApi;
	orderSn: string;
	close: () => void;
}

/** The remark dialog: a controlled text area, so only input events reach its state. */
export function RemarkDialog({ api, orderSn, close }: RemarkDialogProps) {
	const [text, setText] = useState('');
	const box = useRef<HTMLTextAreaElement>(null);
	useEffect(() => {
		api.remark = text;
	}, [api, text]);
	useEffect(() => box.current?.focus(), []);
	const save = (): void => {
		api.remarks.push({ orderSn, text });
		close();
	};
	const buttons = (
		<>
			<button type="button" className={coreClass('BTN_outerWrapper')} onClick={close}>
				<span>取消</span>
			</button>
			<button
				type="button"
				data-tracking="85986"
				data-testid="beast-core-button"
				className={`${coreClass('BTN_outerWrapper')} primary`}
				onClick={save}
			>
				<span>保存</span>
			</button>
		</>
	);
	return (
		<Modal title="添加备注" close={close} footer={buttons}>
			<p>订单号：{orderSn}</p>
			<div data-testid="beast-core-textArea" className={coreClass('IPT_textAreaWrapper')}>
				<textarea
					ref={box}
					data-testid="beast-core-textArea-htmlInput"
					className={coreClass('IPT_textArea')}
					maxLength={300}
					placeholder="请输入备注，最多300字"
					value={text}
					onChange={(event) => setText(event.target.value)}
					onKeyDown={(event) => logKey(api, event.nativeEvent)}
				/>
				<span className={coreClass('IPT_count')}>{text.length}/300</span>
			</div>
		</Modal>
	);
}
