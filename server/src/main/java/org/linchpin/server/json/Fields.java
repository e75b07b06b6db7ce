package org.linchpin.server.json;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** An object of an answer: fields in the order in which they were put. Carries data; knows nothing of JSON's letters. */
public final class Fields {

    private final Map<String, @Nullable Object> values = new LinkedHashMap<>();

    public Fields put(String name, @Nullable String value) {
        values.put(name, value);
        return this;
    }

    public Fields put(String name, long value) {
        values.put(name, value);
        return this;
    }

    /** A figure; whole numbers are written without a fraction. */
    public Fields put(String name, double value) {
        if (value == Math.rint(value) && Math.abs(value) < 1e15) {
            values.put(name, (long) value);
        } else {
            values.put(name, value);
        }
        return this;
    }

    public Fields put(String name, boolean value) {
        values.put(name, value);
        return this;
    }

    public Fields put(String name, Fields value) {
        values.put(name, value);
        return this;
    }

    /** Items are strings or objects. */
    public Fields put(String name, List<?> value) {
        values.put(name, value);
        return this;
    }

    public Fields putNull(String name) {
        values.put(name, null);
        return this;
    }

    /** String, Long, Double, Boolean, Fields, List, or null. */
    public @Nullable Object get(String name) {
        return values.get(name);
    }

    public Map<String, @Nullable Object> asMap() {
        return values;
    }

    /** The same fields but one. */
    public Fields without(String name) {
        Fields copy = new Fields();
        copy.values.putAll(values);
        copy.values.remove(name);
        return copy;
    }
}
