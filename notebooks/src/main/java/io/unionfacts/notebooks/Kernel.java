package io.unionfacts.notebooks;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import jdk.jshell.EvalException;
import jdk.jshell.ExpressionSnippet;
import jdk.jshell.JShell;
import jdk.jshell.JShellException;
import jdk.jshell.Snippet;
import jdk.jshell.SnippetEvent;
import jdk.jshell.SourceCodeAnalysis;
import jdk.jshell.SourceCodeAnalysis.Completeness;
import jdk.jshell.SourceCodeAnalysis.CompletionInfo;
import jdk.jshell.VarSnippet;
import org.dflib.jjava.jupyter.channels.JupyterConnection;
import org.dflib.jjava.jupyter.kernel.BaseKernel;
import org.dflib.jjava.jupyter.kernel.JupyterIO;
import org.dflib.jjava.jupyter.kernel.KernelConnectionProperties;
import org.dflib.jjava.jupyter.kernel.LanguageInfo;
import org.dflib.jjava.jupyter.kernel.ReplacementOptions;
import org.dflib.jjava.jupyter.kernel.comm.CommManager;
import org.dflib.jjava.jupyter.kernel.display.DisplayData;
import org.dflib.jjava.jupyter.kernel.display.Renderer;
import org.dflib.jjava.jupyter.kernel.magic.MagicParser;
import org.dflib.jjava.jupyter.kernel.magic.MagicsRegistry;
import org.dflib.jjava.jupyter.kernel.util.StringStyler;
import org.jspecify.annotations.Nullable;

/**
 * A Jupyter kernel for Java: cells run in the JDK's own shell, inside this process, and see all of
 * {@link Notebook}. A cell that begins with {@code %%sql} is a query.
 */
public final class Kernel extends BaseKernel {
  private static final String SQL_CELL = "%%sql";

  /** Where a cell's last value is handed over; the shell itself gives only its text. */
  private static final AtomicReference<@Nullable Object> VALUE = new AtomicReference<>();

  private final JShell shell;

  Kernel() {
    super(
        "unionfacts",
        Runtime.version().toString(),
        new LanguageInfo.Builder("java")
            .version(Runtime.version().toString())
            .mimetype("text/x-java-source")
            .fileExtension(".java")
            .pygments("java")
            .codemirror("text/x-java")
            .build(),
        List.of(),
        null,
        new JupyterIO(StandardCharsets.UTF_8),
        new CommManager(),
        new Renderer(),
        new MagicParser(
            "(?<=(?:^|=))\\s*%", "%%", new org.dflib.jjava.jupyter.kernel.magic.MagicTranspiler()),
        new MagicsRegistry(),
        false,
        new StringStyler.Builder().build());
    shell = JShell.builder().executionEngine("local").build();
    for (String entry :
        System.getProperty("java.class.path").split(java.io.File.pathSeparator, -1)) {
      shell.addToClasspath(entry);
    }
    shell.eval("import static io.unionfacts.notebooks.Notebook.*;");
    shell.eval("import io.unionfacts.notebooks.*;");
    shell.eval("import java.util.*;");
  }

  /** Serves the connection whose file Jupyter names. */
  public static void main(String[] arguments) throws Exception {
    // Charts are drawn without a screen.
    System.setProperty("java.awt.headless", "true");
    if (arguments.length != 1) {
      System.err.println(
          "usage: Kernel CONNECTION_FILE (Jupyter starts this, see notebooks/start)");
      System.exit(2);
    }
    String contents = Files.readString(Path.of(arguments[0]));
    JupyterConnection connection =
        new JupyterConnection(KernelConnectionProperties.parse(contents));
    new Kernel().becomeHandlerForConnection(connection);
    connection.connect();
    connection.waitUntilClose();
  }

  /** Takes over the value of a cell; called from inside the shell. */
  public static void take(@Nullable Object value) {
    VALUE.set(value);
  }

  @Override
  public @Nullable Object evalRaw(String cell) {
    VALUE.set(null);
    if (cell.stripLeading().startsWith(SQL_CELL)) {
      try {
        return Notebook.sql(cell.stripLeading().substring(SQL_CELL.length()));
      } catch (java.sql.SQLException e) {
        throw new CellException(String.valueOf(e.getMessage()), e);
      }
    }
    SourceCodeAnalysis analysis = shell.sourceCodeAnalysis();
    String rest = cell;
    while (!rest.isBlank()) {
      CompletionInfo next = analysis.analyzeCompletion(rest);
      if (next.completeness() == Completeness.DEFINITELY_INCOMPLETE) {
        throw new CellException("The cell ends in the middle of a statement.", null);
      }
      String source = next.source() == null ? rest : next.source();
      run(source, next.remaining().isBlank());
      rest = next.remaining();
    }
    return VALUE.get();
  }

  private void run(String source, boolean last) {
    for (SnippetEvent event : shell.eval(source)) {
      JShellException exception = event.exception();
      if (exception != null) {
        String name =
            exception instanceof EvalException thrown ? thrown.getExceptionClassName() + ": " : "";
        throw new CellException(name + exception.getMessage(), exception);
      }
      if (event.status() == Snippet.Status.REJECTED) {
        throw new CellException(
            shell
                    .diagnostics(event.snippet())
                    .map(d -> d.getMessage(Locale.ROOT))
                    .collect(Collectors.joining("\n"))
                + "\n"
                + source,
            null);
      }
      if (last && event.causeSnippet() == null) {
        valueName(event.snippet())
            .ifPresent(name -> shell.eval("io.unionfacts.notebooks.Kernel.take(" + name + ");"));
      }
    }
  }

  /** The shell's variable with the value of an expression; nothing for declarations. */
  private static java.util.Optional<String> valueName(Snippet snippet) {
    if (snippet instanceof ExpressionSnippet expression) {
      return java.util.Optional.of(expression.name());
    }
    return snippet.subKind() == Snippet.SubKind.TEMP_VAR_EXPRESSION_SUBKIND
        ? java.util.Optional.of(((VarSnippet) snippet).name())
        : java.util.Optional.empty();
  }

  @Override
  public @Nullable DisplayData eval(String cell) {
    Object value = evalRaw(cell);
    return value == null ? null : Notebook.display(value);
  }

  @Override
  public @Nullable DisplayData inspect(String code, int at, boolean extraDetail) {
    return null;
  }

  @Override
  public ReplacementOptions complete(String code, int at) {
    int[] anchor = new int[1];
    List<String> options =
        shell.sourceCodeAnalysis().completionSuggestions(code, at, anchor).stream()
            .map(SourceCodeAnalysis.Suggestion::continuation)
            .distinct()
            .toList();
    return new ReplacementOptions(options, anchor[0], at);
  }

  @Override
  public String isComplete(String code) {
    if (code.stripLeading().startsWith(SQL_CELL)) {
      return IS_COMPLETE_YES;
    }
    return shell.sourceCodeAnalysis().analyzeCompletion(code).completeness()
            == Completeness.DEFINITELY_INCOMPLETE
        ? IS_COMPLETE_MAYBE
        : IS_COMPLETE_YES;
  }

  @Override
  public List<String> formatError(Throwable error) {
    return String.valueOf(error.getMessage()).lines().toList();
  }

  @Override
  public void interrupt() {
    shell.stop();
  }

  @Override
  public void onShutdown(boolean restarting) {
    shell.close();
  }

  /** A cell that failed: what Jupyter shows, and what makes an execution of the notebook fail. */
  static final class CellException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    CellException(String message, @Nullable Throwable cause) {
      super(message, cause);
    }
  }
}
