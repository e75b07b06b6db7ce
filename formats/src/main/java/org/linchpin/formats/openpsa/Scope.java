package org.linchpin.formats.openpsa;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A container of definitions: the model, a fault tree in it, a component in one of these. */
final class Scope {

    private final String path;
    private final boolean isPublic;
    private final @Nullable Scope parent;
    private final Map<String, Scope> children = new HashMap<>();

    private Scope(String path, boolean isPublic, @Nullable Scope parent) {
        this.path = path;
        this.isPublic = isPublic;
        this.parent = parent;
    }

    static Scope model() {
        return new Scope("", true, null);
    }

    /** The container of that name in this one, new if there is none. */
    Scope child(String name, boolean isChildPublic) {
        return children.computeIfAbsent(name, key -> new Scope(pathOf(key), isChildPublic, this));
    }

    @Nullable
    Scope find(String name) {
        return children.get(name);
    }

    @Nullable
    Scope parent() {
        return parent;
    }

    /** Whether what it holds is public unless it says otherwise. */
    boolean isPublic() {
        return isPublic;
    }

    /** A name with those of the containers before it. */
    String pathOf(String name) {
        return path.isEmpty() ? name : path + "." + name;
    }
}
