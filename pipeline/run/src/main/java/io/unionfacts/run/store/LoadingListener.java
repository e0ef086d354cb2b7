package io.unionfacts.run.store;

/** Hears which step of loading begins; large archives take minutes for some. */
@FunctionalInterface
public interface LoadingListener {
  /**
   * A step begins, and the one before it has ended. Steps that have nothing to do are left out.
   *
   * @param what the step, a table or what is made of the tables, in one or two words
   * @param number of the step, from 1
   * @param of the number of the last step
   */
  void step(String what, int number, int of);
}
