package io.lightcone.runtime.handler;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The name that puts use for a handler. Without it, a handler is named after its class, first
 * letter in lower case.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface HandlerName {
  /** Letters, digits, {@code .}, {@code _} and {@code -}. */
  String value();
}
