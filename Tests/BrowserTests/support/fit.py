"""Whether everything on a page can be read without scrolling sideways."""

from urllib.parse import unquote, urlsplit

# The hidden words are for those who listen; what is typed may scroll within its field. Of what sticks out, the outermost
# three are told.
MISFITS = """() => {
  const width = document.documentElement.clientWidth;
  const found = new Map();
  const sticksOut = (element) => {
    const box = element.getBoundingClientRect();
    return box.width > 0 && (box.left < -1 || box.right > width + 1);
  };
  const cutsOff = (element) => getComputedStyle(element).overflowX !== 'visible'
    && !element.matches('input, textarea, select') && element.scrollWidth > element.clientWidth + 1;
  for (const element of document.body.querySelectorAll('*')) {
    if (element.closest('.visually-hidden, .skip, thead, option') || !element.checkVisibility()) continue;
    if (found.has(element.parentElement)) found.set(element, null);
    else if (sticksOut(element)) found.set(element, 'sticks out');
    else if (cutsOff(element)) found.set(element, 'cuts off what is in it');
  }
  const told = [...found].filter(([, what]) => what)
    .map(([element, what]) => `${what}: ${element.outerHTML.replace(/\\s+/g, ' ').slice(0, 120)}`);
  if (document.documentElement.scrollWidth > width) told.unshift(`${document.documentElement.scrollWidth} px wide`);
  return told.slice(0, 3);
}"""


def misfits(page, width):
    page.set_viewport_size({"width": width, "height": 800})
    return [f"{width} px, {unquote(urlsplit(page.url).path)}: {what}" for what in page.evaluate(MISFITS)]
