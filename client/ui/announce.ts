/** Says something to who reads by ear, over whatever is open; it is not seen. */
let place: HTMLElement | null = null;
const GONE_AFTER = 7_000;

export function announce(text: string): void {
  if (!place) {
    place = document.createElement('div');
    place.setAttribute('role', 'log');
    place.setAttribute('aria-live', 'assertive');
    place.setAttribute('aria-relevant', 'additions');
    place.className = 'spoken';
    // Tells React Aria not to hide it behind an open dialog.
    place.dataset.liveAnnouncer = 'true';
    document.body.append(place);
  }
  const said = document.createElement('div');
  said.textContent = text;
  place.append(said);
  setTimeout(() => said.remove(), GONE_AFTER);
}
