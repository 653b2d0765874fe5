/** What the badges of work orders and appeals say of the time that is left. */
export const TIME_LEFT = {
	workLeft: (time: string) => `工单剩 ${time}`,
	workLate: '工单已逾期',
	appealLeft: (time: string) => `申诉剩 ${time}`,
	appealBarred: '不能申诉',
} as const;
