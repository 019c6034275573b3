import type common from '../../messages/de/common.json';
import type platform from '../../messages/de/platform.json';

/** Every message of the interface; the German files are the list. One line per file. */
export type MessageKey = keyof typeof common | keyof typeof platform;
