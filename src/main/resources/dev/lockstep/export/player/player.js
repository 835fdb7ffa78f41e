// Steps through the drawings of runs. All text is put into the page as text, never as markup.
'use strict';
(() => {
  const all = (selector, within = document) => [...within.querySelectorAll(selector)];
  const page = document.documentElement;
  const data = JSON.parse(document.getElementById('data').textContent);
  const sliding = new Set(data.sliding);
  const still = matchMedia('(prefers-reduced-motion: reduce)');
  const svg = document.querySelector('.picture').namespaceURI;
  let words = data.words[page.lang];

  function made(name, attributes, ...inside) {
    const node = document.createElementNS(svg, name);
    for (const key in attributes) {
      node.setAttribute(key, attributes[key]);
    }
    node.append(...inside);
    return node;
  }

  function text(name, kind, ...inside) {
    const node = document.createElement(name);
    node.className = kind;
    node.append(...inside);
    return node;
  }

  const colour = (number) => (number < 0 ? 'none' : `var(--${data.colours[number]})`);
  const stroke = (ink, width) => (ink === undefined ? {} : { stroke: colour(ink), 'stroke-width': width });

  // One for each kind of shape, in the order in which the kinds are counted.
  const draw = [
    (said) => made('title', {}, said),
    (x, y, width, height, rx, fill, edge, thick, dash, gap) =>
      made('rect', {
        x, y, width, height, rx, fill: colour(fill), ...stroke(edge, thick),
        ...(dash === undefined ? {} : { 'stroke-dasharray': `${dash} ${gap}` }),
      }),
    (x, y, width, height, rx, opacity) => made('rect', { x, y, width, height, rx, 'fill-opacity': opacity }),
    (cx, cy, r, fill, edge) => made('circle', { cx, cy, r, fill: colour(fill), ...stroke(edge, 1) }),
    (glyph, x, y, scale, ink) =>
      made('path', { d: data.glyphs[glyph], transform: `translate(${x} ${y}) scale(${scale})`, fill: colour(ink) }),
    (d, ink, width) => made('path', { d, fill: 'none', ...stroke(ink, width) }),
    (points, ink) => made('polygon', { points, fill: colour(ink) }),
    (points, ink, width) => made('polyline', { points, fill: 'none', 'stroke-linejoin': 'round', ...stroke(ink, width) }),
    (x, y, face, size, anchor, ink, said, width, full) =>
      made('text', {
        x, y, class: `face${face}`, 'font-size': size, 'text-anchor': ['start', 'middle', 'end'][anchor],
        fill: colour(ink), ...(width > 0 ? { textLength: width, lengthAdjust: 'spacingAndGlyphs' } : {}),
      }, said, ...(full === undefined ? [] : [made('title', {}, full)])),
  ];

  // The drawing after the differences so far: ids from behind to the front, and what each looks like and where.
  class Drawing {
    constructor(steps) {
      this.steps = steps;
      this.begin();
    }

    begin() {
      this.reached = -1;
      this.order = [];
      this.looks = new Map();
    }

    reach(step) {
      if (step < this.reached) {
        this.begin();
      }
      while (this.reached < step) {
        this.reached += 1;
        this.apply(data.changes[this.steps[this.reached][2]]);
      }
    }

    apply([gone, changed, placed]) {
      if (gone.length > 0) {
        gone.forEach((id) => this.looks.delete(id));
        this.order = this.order.filter((id) => this.looks.has(id));
      }
      for (let at = 0; at < changed.length; at += 4) {
        this.looks.set(changed[at], changed.slice(at + 1, at + 4));
      }
      for (let at = 0; at < placed.length; at += 5) {
        const id = placed[at];
        if (this.looks.has(id)) {
          this.order.splice(this.order.indexOf(id), 1);
        }
        // The element right behind it is there already; -1 is none, and the first place.
        this.order.splice(this.order.indexOf(placed[at + 4]) + 1, 0, id);
        this.looks.set(id, placed.slice(at + 1, at + 4));
      }
    }
  }

  // What is in the page of a drawing: by id its node, and the look that the node was made for.
  class Picture {
    constructor(node) {
      this.node = node;
      this.nodes = new Map();
    }

    // Makes it the drawing that was reached; nodes of elements that stay are kept.
    paint({ order, looks }, slide) {
      for (const [id, old] of this.nodes) {
        if (!looks.has(id)) {
          old.node.remove();
          this.nodes.delete(id);
        }
      }
      let next = this.node.firstChild;
      for (const id of order) {
        const [shape, x, y] = looks.get(id);
        const old = this.nodes.get(id);
        const now = old || { node: made('g', { 'data-id': data.ids[id] }) };
        if (now.node === next) {
          next = next.nextSibling;
        } else {
          this.node.insertBefore(now.node, next);
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
        this.nodes.set(id, Object.assign(now, { shape, x, y }));
      }
    }
  }

  // The source beside a run. A file is put into the page when it is shown for the first time.
  class Code {
    constructor(node) {
      this.node = node;
      this.file = node.querySelector('.file');
      this.source = node.querySelector('.source');
      this.tables = new Map();
      this.marked = [];
      this.place = -1;
      node.hidden = false;
      node.addEventListener('toggle', () => this.show(this.place, this.script));
    }

    show(place, script) {
      Object.assign(this, { place, script });
      if (!this.node.open || place < 0) {
        return;
      }
      const [source, line, ...stands] = data.places[place];
      const table = this.table(source);
      this.file.textContent = data.sources[source].file || script;
      const other = this.source.firstChild !== table;
      if (other) {
        this.source.replaceChildren(table);
      }
      for (const row of this.marked) {
        row.classList.remove('moved');
        row.cells[0].replaceChildren();
      }
      this.marked = stands.map(([at, ...stand]) => {
        const row = table.rows[at - 1];
        if (row) {
          this.mark(row, ...stand);
        }
        return row;
      }).filter((row) => row);
      this.turn(table.rows[(line || (stands.length > 0 ? stands[0][0] : 0)) - 1], other);
    }

    mark(row, name, sign, here, moved, sentence) {
      const [glyph, fill, on, ink] = data.signs[sign];
      const sized = made('svg', { viewBox: `0 0 ${data.side} ${data.side}`, 'aria-hidden': true },
        made('path', { d: data.glyphs[glyph], fill: colour(here ? on : ink) }));
      const chip = text('span', here ? 'chip' : 'chip further', sized, data.texts[name]);
      chip.title = data.texts[sentence];
      chip.style.background = here ? colour(fill) : 'none';
      chip.style.borderColor = colour(fill);
      chip.style.color = colour(here ? on : ink);
      row.cells[0].append(chip);
      row.classList.toggle('moved', row.classList.contains('moved') || (here && moved));
    }

    // Brings a line into the upper part of what is in sight without moving the page.
    turn(row, anew) {
      if (row) {
        const below = row.offsetTop - this.source.scrollTop;
        if (anew || below < 0 || below > 0.6 * this.source.clientHeight) {
          this.source.scrollTop = row.offsetTop - 4 * row.offsetHeight;
        }
      }
    }

    table(number) {
      let table = this.tables.get(number);
      if (!table) {
        table = document.createElement('table');
        // Room for the most chips that come to stand on one line, so that no line moves.
        const chips = document.createElement('col');
        chips.style.width = `${data.sources[number].chips}ch`;
        table.append(chips);
        data.sources[number].lines.forEach((pieces, at) => {
          const row = table.insertRow();
          row.insertCell().className = 'chips';
          const counted = row.insertCell();
          counted.className = 'number';
          counted.textContent = at + 1;
          const line = row.insertCell();
          for (let piece = 0; piece < pieces.length; piece += 2) {
            line.append(pieces[piece] === 0 ? pieces[piece + 1] : text('span', `tone${pieces[piece]}`, pieces[piece + 1]));
          }
        });
        this.tables.set(number, table);
      }
      return table;
    }
  }

  class Run {
    constructor(node) {
      this.node = node;
      this.data = data.runs[node.dataset.run];
      this.first = this.data.first;
      this.picture = new Picture(node.querySelector('.picture'));
      this.code = new Code(node.querySelector('.code'));
      this.told = node.querySelector('.told');
      this.shown = -1;
      this.veiled = this.data.veiled;
    }

    speak() {
      const now = this.shown;
      this.own = this.data.by[page.lang];
      this.drawing = new Drawing(this.own.steps);
      this.last = this.own.steps.length - (this.data.veiled ? 2 : 1);
      const [x, y, width, height] = this.own.area;
      for (const [name, value] of [['viewBox', `${x} ${y} ${width} ${height}`], ['width', width], ['height', height]]) {
        this.picture.node.setAttribute(name, value);
      }
      const list = all('.steps', this.node).find((each) => each.lang === page.lang);
      this.links = all('a', list);
      this.shown = -1;
      if (now >= 0) {
        this.show(now);
      }
    }

    // Shows a step, or its end where that comes before; marks it in the list. The focus stays where it is.
    show(wanted) {
      const step = Math.min(Math.max(wanted, 0), this.last);
      if (step === this.shown) {
        return;
      }
      if (this.shown >= 0) {
        this.links[this.shown].removeAttribute('aria-current');
      }
      const slide = this.shown >= 0 && Math.abs(step - this.shown) === 1 && !still.matches;
      this.shown = step;
      this.paint(slide);
      const link = this.links[step];
      link.setAttribute('aria-current', 'step');
      const list = link.closest('ol');
      const item = link.parentNode;
      const above = item.offsetTop;
      if (above < list.scrollTop || above + item.offsetHeight > list.scrollTop + list.clientHeight) {
        list.scrollTop = above - list.clientHeight / 3;
      }
      const number = step + this.first;
      const sentence = number === 0 ? link.textContent : `${words.step} ${number}: ${link.textContent}`;
      this.told.replaceChildren(
        text('p', `sentence ${link.className}`, sentence),
        ...all('.note', item).map((note) => text('p', note.className, note.textContent)),
        ...(step === this.last && this.own.end ? [text('p', `end ${this.own.end[0]}`, this.own.end[1])] : []));
    }

    paint(slide) {
      const at = this.shown === this.last && this.veiled ? this.last + 1 : this.shown;
      this.drawing.reach(at);
      this.picture.paint(this.drawing, slide);
      this.picture.node.setAttribute('aria-label', data.texts[this.own.steps[at][0]]);
      this.code.show(this.own.steps[at][1], this.own.script);
    }

    // Shows a state as it is while a question about it is open, or as it is.
    veil(now) {
      if (this.data.veiled && this.veiled !== now) {
        this.veiled = now;
        this.paint(false);
      }
    }
  }

  // Runs that are stepped together, with the buttons for them.
  class Player {
    // The address of a step is the place with its number.
    constructor(node, place) {
      this.node = node;
      this.place = place;
      this.runs = all('.run', node).map((each) => new Run(each));
      this.first = this.runs[0].first;
      this.timer = 0;
      this.shown = -1;
      this.buttons = Object.fromEntries(all('.buttons button', node).map((each) => [each.dataset.word, each]));
      this.where = node.querySelector('.where');
      this.scrub = node.querySelector('.scrub');
      this.moves = {
        first: () => this.goByHand(0),
        back: () => this.goByHand(this.shown - 1),
        play: () => this.play(),
        next: () => this.goByHand(this.shown + 1),
        last: () => this.goByHand(this.last),
      };
      for (const move in this.moves) {
        this.buttons[move].addEventListener('click', this.moves[move]);
      }
      this.scrub.addEventListener('input', () => this.goByHand(Number(this.scrub.value)));
      this.runs.forEach((run) => {
        const picture = run.picture.node;
        picture.addEventListener('click', (event) => {
          const area = picture.getBoundingClientRect();
          this.goByHand(this.shown + (event.clientX < area.left + area.width / 2 ? -1 : 1));
        });
        run.node.addEventListener('click', (event) => {
          const link = event.target.closest('.steps a');
          if (link && !event.ctrlKey && !event.metaKey && !event.shiftKey) {
            event.preventDefault();
            this.goByHand(run.links.indexOf(link));
          }
        });
      });
      // The answer of every language is open, or none.
      const answers = all('.answer', node);
      answers.forEach((answer) => answer.addEventListener('toggle', () => {
        answers.forEach((each) => {
          each.open = answer.open;
        });
        this.runs.forEach((run) => run.veil(!answer.open));
      }));
    }

    speak() {
      this.runs.forEach((run) => run.speak());
      this.last = Math.max(...this.runs.map((run) => run.last));
      this.scrub.max = this.last;
      this.node.querySelector('.buttons').hidden = this.last === 0;
    }

    show(wanted) {
      const step = Math.min(Math.max(wanted, 0), this.last);
      this.runs.forEach((run) => run.show(step));
      this.shown = step;
      this.scrub.value = step;
      this.scrub.setAttribute('aria-valuetext', `${words.step} ${step + this.first}`);
      this.where.textContent = `${step + this.first} / ${this.last + this.first}`;
      // A button that is disabled would lose the focus.
      for (const move of ['first', 'back']) {
        this.buttons[move].setAttribute('aria-disabled', step === 0);
      }
      for (const move of ['next', 'last']) {
        this.buttons[move].setAttribute('aria-disabled', step === this.last);
      }
    }

    // The same for a person, who finds the step in the address.
    go(step) {
      this.show(step);
      address(`#${this.place}${this.shown + this.first}`);
    }

    goByHand(step) {
      this.pause();
      this.go(step);
    }

    pause() {
      clearTimeout(this.timer);
      this.timer = 0;
      this.buttons.play.textContent = words.play;
    }

    play() {
      if (this.timer) {
        this.pause();
        return;
      }
      if (this.shown === this.last) {
        this.go(0);
      }
      this.buttons.play.textContent = words.pause;
      this.wait();
    }

    // Leaves time to read each sentence.
    wait() {
      const longest = Math.max(...this.runs.map((run) => run.told.textContent.length));
      this.timer = setTimeout(() => {
        this.go(this.shown + 1);
        if (this.shown === this.last) {
          this.pause();
        } else {
          this.wait();
        }
      }, 900 + 30 * longest);
    }
  }

  const stops = all('.stop');
  const players = all('.player').map((each, at) => new Player(each, stops.length > 0 ? `stop-${at + 1}-` : ''));
  let current = 0;
  let naming = 0;

  // Soon, since browsers refuse more than some changes a second.
  function address(hash) {
    clearTimeout(naming);
    naming = setTimeout(() => {
      try {
        history.replaceState(null, '', hash);
      } catch {
        // A page that is enclosed without an address of its own has none to keep.
      }
    }, 150);
  }

  // Turns to a stop; the others are there for paper alone.
  function turn(wanted) {
    if (wanted < 0 || wanted >= players.length) {
      return;
    }
    players[current].pause();
    current = wanted;
    stops.forEach((stop, at) => {
      stop.hidden = at !== current;
    });
    all('.stops a').forEach((link, at) => {
      if (at === current) {
        link.setAttribute('aria-current', 'step');
      } else {
        link.removeAttribute('aria-current');
      }
    });
    for (const each of all('.turn')) {
      const next = current + Number(each.value);
      each.setAttribute('aria-disabled', next < 0 || next >= players.length);
    }
    // What was hidden had no size to scroll in.
    players[current].runs.forEach((run) => run.code.show(run.code.place, run.code.script));
  }

  function turnByHand(wanted) {
    if (wanted >= 0 && wanted < players.length) {
      turn(wanted);
      address(`#stop-${current + 1}`);
      scrollTo(0, 0);
    }
  }

  // Follows an address: `#17` in a run, `#stop-3` or `#stop-3-17` in a lecture. Others are not ours.
  function follow(hash) {
    const named = /^#(?:stop-(\d{1,9})(?:-(\d{1,9}))?|(\d{1,9}))$/.exec(hash);
    if (!named || (stops.length > 0) !== (named[1] !== undefined)) {
      return;
    }
    if (named[1] !== undefined) {
      turn(Math.min(Math.max(Number(named[1]), 1), players.length) - 1);
    }
    const step = named[2] ?? named[3];
    if (step !== undefined) {
      players[current].pause();
      players[current].show(Number(step) - players[current].first);
    }
  }

  function speak(language) {
    page.lang = language;
    words = data.words[language];
    document.title = words.title;
    for (const each of all('[data-word]')) {
      each.textContent = words[each.dataset.word];
    }
    for (const each of all('[data-label]')) {
      each.setAttribute('aria-label', words[each.dataset.label]);
    }
    for (const each of all('[data-help]')) {
      each.title = words[each.dataset.help];
    }
    for (const each of all('.languages button')) {
      each.setAttribute('aria-pressed', each.lang === language);
    }
    players.forEach((player) => {
      player.pause();
      player.speak();
    });
  }

  const keys = { Home: 'first', ArrowLeft: 'back', ' ': 'play', ArrowRight: 'next', End: 'last' };
  document.addEventListener('keydown', (event) => {
    const pressed = event.key === ' ' && event.target.closest('button, summary');
    if (pressed || event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) {
      return;
    }
    if (keys[event.key] && !event.target.closest('input')) {
      event.preventDefault();
      players[current].moves[keys[event.key]]();
    } else if (stops.length > 0 && (event.key === 'PageDown' || event.key === 'PageUp')) {
      event.preventDefault();
      turnByHand(current + (event.key === 'PageDown' ? 1 : -1));
    }
  });

  all('.languages button').forEach((button) => button.addEventListener('click', () => speak(button.lang)));
  all('.stops a').forEach((link, at) => link.addEventListener('click', (event) => {
    if (!event.ctrlKey && !event.metaKey && !event.shiftKey) {
      event.preventDefault();
      turnByHand(at);
    }
  }));
  all('.turn').forEach((button) => button.addEventListener('click', () => turnByHand(current + Number(button.value))));
  addEventListener('hashchange', (event) => follow(new URL(event.newURL).hash));

  // Where there is no room beside or below the picture, the source is folded away.
  if (matchMedia('(max-width: 859px)').matches || all('.pair').length > 0) {
    all('.code').forEach((code) => {
      code.open = false;
    });
  }
  all('.languages').forEach((each) => {
    each.hidden = false;
  });
  const preferred = (navigator.languages || [navigator.language]).map((each) => String(each).split('-')[0]);
  speak(preferred.find((each) => data.words[each]) || page.lang);
  // A run begins at its beginning, a stop at its state.
  players.forEach((player) => player.show(stops.length > 0 ? player.last : 0));
  turn(0);
  follow(location.hash);
})();
