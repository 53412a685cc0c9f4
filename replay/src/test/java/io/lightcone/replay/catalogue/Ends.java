package io.lightcone.replay.catalogue;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** How an entry ends with rewriting; identical, if it doesn't say. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface Ends {
  /** The ways. */
  enum As {
    IDENTICAL,
    REFUSED,
    DETECTED
  }

  /** The way of this entry. */
  As value();
}
