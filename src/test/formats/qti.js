// Plays the QTI items of a folder in the QTI 3 Player, without a browser, and prints a line of JSON
// for every item: what the player complains of, and what it scores for the right and a wrong answer.
const fs = require('fs');
const path = require('path');
const { JSDOM } = require('jsdom');

const { window } = new JSDOM('<div id="player"></div>', { url: 'http://localhost/', pretendToBeVisual: true });
for (const name of Object.getOwnPropertyNames(window)) {
  if (!(name in globalThis)) globalThis[name] = window[name];
}
Object.assign(globalThis, { window, document: window.document });
Object.defineProperty(globalThis, 'navigator', { value: window.navigator, configurable: true });

const print = console.log;
let complaints = [];
const complain = (...words) => complaints.push(words.map(String).join(' '));
Object.assign(console, { log: () => {}, info: () => {}, error: complain, warn: complain });

// The player's own Vue has no compiler of templates, with which it renders items.
const full = require.resolve('vue/dist/vue.common.dev.js');
const Vue = require(full);
require.cache[require.resolve('vue')] = require.cache[full];
globalThis.Vue = Vue;
Vue.config.warnHandler = complain;
Vue.config.errorHandler = complain;
const library = require('qti3-item-player');

let player;
let isReady;
let scored;
let loads = 0;
new Vue({
  render: h => h(library.default || library, {
    on: {
      notifyQti3PlayerReady: it => { player = it; },
      notifyQti3ItemReady: () => { isReady = true; },
      notifyQti3ScoreAttemptCompleted: data => { scored = data.state || data; }
    }
  })
}).$mount('#player');

const until = async done => {
  for (let k = 0; k < 100 && !done(); k++) await new Promise(resume => setTimeout(resume, 10));
};

const load = async (xml, session) => {
  isReady = false;
  // The same text would not be loaded again.
  player.loadItemFromXml(`${xml}<!-- ${loads++} -->`, { guid: 'item', status: 'interacting', ...session });
  await until(() => isReady);
  scored = undefined;
  player.scoreAttempt('scored');
  await until(() => scored);
  return scored;
};

const value = (variables, name) => variables.find(it => it.identifier === name)?.value;

const score = async (xml, state, answer) => {
  const responseVariables = state.responseVariables
    .map(it => it.identifier === 'RESPONSE' ? { ...it, value: answer } : it);
  return value((await load(xml, { state: { ...state, responseVariables } })).outcomeVariables, 'SCORE');
};

const play = async file => {
  const xml = fs.readFileSync(file, 'utf8');
  complaints = [];
  const result = { id: path.basename(file, '.xml') };
  try {
    const state = await load(xml);
    result.key = state.responseVariables.find(it => it.identifier === 'RESPONSE').correctResponse;
    result.right = await score(xml, state, result.key);
    result.wrong = await score(xml, state, typeof result.key === 'number' ? result.key + 1 : 'C0');
  } catch (error) {
    complain(error);
  }
  print(JSON.stringify({ ...result, isReady, complaints }));
};

(async () => {
  await until(() => player);
  for (const file of fs.readdirSync(process.argv[2]).sort()) await play(path.join(process.argv[2], file));
  process.exit(0);
})();
