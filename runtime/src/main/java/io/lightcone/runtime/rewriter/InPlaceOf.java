package io.lightcone.runtime.rewriter;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Makes a rule of a hook: it is called where the class's method of the same name and parameters
 * was.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
@interface InPlaceOf {
  Class<?> value();

  /** Whether the hook's first parameter is the receiver of an instance method. */
  boolean receiver() default false;

  /** The method's name, where the hook's differs. */
  String name() default "";

  /** The method's return type, where the hook's differs. */
  Class<?> returns() default void.class;
}
