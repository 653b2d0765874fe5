import { copyFile, mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { launchExtension } from '../e2e/extension';
import { checkCase } from './case-scene';
import { walkOrders, walkRequests } from './list-scenes';
import { lookAtDetails, lookAtOwnPages } from './page-scenes';
import { replyInChat, replyInRemark } from './reply-scenes';
import { Report } from './report';
import type { Stage } from './stage';

const FOLDER = '.output/tour';
const SCENES = [
	walkRequests,
	checkCase,
	replyInChat,
	replyInRemark,
	walkOrders,
	lookAtDetails,
	lookAtOwnPages,
];

/** The pictures of the front page, by the tour's name for them. */
const FOR_DOCS = { 'panel-wide': 'screenshot', 'chat-replies-light': 'screenshot-replies' };

/**
 * Walks the main job in a browser without a window, prints what it saw and leaves screenshots in `.output/tour`. Hands back 1 where anything differed
 * from the sample console's truth. `forDocs` also renews the pictures of the front page.
 */
export async function tour({ forDocs }: { forDocs: boolean }): Promise<number> {
	const report = new Report();
	await rm(FOLDER, { recursive: true, force: true });
	await mkdir(FOLDER, { recursive: true });
	const extension = await launchExtension();
	const stage: Stage = { extension, report, folder: FOLDER };
	try {
		for (const scene of SCENES) await play(scene, stage);
		report.title('整场');
		report.saw(`示例后台和扩展之外的请求：${extension.strays.length} 个`, extension.strays.length === 0);
	} finally {
		await extension.close();
	}
	if (forDocs && report.wrong.length === 0) {
		for (const [from, to] of Object.entries(FOR_DOCS))
			await copyFile(join(FOLDER, `${from}.png`), join('docs', `${to}.png`));
	}
	console.log(`\n截图在 ${FOLDER}/`);
	if (report.wrong.length === 0) console.log('走完了，处处与真值一致。');
	else
		console.log(
			`走完了，${report.wrong.length} 处不对：\n${report.wrong.map((text) => `  ${text}`).join('\n')}`,
		);
	return report.wrong.length === 0 ? 0 : 1;
}

/** A scene that breaks off is one thing wrong; the others are still worth seeing. */
async function play(scene: (stage: Stage) => Promise<void>, stage: Stage): Promise<void> {
	try {
		await scene(stage);
	} catch (error) {
		stage.report.saw(`没有走完：${error instanceof Error ? error.message : String(error)}`, false);
	}
}
