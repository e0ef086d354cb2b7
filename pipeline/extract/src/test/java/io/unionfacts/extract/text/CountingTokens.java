package io.unionfacts.extract.text;

/**
 * Tokens that count how often they are looked at: the work of a reader, whatever the clock says.
 */
public final class CountingTokens extends Tokens {
  private long looks;

  public CountingTokens(Tokens tokens) {
    super(tokens);
  }

  /** How often a token has been looked at. */
  public long looks() {
    return looks;
  }

  @Override
  public byte kind(int token) {
    looks++;
    return super.kind(token);
  }

  @Override
  public int id(int token) {
    looks++;
    return super.id(token);
  }

  @Override
  public boolean isMark(int token, char mark) {
    looks++;
    return super.isMark(token, mark);
  }

  @Override
  public boolean spaced(int token) {
    looks++;
    return super.spaced(token);
  }

  @Override
  public boolean capital(int token) {
    looks++;
    return super.capital(token);
  }

  @Override
  public char charAt(int token, int offset) {
    looks++;
    return super.charAt(token, offset);
  }

  @Override
  public int start(int token) {
    looks++;
    return super.start(token);
  }
}
