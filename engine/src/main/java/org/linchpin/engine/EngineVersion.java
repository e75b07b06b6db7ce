package org.linchpin.engine;

/** The engine's version, as every answer carries it. */
public final class EngineVersion {
    private EngineVersion() {}

    /** The version of the jar the engine runs from, or {@code unpackaged} where it runs from class files. */
    public static String text() {
        String version = EngineVersion.class.getPackage().getImplementationVersion();
        return version == null ? "unpackaged" : version;
    }
}
