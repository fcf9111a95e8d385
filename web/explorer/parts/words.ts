/** `CREW_ROTATION` as words. */
export const words = (value: string) => value.toLowerCase().replaceAll('_', ' ');

/** `cabinMass` as words, with a capital. */
export const title = (name: string) => capital(name.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`));

/** The first letter made a capital. */
export const capital = (text: string) => text.slice(0, 1).toUpperCase() + text.slice(1);

/** `1 launch`, `2 launches`. */
export const count = (number: number, one: string, more = `${one}s`) => `${number.toLocaleString('en')} ${number === 1 ? one : more}`;
