import { DOCS_WORDS } from './docs-words.js';

/**
 * Starts Swagger UI and puts Chinese beside its own words. It is run in the browser as a text: Swagger UI has no
 * translations of its own, and no plugin for them that reaches all of its parts. Only a text that is one of the words as a
 * whole is changed, and none within an example or a description of the document.
 */
export const DOCS_START = `const words = new Map(${JSON.stringify(Object.entries(DOCS_WORDS))});
const OF_THE_DOCUMENT = 'pre, code, textarea, select, .renderedMarkdown, .opblock-summary-description, .opblock-tag';
function translate(text) {
  const word = words.get(text.data.trim());
  if (word === undefined || text.parentElement?.closest(OF_THE_DOCUMENT)) return;
  text.data = word;
}
function translateAll(node) {
  if (node.nodeType === Node.TEXT_NODE) return translate(node);
  const texts = document.createTreeWalker(node, NodeFilter.SHOW_TEXT);
  while (texts.nextNode()) translate(texts.currentNode);
}
const page = document.querySelector('#ui');
new MutationObserver((changes) => {
  for (const { type, target, addedNodes } of changes)
    for (const node of type === 'characterData' ? [target] : addedNodes) translateAll(node);
}).observe(page, { childList: true, characterData: true, subtree: true });
SwaggerUIBundle({ url: '/openapi.json', domNode: page, persistAuthorization: false });
`;
