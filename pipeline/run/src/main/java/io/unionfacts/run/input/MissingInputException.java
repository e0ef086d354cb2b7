package io.unionfacts.run.input;

import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/** An input that the user named does not exist. */
public final class MissingInputException extends NoSuchFileException {
  private static final long serialVersionUID = 1L;

  public MissingInputException(Path input) {
    super(input.toString());
  }
}
