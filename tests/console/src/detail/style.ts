import type { ClassNames } from '../../shared/class-names';

/** The detail app's sheet. Its class names carry nothing but a suffix, so the sheet is made with them. */
export function detailStyle({ beast, mod }: ClassNames): string {
	const c = (role: string): string => `.${beast(role)}`;
	return `
* { box-sizing: border-box; }
body { margin: 0; color: #333; font: 13px/1.6 'PingFang SC', 'Microsoft YaHei', 'Noto Sans CJK SC', sans-serif; background: #f2f3f5; }
h3, h4, p { margin: 0; }
a { color: #407cff; text-decoration: none; }
${c('page')} { max-width: 1180px; margin: 0 auto; padding: 16px; }
${c('crumb')} { margin-bottom: 10px; color: #888; }
${c('card')} { margin-bottom: 12px; padding: 18px 22px; border-radius: 4px; background: #fff; }
${c('card')} h4 { margin-bottom: 12px; padding-left: 8px; border-left: 3px solid #407cff; font-size: 14px; }
${c('head')} { display: flex; flex-wrap: wrap; gap: 4px 26px; align-items: baseline; }
${c('head')} h3 { font-size: 18px; font-weight: 500; }
${c('state')} { margin: 12px 0 4px; font-size: 18px; font-weight: 500; }
${c('line')} { color: #666; }
${c('left')} { color: #e02e24; font-variant-numeric: tabular-nums; }
${c('grid')} { display: grid; grid-template-columns: 1fr 1fr; gap: 6px 32px; }
${c('row')} { display: flex; overflow-wrap: anywhere; }
${c('row')} > :first-child { flex: 0 0 104px; color: #888; }
${c('row')} > :last-child { min-width: 0; }
${c('goods')} { display: flex; gap: 12px; margin-bottom: 14px; }
${c('goods')} p { max-height: 3.2em; overflow: hidden; }
${c('buttons')} { display: flex; flex-wrap: wrap; gap: 10px; margin-top: 14px; }
${c('remark')} { width: 100%; height: 84px; padding: 8px; border: 1px solid #d9d9d9; border-radius: 3px; font: inherit; }
button { padding: 6px 16px; border: 1px solid #d9d9d9; border-radius: 3px; font: inherit; background: #fff; cursor: pointer; }
button:first-child { border-color: #407cff; color: #fff; background: #407cff; }
${c('tabs')} { display: flex; gap: 24px; margin-bottom: 10px; }
${c('tab')} { padding: 4px 0; cursor: pointer; }
${c('tab-active')} { border-bottom: 2px solid #407cff; color: #407cff; }
.${mod('refund-detail_wrap')} { max-width: 1180px; margin: 0 auto; padding: 16px; }
.${mod('refund-detail_block')}, .${mod('refund-detail_goods')} { margin-bottom: 12px; padding: 16px 20px; background: #fff; }
.${mod('refund-detail_line')}, .${mod('refund-detail_goods')} p { max-height: 4.8em; overflow: hidden; overflow-wrap: anywhere; }
.mui-steps-item { position: relative; padding: 0 0 14px 18px; border-left: 2px solid #407cff; }
.mui-steps-item-wait { border-color: #ddd; color: #888; }
.mui-steps-item-title { font-weight: 500; }
.mui-steps-item-description { color: #999; font-size: 12px; }
.logistics-order-info-tip { margin-bottom: 10px; color: #666; }
@media (max-width: 1100px) { ${c('grid')} { grid-template-columns: 1fr; } }
`;
}
