package org.linchpin.cli.verbs;

/** The terms on which both models are read. */
final class DiffOptions extends ReadingOptions {}
