package io.lightcone.runtime.rewriter;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** What the rules of a class of hooks have in common. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
@interface Topic {
  Kind kind();

  String title();

  String wayOut();
}
