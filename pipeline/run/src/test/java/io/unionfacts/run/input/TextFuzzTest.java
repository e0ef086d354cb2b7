package io.unionfacts.run.input;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.IOException;
import java.util.stream.Stream;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.params.provider.MethodSource;

/** Saved text of any bytes ends as articles or as a rejection. */
// Jazzer has no library for this kind of machine.
@DisabledOnOs(value = OS.LINUX, architectures = "aarch64")
final class TextFuzzTest {
  @MethodSource("seeds")
  @FuzzTest(maxExecutions = 4_000)
  void readsAnyBytes(byte[] bytes) {
    Fuzzing.read(bytes);
  }

  static Stream<byte[]> seeds() throws IOException {
    return Fuzzing.seeds("input", ".txt");
  }
}
