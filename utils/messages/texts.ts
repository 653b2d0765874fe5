/** What people read when a message could not be answered. */
export const TEXTS = {
	unknownType: '后台不认识这个请求。扩展可能刚更新过，请刷新页面。',
	notAllowed: '这个页面没有权限做这件事。',
	badData: '请求的内容不合规格，没有执行。',
	failed: '后台处理时出错，没有完成。请重试，还不行就重启浏览器。',
	builtInPackId: (id: string) => `规则包编号「${id}」和内置规则包相同。请把文件里的 id 改成别的再导入。`,
	seenOfBuyer: '这台电脑看到的这位买家的售后',
	packNotJson: '规则包不是完整的 JSON 文件。原来的规则包继续生效。',
	packTooLarge: '规则包超过 2 MB，不是正常的规则包。原来的规则包继续生效。',
	packForbidden: '规则包里有不允许的内容（层数太深或 __proto__ 字段）。原来的规则包继续生效。',
	packChanged: '规则包在别处换过了。请重新打开这一页，再保存一次；没保存的改动还在草稿里。',
	draftUnreadable: '草稿的内容不完整，没有保存。原来的草稿还在。',
	mapRefused: (place: string, why: string) =>
		place === '' ? `${why} 现在用的没有变。` : `「${place}」${why} 现在用的没有变。`,
	mapNotJson: '文件不是完整的 JSON，可能没有下载完。',
	mapTooLarge: '文件超过 256 KB，不是正常的页面识别文件。',
	mapForbidden: '文件里有不允许的内容（层数太深或 __proto__ 字段）。',
	mapSame: '和现在用的一样，没有要改的。',
	noProposal: '没有等着确认的内容，可能已经过期。请在页面上再教一次。',
	noUndo: '没有可以撤销的操作，可能已经撤销过，或之后又做了别的批量操作。',
	undoUnreadable: '撤销记录读不出来，没有改动任何话术。',
	packMissing: (id: string) => `没有找到规则包「${id}」，可能已被删除。`,
} as const;
