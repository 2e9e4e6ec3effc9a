// Copies a citation: the quote, its source and the address of the page.
for (const button of document.querySelectorAll<HTMLButtonElement>('[data-copy]')) {
  const label = button.textContent;
  button.hidden = false;
  button.addEventListener('click', () => {
    const text = (button.dataset['copy'] ?? '')
      .replace('{address}', `${location.origin}${location.pathname}`)
      .replace('{origin}', location.origin);
    navigator.clipboard.writeText(text).then(
      () => {
        button.textContent = button.dataset['done'] ?? label;
      },
      () => {
        // Without permission the reader selects the text herself: it stands beside the button.
        button.hidden = true;
      },
    );
  });
}
