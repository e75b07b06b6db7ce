package org.linchpin.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linchpin.engine.switches.UnknownSwitchException;
import org.linchpin.formats.text.Quote;
import org.linchpin.views.question.FailedException;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Turns what went wrong into lines for people and an exit code. A stack trace is printed only under LINCHPIN_DEBUG=1. */
final class Faults {

    private final Terminal terminal;

    Faults(Terminal terminal) {
        this.terminal = terminal;
    }

    /** A command line that does not parse. */
    int misused(ParameterException e, String[] args) {
        if (terminal.debug()) {
            e.printStackTrace(terminal.err());
        }
        if (e instanceof UnmatchedArgumentException unmatched) {
            unmatched(unmatched);
        } else {
            terminal.err().println("linchpin: " + String.valueOf(e.getMessage()).replace('\'', '"'));
        }
        CommandLine verb = e.getCommandLine();
        terminal.err().println("See " + verb.getCommandSpec().qualifiedName() + " --help");
        return ExitCode.USAGE;
    }

    private void unmatched(UnmatchedArgumentException e) {
        String word = e.getUnmatched().isEmpty() ? "" : e.getUnmatched().getFirst();
        String quoted = Quote.of(word);
        boolean root = e.getCommandLine().getParent() == null;
        terminal.err()
                .println("linchpin: "
                        + (word.startsWith("-")
                                ? "there is no option " + quoted
                                : root ? "there is no verb " + quoted : quoted + " is one argument too many"));
        List<String> near = e.getSuggestions();
        if (!near.isEmpty()) {
            terminal.err().println("    Maybe " + Quote.of(near.getFirst()) + "?");
        }
    }

    /** A verb that failed. */
    int failed(Exception e) {
        if (terminal.debug()) {
            e.printStackTrace(terminal.err());
        }
        FailedException failed = switch (e) {
            case FailedException known -> known;
            case UnknownSwitchException unknown ->
                FailedException.usage(
                        String.valueOf(unknown.getMessage()),
                        unknown.maybe() == null ? null : "\"" + unknown.maybe() + "\"?");
            case UncheckedIOException unchecked -> FailedException.failed(reason(unchecked.getCause()));
            case IOException io -> FailedException.failed(reason(io));
            default ->
                FailedException.failed("this is a fault of the program: " + e
                        + "\n    Maybe report it, with what LINCHPIN_DEBUG=1 prints.");
        };
        terminal.err().print(text(failed));
        return failed.kind() == FailedException.Kind.USAGE ? ExitCode.USAGE : ExitCode.FAILED;
    }

    private static String text(FailedException failed) {
        if (!failed.problems().isEmpty()) {
            StringBuilder lines = new StringBuilder();
            failed.problems().forEach(problem -> lines.append(problem).append('\n'));
            return lines.toString();
        }
        return "linchpin: " + failed.message() + "\n"
                + (failed.maybe() == null ? "" : "    Maybe " + failed.maybe() + "\n");
    }

    /** A model too large, or nested too deeply, for this machine: a line for people like any other failure. */
    int exhausted(VirtualMachineError e) {
        if (terminal.debug()) {
            e.printStackTrace(terminal.err());
        }
        terminal.err()
                .println(
                        e instanceof OutOfMemoryError
                                ? "linchpin: the memory that Java may take is used up\n    Maybe JAVA_TOOL_OPTIONS=-Xmx8g, or less than that"
                                : "linchpin: this is nested too deeply");
        return ExitCode.FAILED;
    }

    private static String reason(@Nullable IOException e) {
        if (e == null) {
            return "input or output failed";
        }
        String kind = e.getClass().getSimpleName();
        return switch (kind) {
            case "NoSuchFileException" -> "there is no \"" + e.getMessage() + "\"";
            case "AccessDeniedException" -> "no access to \"" + e.getMessage() + "\"";
            case "FileAlreadyExistsException" -> "\"" + e.getMessage() + "\" is already there";
            case "MalformedInputException" -> "a file must be UTF-8, and is not";
            default -> "input or output failed: " + e.getMessage();
        };
    }
}
