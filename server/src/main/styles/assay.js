// Makes some parts handier. Every page works without it.
import { initAll } from './govuk-frontend.js';

document.body.classList.add('js-enabled');
if ('noModule' in HTMLScriptElement.prototype) document.body.classList.add('govuk-frontend-supported');
initAll();
