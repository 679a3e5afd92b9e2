package tenure.rules.written;

import org.jspecify.annotations.Nullable;

/** Something a rule has given a name. */
record Bound(FactType type, @Nullable WordKind kind) {}
