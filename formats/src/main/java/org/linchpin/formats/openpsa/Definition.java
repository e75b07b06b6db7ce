package org.linchpin.formats.openpsa;

import org.jspecify.annotations.Nullable;

/** What a file defines by name. */
sealed interface Definition {

    String name();

    Scope scope();

    boolean isPublic();

    /** Where, as an offset in the file. */
    int at();

    /** The element that defines one, without "define-". */
    String kind();

    /** Unambiguous in the file: the path where the name alone is private. */
    default String uniqueName() {
        return isPublic() ? name() : scope().pathOf(name());
    }

    /** @param formula null after an error */
    record Gate(
            String name,
            Scope scope,
            boolean isPublic,
            int at,
            @Nullable Formula formula) implements Definition {
        @Override
        public String kind() {
            return "gate";
        }
    }

    /** @param probability null if none is stated */
    record BasicEvent(
            String name,
            Scope scope,
            boolean isPublic,
            int at,
            @Nullable Expression probability) implements Definition {
        @Override
        public String kind() {
            return "basic-event";
        }
    }

    record HouseEvent(String name, Scope scope, boolean isPublic, int at, boolean value) implements Definition {
        @Override
        public String kind() {
            return "house-event";
        }
    }

    /** @param value null after an error */
    record Parameter(
            String name,
            Scope scope,
            boolean isPublic,
            int at,
            @Nullable Expression value) implements Definition {
        @Override
        public String kind() {
            return "parameter";
        }
    }
}
