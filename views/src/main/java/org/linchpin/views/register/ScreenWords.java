package org.linchpin.views.register;

import org.linchpin.formats.register.screen.Screened;

/** The words of a screening. */
final class ScreenWords {

    private ScreenWords() {}

    static String word(Screened.Reading reading) {
        return switch (reading) {
            case REACHED -> "at or above";
            case BELOW -> "below";
            case OPEN -> "open";
            case THRESHOLD_UNKNOWN -> "threshold unknown";
            case NONE -> "";
        };
    }

    static String word(Screened.Outcome outcome) {
        return switch (outcome) {
            case CANNOT_BE_CONCLUDED -> "cannot be concluded";
            case ALL_REACHED -> "every indicator of step 1 is at or above its threshold";
            case NOT_ALL_REACHED -> "not every indicator of step 1 is at or above its threshold";
        };
    }
}
