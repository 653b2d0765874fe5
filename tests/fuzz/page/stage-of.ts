import { type CaseMarkup, HOLDER, type SeedPage } from '../plan';
import { Random } from '../random';
import { type Row, rowOf, type Stage } from '../stage';

/** The page of a seed as the console would show it, before anything is changed. Nothing of it is in the document yet. */
export function stageOf({ plan, shell, cases, spares }: SeedPage): Stage {
	const whole = elementOf(shell);
	const holder = whole.querySelector(`[${HOLDER}]`) ?? whole;
	holder.removeAttribute(HOLDER);
	const rows = cases.map(toRow);
	const replaced = spares.map(toRow);
	holder.append(...rows.map(({ element }) => element));
	const random = new Random(`reply ${plan.seed}`);
	const told = random.chance(0.5) ? [...cases, ...spares] : cases;
	const items = told.flatMap(({ json }) => (json ? [json] : []));
	return {
		kind: plan.kind,
		shell: whole,
		holder,
		rows,
		spares: replaced,
		replies: plan.json && items.length > 0 ? [{ items, after: 0 }] : [],
		steps: [],
	};
}

function toRow({ id, html }: CaseMarkup): Row {
	return rowOf(elementOf(html), [id]);
}

/** The one element of some markup; a row of a table cannot stand by itself. */
function elementOf(html: string): Element {
	const template = document.createElement('template');
	template.innerHTML = html;
	const element = document.importNode(template.content, true).firstElementChild;
	if (!element) throw new Error('The markup holds no element.');
	return element;
}
