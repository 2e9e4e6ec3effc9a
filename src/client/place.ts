// A reader who changes the language of the page keeps what she has chosen and where she is on it.
for (const link of document.querySelectorAll<HTMLAnchorElement>('[data-languages] a')) {
  link.addEventListener('click', () => {
    link.search = location.search;
    link.hash = location.hash;
  });
}

// A module of its own: its names are nobody else's.
export {};
