package dev.hamilton.cli;

import dev.hamilton.columns.csv.CsvException;
import dev.hamilton.problem.InvalidDataflowException;
import dev.hamilton.problem.InvalidRequestException;
import dev.hamilton.problem.Nearest;
import dev.hamilton.run.StepFailedException;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import picocli.CommandLine.UnmatchedArgumentException;

/** The command that the others belong to, and what happens when one of them fails. */
@Command(
        name = "hamilton",
        description = "Runs and shows dataflows: folders with a hamilton.yaml.",
        synopsisSubcommandLabel = "COMMAND",
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:done",
            "1:something is wrong with the dataflow, its inputs or outputs, or a function failed",
            "2:the command was not understood",
            "3:diff --exit-code: something is different",
            "70:a fault of Hamilton itself",
            "130:stopped with Ctrl-C"
        },
        footer = {"", "'hamilton COMMAND --help' tells more of a command."})
final class HamiltonCommand implements Runnable {
    private static final Pattern CHOICES = Pattern.compile("expected one of \\[([A-Za-z_, ]+)] \\(case-insensitive\\)");

    @Spec
    private CommandSpec spec = CommandSpec.create();

    private HamiltonCommand() {}

    /** Runs a command, and returns the exit code. */
    static int run(Terminal terminal, String... arguments) {
        CommandLine command = new CommandLine(new HamiltonCommand());
        commandsFor(terminal, arguments).forEach(each -> command.addSubcommand(each.get()));
        command.getSubcommands()
                .values()
                .forEach(each -> each.getCommandSpec()
                        .addOption(flag("--debug", "Print stack traces when something fails.")
                                .build())
                        .addOption(help()));
        command.getCommandSpec().addOption(help());
        int code = command.setOut(terminal.out())
                .setErr(terminal.err())
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setColorScheme(CommandLine.Help.defaultColorScheme(Ansi.OFF))
                .setUsageHelpAutoWidth(false)
                .setParameterExceptionHandler((e, line) -> misunderstood(e))
                .setExecutionExceptionHandler((e, failed, parsed) ->
                        failed(terminal, e, failed.getParseResult().hasMatchedOption("--debug")))
                .execute(arguments);
        terminal.out().flush();
        terminal.err().flush();
        return code;
    }

    /* To look at what a command is made of takes picocli some time: where one is named, it alone is looked at. */
    private static Collection<Supplier<Object>> commandsFor(Terminal terminal, String... arguments) {
        Map<String, Supplier<Object>> all = new LinkedHashMap<>();
        all.put("run", () -> new RunCommand(terminal));
        all.put("validate", () -> new ValidateCommand(terminal));
        all.put("list", () -> new ListCommand(terminal));
        all.put("explain", () -> new ExplainCommand(terminal));
        all.put("view", () -> new ViewCommand(terminal));
        all.put("lineage", () -> new LineageCommand(terminal));
        all.put("diff", () -> new DiffCommand(terminal));
        all.put("docs", () -> new DocsCommand(terminal));
        all.put("init", () -> new InitCommand(terminal));
        all.put("completion", () -> new CompletionCommand(terminal));
        all.put("version", () -> new VersionCommand(terminal));
        @Nullable Supplier<Object> named = arguments.length == 0 ? null : all.get(arguments[0]);
        return named == null || arguments[0].equals("completion") ? all.values() : List.of(named);
    }

    private static OptionSpec.Builder flag(String name, String description) {
        return OptionSpec.builder(name).type(boolean.class).description(description);
    }

    private static OptionSpec help() {
        return flag("--help", "Print this.")
                .names("-h", "--help")
                .usageHelp(true)
                .build();
    }

    /** Without a command: says which there are. */
    @Override
    public void run() {
        throw new ParameterException(
                spec.commandLine(),
                "which command? one of " + String.join(", ", spec.subcommands().keySet()));
    }

    private static int misunderstood(ParameterException e) {
        CommandLine command = e.getCommandLine();
        if (!isCommandUnknown(e)) {
            command.getErr().println(readable(String.valueOf(e.getMessage())));
            UnmatchedArgumentException.printSuggestions(e, command.getErr());
        }
        command.getErr().println("see '" + command.getCommandSpec().qualifiedName() + " --help'");
        return ExitCodes.USAGE;
    }

    private static boolean isCommandUnknown(ParameterException e) {
        CommandLine command = e.getCommandLine();
        if (!(e instanceof UnmatchedArgumentException unmatched) || command.getParent() != null) {
            return false;
        }
        String meant = unmatched.getUnmatched().get(0);
        if (meant.startsWith("-")) {
            return false;
        }
        command.getErr().println("there is no command '" + meant + "'");
        Nearest.question(meant, command.getSubcommands().keySet())
                .ifPresent(question -> command.getErr().println("    fix: " + question));
        return true;
    }

    /* The names of choices as they are typed. */
    private static String readable(String message) {
        return CHOICES.matcher(message)
                .replaceAll(choices -> Matcher.quoteReplacement(
                        "expected one of " + choices.group(1).toLowerCase(Locale.ROOT)));
    }

    /* What the library cannot say, as it does not know that files and options are what one sees. */
    private static String remedy(Exception e) {
        if (e instanceof StepFailedException) {
            return "\n    fix: correct the function, or what it was given; --debug prints where it failed";
        }
        if (e instanceof CsvException csv) {
            return csv.column() != null
                    ? "\n    fix: correct it there; where nothing is known, leave it empty"
                    : "\n    fix: correct the file" + (csv.line() > 0 ? " there" : "");
        }
        return "";
    }

    private static int failed(Terminal terminal, Exception e, boolean debug) {
        if (debug) {
            e.printStackTrace(terminal.err());
        }
        if (e instanceof Mistake
                || e instanceof InvalidDataflowException
                || e instanceof InvalidRequestException
                || e instanceof StepFailedException
                || e instanceof CsvException) {
            terminal.err().println(Paint.complaint(terminal, e.getMessage() + remedy(e)));
            return e instanceof Mistake mistake ? mistake.exitCode() : ExitCodes.PROBLEM;
        }
        if (e instanceof CancellationException) {
            terminal.err().println("cancelled");
            return ExitCodes.PROBLEM;
        }
        terminal.err().println("a fault of Hamilton itself: " + e);
        terminal.err().println("    fix: report it, with what --debug prints");
        return ExitCodes.FAULT;
    }
}
