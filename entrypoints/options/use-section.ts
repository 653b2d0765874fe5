import { useEffect, useState } from 'preact/hooks';
import { SECTION_IDS, type SectionId } from '../../components/options-text';

function current(): SectionId {
	const hash = location.hash.slice(1);
	return SECTION_IDS.find((id) => id === hash) ?? 'features';
}

/** The section named in the address, so that the browser's own back key works and a section can be linked to. */
export function useSection(): SectionId {
	const [section, setSection] = useState(current);
	useEffect(() => {
		const follow = () => setSection(current());
		window.addEventListener('hashchange', follow);
		return () => window.removeEventListener('hashchange', follow);
	}, []);
	return section;
}
