// Reading aloud. It comes when somebody asks for it.

import { says } from '../kit/browser/says.js';

/**
 * Reads aloud from where one is, with the browser's own voices.
 * @param {HTMLElement} story
 * @param {HTMLElement} button shows whether it reads
 * @param {HTMLElement | null} said where it tells what went wrong
 * @returns {() => void} begins, or stops
 */
export function voiceOf(story, button, said) {
  /** @type {Element[]} */
  let left = [];
  /** Which reading it is: what an earlier one still hears is none of ours. */
  let turnOf = 0;

  const stop = () => {
    turnOf++;
    left = [];
    speechSynthesis.cancel();
    for (const one of story.querySelectorAll('.speaking')) one.classList.remove('speaking');
    button.setAttribute('aria-pressed', 'false');
    button.textContent = says('listen');
  };
  const next = () => {
    for (const one of story.querySelectorAll('.speaking')) one.classList.remove('speaking');
    const block = left.shift();
    if (!block) return stop();
    block.classList.add('speaking');
    const { top, bottom } = block.getBoundingClientRect();
    if (top < 0 || bottom > innerHeight) block.scrollIntoView({ block: 'center' });
    const mine = turnOf;
    const sentences = sentencesOf(block.textContent ?? '', story.lang);
    sentences.forEach((sentence, i) => {
      const voice = new SpeechSynthesisUtterance(sentence);
      voice.lang = story.lang;
      if (i === sentences.length - 1) voice.onend = () => mine === turnOf && next();
      voice.onerror = ({ error }) => {
        if (mine !== turnOf || error === 'canceled' || error === 'interrupted') return;
        if (said) said.textContent = says('noVoice');
        stop();
      };
      speechSynthesis.speak(voice);
    });
  };
  const start = () => {
    stop();
    if (said) said.textContent = '';
    const blocks = [...story.querySelectorAll('[id]')].filter(
      (one) => /^(?:c\d+)?p\d+$/.test(one.id) && (one.textContent ?? '').trim() !== '',
    );
    const from = blocks.findIndex((one) => one.getBoundingClientRect().bottom > innerHeight * 0.15);
    left = blocks.slice(Math.max(0, from));
    button.setAttribute('aria-pressed', 'true');
    button.textContent = says('stop');
    next();
  };
  addEventListener('pagehide', stop);
  return () => (button.getAttribute('aria-pressed') === 'true' ? stop() : start());
}

/** Voices break off in very long utterances: a paragraph is said by sentences. @param {string} text @param {string} lang */
function sentencesOf(text, lang) {
  if (!('Segmenter' in Intl)) return [text];
  const parts = [...new Intl.Segmenter(lang || undefined, { granularity: 'sentence' }).segment(text)];
  const sentences = parts.map(({ segment }) => segment.trim()).filter((one) => one !== '');
  return sentences.length > 0 ? sentences : [text];
}
