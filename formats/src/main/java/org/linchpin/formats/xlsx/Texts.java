package org.linchpin.formats.xlsx;

import java.io.IOException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Texts as workbooks store them: in runs of one look each, with control characters written {@code _x000D_}. */
final class Texts {

    private static final Pattern ESCAPE = Pattern.compile("_x([0-9A-Fa-f]{4})_");

    private Texts() {}

    /** The text of the element at hand, {@code si} or {@code is}, up to its end tag. */
    static SheetCell read(XmlPart part, String element) throws IOException {
        StringBuilder text = new StringBuilder();
        boolean isWhole = true;
        while (part.next() && !part.isEnd(element)) {
            if (part.isStart("rPh")) {
                skip(part, "rPh");
            } else if (part.isStart("t")) {
                String run = part.text(SheetCell.LONGEST);
                isWhole &= run != null && text.length() + run.length() <= SheetCell.LONGEST;
                if (isWhole) {
                    text.append(run);
                }
            }
        }
        return isWhole ? cell(text.toString()) : new SheetCell(SheetCell.Kind.TOO_LONG, "");
    }

    static SheetCell cell(String text) {
        return text.isEmpty() ? SheetCell.EMPTY : new SheetCell(SheetCell.Kind.TEXT, unescaped(text));
    }

    /** How something is pronounced is no part of it. */
    private static void skip(XmlPart part, String element) throws IOException {
        while (part.next() && !part.isEnd(element)) {
            // on to the end tag
        }
    }

    private static String unescaped(String text) {
        return text.contains("_x")
                ? ESCAPE.matcher(text)
                        .replaceAll(escape ->
                                Matcher.quoteReplacement(String.valueOf((char) Integer.parseInt(escape.group(1), 16))))
                : text;
    }
}
