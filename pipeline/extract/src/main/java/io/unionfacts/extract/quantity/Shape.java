package io.unionfacts.extract.quantity;

/** How a quantity is put together. */
public enum Shape {
  /** One number: {@code 2.086}, {@code 35,5 triệu}. */
  SIMPLE,
  /** Two ends: {@code 68-72}, {@code từ 200.000 đến 1.000.000đ}. */
  RANGE,
  /** A part and its whole: {@code 191/209}, {@code 1 trong 45}. */
  RATIO,
  /** An order of magnitude: {@code hàng trăm}, {@code vài chục}. */
  VAGUE,
  /** An explicit none: {@code không có công đoàn cơ sở nào}. */
  ZERO
}
