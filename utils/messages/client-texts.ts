/** Apart from the background's texts, because this file goes into every content script. */
export const CLIENT_TEXTS = {
	silent: '后台没有应答，请稍后重试。',
	gone: '扩展已更新或停用，请刷新页面后继续。',
} as const;
