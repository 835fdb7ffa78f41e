// Steps through the drawings of a run. All text is put into the page as text, never as markup.
'use strict';
(() => {
  const byId = (id) => document.getElementById(id);
  const data = JSON.parse(byId('run').textContent);
  const picture = byId('picture');
  const links = [...byId('steps').querySelectorAll('a')];
  const last = data.steps.length - 1;
  const sliding = new Set(data.sliding);
  const still = matchMedia('(prefers-reduced-motion: reduce)');

  // The drawing after the differences so far: ids from behind to the front, and what each looks like and where.
  let reached = -1;
  let order = [];
  const looks = new Map();

  // What is in the page: by id its node, and the look that the node was made for.
  const nodes = new Map();
  let shown = -1;
  let timer = 0;
  let naming = 0;

  function apply([, gone, changed, placed]) {
    if (gone.length > 0) {
      gone.forEach((id) => looks.delete(id));
      order = order.filter((id) => looks.has(id));
    }
    for (let at = 0; at < changed.length; at += 4) {
      looks.set(changed[at], changed.slice(at + 1, at + 4));
    }
    for (let at = 0; at < placed.length; at += 5) {
      const id = placed[at];
      if (looks.has(id)) {
        order.splice(order.indexOf(id), 1);
      }
      // The element right behind it is there already; -1 is none, and the first place.
      order.splice(order.indexOf(placed[at + 4]) + 1, 0, id);
      looks.set(id, placed.slice(at + 1, at + 4));
    }
  }

  function reach(step) {
    if (step < reached) {
      reached = -1;
      order = [];
      looks.clear();
    }
    while (reached < step) {
      reached += 1;
      apply(data.steps[reached]);
    }
  }

  function node(name, attributes, text) {
    const made = document.createElementNS(picture.namespaceURI, name);
    for (const key in attributes) {
      made.setAttribute(key, attributes[key]);
    }
    if (text !== undefined) {
      made.textContent = text;
    }
    return made;
  }

  const colour = (number) => (number < 0 ? 'none' : `var(--${data.colours[number]})`);
  const stroke = (ink, width) => (ink === undefined ? {} : { stroke: colour(ink), 'stroke-width': width });

  // One for each kind of shape, in the order in which the kinds are counted.
  const draw = [
    (text) => node('title', {}, text),
    (x, y, width, height, rx, fill, edge, thick, dash, gap) =>
      node('rect', {
        x, y, width, height, rx, fill: colour(fill), ...stroke(edge, thick),
        ...(dash === undefined ? {} : { 'stroke-dasharray': `${dash} ${gap}` }),
      }),
    (x, y, width, height, rx, opacity) => node('rect', { x, y, width, height, rx, 'fill-opacity': opacity }),
    (cx, cy, r, fill, edge) => node('circle', { cx, cy, r, fill: colour(fill), ...stroke(edge, 1) }),
    (glyph, x, y, scale, ink) =>
      node('path', { d: data.glyphs[glyph], transform: `translate(${x} ${y}) scale(${scale})`, fill: colour(ink) }),
    (d, ink, width) => node('path', { d, fill: 'none', ...stroke(ink, width) }),
    (points, ink) => node('polygon', { points, fill: colour(ink) }),
    (points, ink, width) => node('polyline', { points, fill: 'none', 'stroke-linejoin': 'round', ...stroke(ink, width) }),
    (x, y, face, size, anchor, ink, text, width, full) => {
      const line = node('text', {
        x, y, class: `face${face}`, 'font-size': size, 'text-anchor': ['start', 'middle', 'end'][anchor],
        fill: colour(ink), ...(width > 0 ? { textLength: width, lengthAdjust: 'spacingAndGlyphs' } : {}),
      }, text);
      if (full !== undefined) {
        line.append(node('title', {}, full));
      }
      return line;
    },
  ];

  // Makes the page's picture the drawing that was reached; nodes of elements that stay are kept.
  function paint(slide) {
    for (const [id, old] of nodes) {
      if (!looks.has(id)) {
        old.node.remove();
        nodes.delete(id);
      }
    }
    let next = picture.firstChild;
    for (const id of order) {
      const [shape, x, y] = looks.get(id);
      const old = nodes.get(id);
      const now = old || { node: node('g', { 'data-id': data.ids[id] }) };
      if (now.node === next) {
        next = next.nextSibling;
      } else {
        picture.insertBefore(now.node, next);
      }
      if (now.shape !== shape) {
        now.node.replaceChildren(...data.shapes[shape].map(([kind, ...parts]) => draw[kind](...parts)));
      }
      if (now.x !== x || now.y !== y) {
        now.node.setAttribute('transform', `translate(${x} ${y})`);
        if (slide && old && sliding.has(id)) {
          const from = `translate(${now.x}px, ${now.y}px)`;
          now.node.animate({ transform: [from, `translate(${x}px, ${y}px)`] }, { duration: 350, easing: 'ease-in-out' });
        }
      }
      nodes.set(id, Object.assign(now, { shape, x, y }));
    }
  }

  // Shows a step, and marks it in the list; the focus stays where it is.
  function show(wanted) {
    const step = Math.min(Math.max(wanted, 0), last);
    if (step === shown) {
      return;
    }
    reach(step);
    paint(shown >= 0 && Math.abs(step - shown) === 1 && !still.matches);
    if (shown >= 0) {
      links[shown].removeAttribute('aria-current');
    }
    shown = step;
    const link = links[step];
    link.setAttribute('aria-current', 'step');
    const list = link.closest('ol');
    const item = link.parentNode;
    const above = item.offsetTop - list.offsetTop;
    if (above < list.scrollTop || above + item.offsetHeight > list.scrollTop + list.clientHeight) {
      list.scrollTop = above - list.clientHeight / 3;
    }
    const number = step + data.first;
    byId('sentence').textContent = number === 0 ? link.textContent : `${data.step} ${number}: ${link.textContent}`;
    picture.setAttribute('aria-label', data.descriptions[data.steps[step][0]]);
    byId('where').textContent = `${number} / ${last + data.first}`;
    if (byId('end')) {
      byId('end').hidden = step !== last;
    }
    // A button that is disabled would lose the focus.
    for (const id of ['first', 'back']) {
      byId(id).setAttribute('aria-disabled', step === 0);
    }
    for (const id of ['next', 'last']) {
      byId(id).setAttribute('aria-disabled', step === last);
    }
  }

  // The same for a person, who finds the step in the address: soon, since browsers refuse more than some changes a second.
  function go(step) {
    show(step);
    clearTimeout(naming);
    naming = setTimeout(() => {
      try {
        history.replaceState(null, '', `#${shown + data.first}`);
      } catch {
        // A page that is enclosed without an address of its own has none to keep.
      }
    }, 150);
  }

  function pause() {
    clearTimeout(timer);
    timer = 0;
    byId('play').textContent = data.play;
  }

  // Leaves time to read each sentence.
  function wait() {
    timer = setTimeout(() => {
      go(shown + 1);
      if (shown === last) {
        pause();
      } else {
        wait();
      }
    }, 900 + 30 * links[shown].textContent.length);
  }

  function play() {
    if (timer) {
      pause();
      return;
    }
    if (shown === last) {
      go(0);
    }
    byId('play').textContent = data.pause;
    wait();
  }

  function goByHand(step) {
    pause();
    go(step);
  }

  const moves = {
    first: () => goByHand(0),
    back: () => goByHand(shown - 1),
    play,
    next: () => goByHand(shown + 1),
    last: () => goByHand(last),
  };
  const keys = { Home: 'first', ArrowLeft: 'back', ' ': 'play', ArrowRight: 'next', End: 'last' };

  for (const id in moves) {
    byId(id).addEventListener('click', moves[id]);
  }

  document.addEventListener('keydown', (event) => {
    const pressed = event.key === ' ' && event.target.closest('button');
    if (keys[event.key] && !pressed && !event.altKey && !event.ctrlKey && !event.metaKey && !event.shiftKey) {
      event.preventDefault();
      moves[keys[event.key]]();
    }
  });

  picture.addEventListener('click', (event) => {
    const area = picture.getBoundingClientRect();
    goByHand(shown + (event.clientX < area.left + area.width / 2 ? -1 : 1));
  });

  byId('steps').addEventListener('click', (event) => {
    const link = event.target.closest('a');
    if (link && !event.ctrlKey && !event.metaKey && !event.shiftKey) {
      event.preventDefault();
      goByHand(links.indexOf(link));
    }
  });

  function addressed(hash) {
    const named = /^#(\d{1,9})$/.exec(hash);
    return named ? Number(named[1]) - data.first : Math.max(shown, 0);
  }

  addEventListener('hashchange', (event) => goByHand(addressed(new URL(event.newURL).hash)));
  byId('buttons').hidden = false;
  show(addressed(location.hash));
})();
