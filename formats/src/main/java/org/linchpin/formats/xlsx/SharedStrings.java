package org.linchpin.formats.xlsx;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;

/** The texts that cells name by number. */
final class SharedStrings {

    /** More different texts than a register of the largest size has. */
    private static final int MOST = 4_000_000;

    private final List<SheetCell> cells = new ArrayList<>();

    static SharedStrings of(Parts parts, String name) throws IOException {
        SharedStrings strings = new SharedStrings();
        InputStream in = parts.open(name);
        if (in != null) {
            try (XmlPart part = new XmlPart(in, name)) {
                strings.read(part, name);
            }
        }
        return strings;
    }

    private void read(XmlPart part, String name) throws IOException {
        while (part.next()) {
            if (part.isStart("si")) {
                if (cells.size() >= MOST) {
                    throw new IOException(name + " must hold at most " + MOST + " texts");
                }
                cells.add(Texts.read(part, "si"));
            }
        }
    }

    SheetCell get(String number) {
        int at;
        try {
            at = Integer.parseInt(number.strip());
        } catch (NumberFormatException e) {
            return new SheetCell(SheetCell.Kind.BROKEN, number);
        }
        return at >= 0 && at < cells.size() ? cells.get(at) : new SheetCell(SheetCell.Kind.BROKEN, number);
    }
}
