package io.lightcone.runtime.rewriter;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class RewrittenIdentityTest {
  private static final String SUBJECT = RewrittenSubjects.PACKAGE + "Identities$";

  private final RewrittenSubjects subjects = new RewrittenSubjects();
  private final ScriptedInterceptor interceptor = new ScriptedInterceptor();

  private Object look(String way) throws Exception {
    return subjects.bound(interceptor, "Identities", way);
  }

  @Test
  void shouldNumberObjectsInTheOrderInWhichTheyAreFirstAsked() throws Exception {
    assertThat(look("numbers")).isEqualTo(List.of(1, 2, 1, 2, 1, 2, 3, 35, 5, 6));
    assertThat(look("numbers")).isEqualTo(List.of(1, 2, 1, 2, 1, 2, 3, 35, 5, 6));
  }

  @Test
  void shouldKeepIdentityHashesOutOfTexts() throws Exception {
    assertThat(look("texts"))
        .isEqualTo(
            List.of(
                "java.lang.Object@1",
                "java.lang.Object@1",
                "x" + SUBJECT + "Plain@21cnull",
                "[I@3",
                "java.lang.Object@1",
                "java.lang.Object@1",
                "[" + SUBJECT + "Plain@2]",
                SUBJECT + "Plain@2",
                "named " + SUBJECT + "Named@23"));
  }

  @Test
  void shouldHashEnumsAndClassesByName() throws Exception {
    Object first = look("stable");
    assertThat(new RewrittenSubjects().bound(interceptor, "Identities", "stable")).isEqualTo(first);
  }

  @Test
  void shouldGoOnFindingKeysOfStaticTables() throws Exception {
    assertThat(look("registered")).isEqualTo("found");
    assertThat(look("registered")).isEqualTo("found");
    assertThat(look("found")).isEqualTo(true);
  }

  @Test
  void shouldLeaveOtherHashesAlone() throws Exception {
    assertThat(look("strings")).isEqualTo(List.of(97, 7, "b"));
    assertThat((List<?>) subjects.plain("Identities", "numbers")).isNotEqualTo(look("numbers"));
  }
}
