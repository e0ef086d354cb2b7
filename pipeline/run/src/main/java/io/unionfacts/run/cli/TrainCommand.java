package io.unionfacts.run.cli;

import io.unionfacts.extract.Extractor;
import io.unionfacts.models.Learn;
import io.unionfacts.models.annotate.Annotator;
import io.unionfacts.models.training.Training;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code unionfacts train}. */
@Command(
    name = "train",
    mixinStandardHelpOptions = true,
    description = {
      "Trains the models from data/corpora and writes their scores to models/EVALUATION.md.",
      "",
      "The same corpora give the same bytes. The next command builds the program with them."
    })
final class TrainCommand implements Callable<Integer> {
  @Spec private @Nullable CommandSpec spec;

  @Option(
      names = "--root",
      paramLabel = "DIR",
      defaultValue = ".",
      description = "Root of the repository (default: the current folder).")
  private Path root = Path.of(".");

  @Option(
      names = "--mark",
      paramLabel = "FILE",
      description =
          "Train nothing: print the sentences of a file, one a line, marked as the rules see them, for"
              + " a person to correct.")
  private @Nullable Path raw;

  @Override
  public Integer call() throws IOException {
    if (spec == null) {
      throw new IllegalStateException("picocli fills this in");
    }
    PrintWriter out = spec.commandLine().getOut();
    if (raw != null) {
      Annotator annotator = new Annotator(Extractor.standard());
      for (String line : Files.readAllLines(raw)) {
        out.println(line.isBlank() || line.startsWith("#") ? line.strip() : annotator.mark(line));
      }
      return ExitCode.OK;
    }
    if (!Files.isDirectory(root.resolve(Training.CORPORA))) {
      throw new ParameterException(
          spec.commandLine(),
          "There is no folder "
              + root.resolve(Training.CORPORA)
              + "; --root names the repository.");
    }
    Learn.run(root, new DatabaseScorer());
    out.println("Trained. The scores are in " + root.resolve("models/EVALUATION.md") + ".");
    return ExitCode.OK;
  }
}
