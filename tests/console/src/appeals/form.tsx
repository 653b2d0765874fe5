import { useEffect, useState } from 'react';
import type { ConsoleApi } from '../../api';
import type { AppealTruth } from '../../truth/types';
import { logKey } from '../common/console-api';
import { Modal } from '../common/modal';
import { coreClass } from '../common/names';

const MOST_PICTURES = 3;

const REASONS = [
	'消费者反馈未收到商品,但实际已签收',
	'消费者反馈商品空包/少件/漏件,但实际未少发',
	'消费者反馈商品错发,但实际未错发',
	'消费者反馈商品存在质量问题,但凭证不足',
	'非以上申诉原因',
];

interface AppealFormProps {
	api: ConsoleApi;
	appeal: AppealTruth;
	close: () => void;
}

/** The form behind 去申诉: reason, amount, description of at most 300 characters, one to three pictures. */
export function AppealForm({ api, appeal, close }: AppealFormProps) {
	const [text, setText] = useState('');
	const [pictures, setPictures] = useState(0);
	useEffect(() => {
		api.appeal = text;
	}, [api, text]);
	const buttons = (
		<>
			<button type="button" className={coreClass('BTN_outerWrapper')} onClick={close}>
				<span>取消</span>
			</button>
			<button
				type="button"
				data-testid="beast-core-button"
				className={`${coreClass('BTN_outerWrapper')} primary`}
				disabled={text === '' || pictures === 0}
				onClick={close}
			>
				<span>提交申诉</span>
			</button>
		</>
	);
	return (
		<Modal title="去申诉" close={close} footer={buttons}>
			<p>订单编号：{appeal.page.orderSn}</p>
			<p>售后编号：{appeal.page.afterSalesId}</p>
			<label>
				申诉原因
				<select>
					{REASONS.map((reason) => (
						<option key={reason}>{reason}</option>
					))}
				</select>
			</label>
			<label>
				申诉金额 <input className={coreClass('IPT_input')} inputMode="decimal" />
				{appeal.page.most}
			</label>
			<div data-testid="beast-core-textArea" className={coreClass('IPT_textAreaWrapper')}>
				<textarea
					data-testid="beast-core-textArea-htmlInput"
					className={coreClass('IPT_textArea')}
					maxLength={300}
					placeholder="请输入申诉说明，最多300字"
					value={text}
					onChange={(event) => setText(event.target.value)}
					onKeyDown={(event) => logKey(api, event.nativeEvent)}
				/>
				<span className={coreClass('IPT_count')}>{text.length}/300</span>
			</div>
			<label>
				图片凭证（1-3张）
				<input
					type="file"
					accept="image/*"
					multiple
					onChange={(event) => setPictures(Math.min(MOST_PICTURES, event.target.files?.length ?? 0))}
				/>
			</label>
		</Modal>
	);
}
