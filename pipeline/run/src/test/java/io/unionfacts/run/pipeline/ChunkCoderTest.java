package io.unionfacts.run.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.apache.beam.sdk.util.CoderUtils;
import org.junit.jupiter.api.Test;

class ChunkCoderTest {
  @Test
  void readsBackWhatItWrote() throws Exception {
    ChunkCoder coder = new ChunkCoder();
    for (Chunk chunk :
        Arrays.asList(
            new Chunk("0000000-ab", 0, 0), new Chunk("0012345-ệ", Long.MAX_VALUE, 1 << 30))) {
      byte[] bytes = CoderUtils.encodeToByteArray(coder, chunk);

      assertThat(CoderUtils.decodeFromByteArray(coder, bytes)).isEqualTo(chunk);
      assertThat(CoderUtils.encodeToByteArray(coder, chunk)).isEqualTo(bytes);
    }
    coder.verifyDeterministic();
  }
}
