package io.unionfacts.run.pipeline;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import org.apache.beam.sdk.coders.AtomicCoder;
import org.apache.beam.sdk.coders.StringUtf8Coder;
import org.apache.beam.sdk.coders.VarIntCoder;
import org.apache.beam.sdk.coders.VarLongCoder;

/** Encodes chunks; equal chunks give equal bytes. */
public final class ChunkCoder extends AtomicCoder<Chunk> {
  private static final long serialVersionUID = 1L;

  @Override
  public void encode(Chunk chunk, OutputStream out) throws IOException {
    StringUtf8Coder.of().encode(chunk.shard(), out);
    VarLongCoder.of().encode(chunk.offset(), out);
    VarIntCoder.of().encode(chunk.length(), out);
  }

  @Override
  public Chunk decode(InputStream in) throws IOException {
    return new Chunk(
        StringUtf8Coder.of().decode(in), VarLongCoder.of().decode(in), VarIntCoder.of().decode(in));
  }

  @Override
  public void verifyDeterministic() {}

  @Override
  public boolean consistentWithEquals() {
    return true;
  }
}
