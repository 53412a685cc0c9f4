package io.lightcone.runtime.handler;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** How often a failed handler is tried again. Without it, never. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface Retry {
  /** Attempts in all, the first one counted: 1 to 100. */
  int attempts();

  /** Milliseconds before the second attempt; doubles with each further one. */
  long delayMillis() default 100;
}
