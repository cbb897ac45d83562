import { NAME } from '../../ledger/xlsx/xml-names.ts';

/** How the words of a run look, as far as it changes what they say. */
export interface RunLook {
  /** Hidden text: it is not printed. */
  vanished: boolean;
  /** The mark of a footnote stands above its line, or below. */
  raised: boolean;
  struck: boolean;
  /** White: it is seen on a ground, and then all of the cell is white. */
  pale: boolean;
}

export const PLAIN: Readonly<RunLook> = { vanished: false, raised: false, struck: false, pale: false };

const OFF = /^(?:0|false|off)$/;

/** What a property of a run, or of a style, makes of its look; nothing where it is another property. */
export function lookOf(name: number, value: string | undefined): Partial<RunLook> {
  const on = !OFF.test(value ?? '');
  switch (name) {
    case NAME.vanish:
      return { vanished: on };
    // Hidden on a screen alone: print shows it.
    case NAME.webHidden:
    case NAME.strike:
    case NAME.dstrike:
      return { struck: on };
    case NAME.vertAlign:
      return { raised: value === 'superscript' || value === 'subscript' };
    case NAME.position:
      return { raised: Number(value) !== 0 };
    case NAME.color:
      return { pale: /^f{6}$/i.test(value ?? '') };
    default:
      return {};
  }
}
