package io.lightcone.replay.junit;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * A test that re-executes a recording on the handlers of the class path and fails if they still
 * fail. It fails as long as the bug is there and passes once it is mended. The method's own body
 * runs after that, and is usually empty.
 */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@Test
@ExtendWith(ReplayExtension.class)
public @interface ReplayTest {

  /** The recording's archive: a resource, by a name relative to the test's class. */
  String recording();

  /** What counts as a failure, as {@code lightcone minimize --fails} takes it. */
  String fails();

  /**
   * A jar or a directory with the handlers to run. By default they are taken from where the class
   * path has the recorded handlers' classes.
   */
  String handlers() default "";
}
