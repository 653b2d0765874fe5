// The least that a list at a reply box can cost: an empty page in a frame on the trigger, and one command on Enter.
const panel = document.createElement('iframe');
panel.src = chrome.runtime.getURL('panel.html');
panel.style.cssText = 'position: fixed; top: 0; left: 0; width: 400px; height: 340px; display: none';
document.documentElement.append(panel);

addEventListener(
	'input',
	({ target }) => {
		if (target.value?.endsWith('//')) panel.style.display = 'block';
	},
	true,
);

addEventListener(
	'keydown',
	(event) => {
		if (event.key !== 'Enter' || panel.style.display === 'none') return;
		event.preventDefault();
		event.stopImmediatePropagation();
		event.target.setSelectionRange(event.target.value.indexOf('//'), event.target.value.length);
		document.execCommand('insertText', false, '一行话术：已经在查了，请稍等。');
		panel.style.display = 'none';
	},
	true,
);
