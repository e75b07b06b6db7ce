package org.linchpin.formats.openpsa;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Definitions by name, as the standard resolves them (section "Public versus private elements"): by the name alone if it
 * is public or in a container around the reference, or by a path of containers, from the model on or from any container
 * around the reference. Events and parameters have a directory each.
 */
final class Directory<D extends Definition> {

    private final Map<String, D> publics = new HashMap<>();
    private final IdentityHashMap<Scope, Map<String, D>> owned = new IdentityHashMap<>();
    private final List<D> all = new ArrayList<>();

    /** Adds one; gives the one that has the name already, which stays, or null. */
    @Nullable
    D add(D definition) {
        D same = definition.isPublic() ? publics.get(definition.name()) : null;
        if (same == null) {
            same = own(definition.scope()).get(definition.name());
        }
        if (same != null) {
            return same;
        }
        own(definition.scope()).put(definition.name(), definition);
        if (definition.isPublic()) {
            publics.put(definition.name(), definition);
        }
        all.add(definition);
        return null;
    }

    /** In the order in which they were added. */
    List<D> all() {
        return all;
    }

    @Nullable
    D resolve(String reference, Scope from) {
        for (Scope scope = from; scope != null; scope = scope.parent()) {
            D found = own(scope).get(reference);
            if (found == null && reference.indexOf('.') >= 0) {
                found = along(reference, scope);
            }
            if (found != null) {
                return found;
            }
        }
        return publics.get(reference);
    }

    private @Nullable D along(String path, Scope from) {
        Scope scope = from;
        int start = 0;
        for (int dot = path.indexOf('.'); dot >= 0 && scope != null; dot = path.indexOf('.', start)) {
            scope = scope.find(path.substring(start, dot));
            start = dot + 1;
        }
        return scope == null ? null : own(scope).get(path.substring(start));
    }

    private Map<String, D> own(Scope scope) {
        return owned.computeIfAbsent(scope, key -> new HashMap<>());
    }
}
